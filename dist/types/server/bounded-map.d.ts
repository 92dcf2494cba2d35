/** A Map that forgets its oldest entry when it is full, so that callers cannot make it grow without end. */
export declare class BoundedMap<Value> {
    #private;
    constructor(capacity: number);
    get(key: string): Value | undefined;
    /** Stores the value as the youngest entry, also when the key was there before. */
    set(key: string, value: Value): void;
}
