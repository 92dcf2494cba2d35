import type { JsonSchema } from '../core/model/function.js';
import { type Problem } from './json-schema.js';
/** A valid payload, or its problems. */
export type Checked = {
    readonly payload: unknown;
} | {
    readonly problems: readonly Problem[];
};
/** A function's payload schema: as JSON for the model, and as a check of the model's payloads. */
export interface PayloadSchema {
    /** JSON Schema of an object. */
    readonly json: JsonSchema;
    /** Returns the payload with defaults filled in, or its problems. */
    readonly check: (payload: unknown) => Checked;
}
/** Formats a problem for the model, such as `items.0.id: message`. */
export declare function sentence({ path, message }: Problem): string;
/** Reads `parameters`, which is a zod (v4) schema or JSON Schema of an object. Throws if it is neither. */
export declare function payloadSchema(parameters: object): PayloadSchema;
