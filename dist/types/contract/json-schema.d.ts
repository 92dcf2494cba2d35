/** A problem in a payload. `path` says where, such as `items.0.id`; it is empty for the payload itself. */
export interface Problem {
    readonly path: string;
    readonly message: string;
}
/** Returns all problems of a value; empty if it is valid. */
export type Check = (value: unknown) => Problem[];
/**
 * Compiles a JSON Schema (2020-12) to a check for payloads. Throws a TypeError if the schema does not describe an
 * object or is unusable. Does not use zod's `fromJSONSchema` (4.6), which misses required keys that have no
 * `properties` entry or that have a `default`.
 */
export declare function compileSchema(schema: Readonly<Record<string, unknown>>): Check;
