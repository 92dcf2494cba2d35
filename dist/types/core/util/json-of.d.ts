/** A value as JSON text; '' for what JSON can't express. */
export declare function jsonOf(value: unknown): string;
