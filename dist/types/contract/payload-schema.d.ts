import type { JsonSchema } from '../core/model/function.js';
import { type Problem } from './json-schema.js';
/** A payload that fits, or why it does not. */
export type Checked = {
    readonly payload: unknown;
} | {
    readonly problems: readonly Problem[];
};
/** The schema of a payload for the model, and the check of what the model sends. */
export interface PayloadSchema {
    /** JSON Schema of an object. */
    readonly json: JsonSchema;
    /** The payload with its defaults filled in, or what is wrong with it. */
    readonly check: (payload: unknown) => Checked;
}
/** `items.0.id: what is wrong with it`, for the model to read. */
export declare function sentence({ path, message }: Problem): string;
/** Reads `parameters`: a zod (v4) schema or JSON Schema of an object. Throws if it is neither. */
export declare function payloadSchema(parameters: object): PayloadSchema;
