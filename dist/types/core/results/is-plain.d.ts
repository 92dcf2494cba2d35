/**
 * Whether JSON keeps all of a value: finite numbers, well-formed text, lists and plain objects of these. Most results
 * are like this, and need no conversion.
 */
export declare function isPlain(value: unknown): boolean;
/** Whether a literal of this window made it: an object or a list without symbols, which could make it iterable. */
export declare function isPlainObject(value: object): boolean;
