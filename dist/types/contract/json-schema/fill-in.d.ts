import type { References } from './references.js';
type Spend = (steps: number) => void;
/**
 * Completes payloads before their check: fields that are null count as left out if they are optional and can't be null,
 * because models send null for them; fields that are left out get their defaults. Never changes the payload itself.
 */
export declare class FillIn {
    #private;
    constructor(references: References, acceptsNull: (schema: unknown) => boolean, withDefaults: boolean);
    readonly fill: (schema: unknown, value: unknown, spend: Spend, depth?: number) => unknown;
}
export {};
