/** The first thing that makes an object no JSON Schema; undefined if it is one. */
export declare function schemaProblem(value: Record<string, unknown>, at?: string): string | undefined;
