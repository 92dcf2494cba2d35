/**
 * Returns a function that is true the first time it gets a key. Remembers up to `max` keys and is false for every
 * further one, so that clients can't fill the operator's log or the memory.
 */
export declare function firstTimes(max: number): (key: string) => boolean;
