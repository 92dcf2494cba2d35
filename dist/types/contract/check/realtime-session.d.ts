/** Says why a value is not a Realtime session; undefined if it is one. */
export declare function sessionProblem(value: unknown): string | undefined;
