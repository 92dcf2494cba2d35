/** Something that is wrong with a payload: where in it (`items.0.id`, empty for the payload itself), and what. */
export interface Problem {
    readonly path: string;
    readonly message: string;
}
/** Everything that is wrong with a value; empty if it fits. */
export type Check = (value: unknown) => Problem[];
/**
 * A check for payloads of this JSON Schema (2020-12). Throws a TypeError if the schema is not one of an
 * object, or can't be used. It is not zod's `fromJSONSchema` (4.6), which lets payloads pass that lack a
 * required key without a `properties` entry, or one beside `default`.
 */
export declare function compileSchema(schema: Readonly<Record<string, unknown>>): Check;
