/** The module `to-json.js`, or a promise of it: pages load it on demand, because most results are plain. */
type Load = () => Conversion | Promise<Conversion>;
type Conversion = typeof import('./to-json.js');
/**
 * Runs a function and resolves to its result as a value that JSON keeps. Rejects with what the function throws; with an
 * error that tells the status for a thrown `Response` and for a returned one that is not ok; with a returned `Error`;
 * and with a `ResultError` if JSON has no form for the result. `end` aborts reading; it is called only if needed.
 */
export declare function resultOf(run: () => unknown, end: () => AbortSignal, load: Load): Promise<unknown>;
export {};
