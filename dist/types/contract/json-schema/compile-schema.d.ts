import type { Check, Problem } from './problem.js';
/** A completed payload, or its problems. */
export type Completed = {
    readonly payload: unknown;
} | {
    readonly problems: readonly Problem[];
};
/** A compiled schema. */
export interface CompiledSchema {
    readonly check: Check;
    /** Drops nulls of optional fields, fills in defaults, and checks. */
    readonly complete: (payload: unknown) => Completed;
    /** Only drops nulls of optional fields. */
    readonly withoutNulls: (payload: unknown) => Completed;
}
/**
 * Compiles a JSON Schema (2020-12, and what older drafts call differently) to a check for payloads. Throws a TypeError
 * if the schema does not describe an object or is unusable: a broken reference, a value that a keyword does not allow,
 * or a pattern that can't be matched in linear time.
 *
 * A check takes a bounded number of steps, because payloads are a visitor's and must not stop the event loop.
 */
export declare function compileSchema(schema: Readonly<Record<string, unknown>>): Check;
/** Compiles a JSON Schema as `compileSchema` does. */
export declare function compilePayload(schema: Readonly<Record<string, unknown>>): CompiledSchema;
