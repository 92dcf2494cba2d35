import type { JsonSchema } from '../core/model/function.js';
import { type Completed } from './json-schema/compile-schema.js';
/** A valid payload, or its problems: up to 20. */
export type Checked = Completed;
/** A function's payload schema: as JSON for the model, and as a check of the model's payloads. */
export interface PayloadSchema {
    /** JSON Schema of an object. */
    readonly json: JsonSchema;
    /** Returns the payload with defaults filled in, or its problems. Never throws or rejects. */
    readonly check: (payload: unknown) => Checked | Promise<Checked>;
}
/**
 * Reads `parameters`: JSON Schema of an object, or a schema of a library. The library checks and transforms payloads;
 * its schema is converted to JSON for the model. Throws a TypeError that says what to do if it is unusable.
 */
export declare function payloadSchema(parameters: object): PayloadSchema;
