/** Returns the first problem of a JSON Schema, or undefined if it is valid. */
export declare function schemaProblem(value: Record<string, unknown>, at?: string): string | undefined;
