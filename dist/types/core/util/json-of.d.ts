/** A value as JSON text; '' if JSON cannot express it. */
export declare function jsonOf(value: unknown): string;
