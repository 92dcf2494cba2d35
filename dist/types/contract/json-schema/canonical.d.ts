/**
 * Writes JSON as text that is the same for equal values: with sorted keys. Sets of such texts find equal values without
 * comparing each with each.
 */
export declare function canonical(value: unknown, spend: (steps: number) => void, depth?: number): string;
