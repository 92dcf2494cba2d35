export { refusalOf } from './response.js';
/**
 * Converts a result to what JSON keeps; docs/guides/functions.md tells what becomes of what. Waits for promises and
 * streams inside it until `end`. Rejects with a returned error, and with a `ResultError` that names what has no form.
 */
export declare function toJson(result: unknown, end: AbortSignal): Promise<unknown>;
