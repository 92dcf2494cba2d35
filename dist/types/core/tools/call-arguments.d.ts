type Callable = (...args: never[]) => unknown;
/** Maps a payload and the context to the arguments of one function. */
export type ToArguments = (payload: unknown, context: unknown) => unknown[];
/**
 * Prepares the mapping for a function without a schema. A payload gives its `args` (or `arguments`), else its `value`,
 * else itself; an empty payload is an empty object. Of two or more declared parameters the last one receives the
 * context. A payload fills it only with a value that can't be mistaken for one, so that visitors can't forge it.
 */
export declare function argumentsFor(run: Callable): ToArguments;
export {};
