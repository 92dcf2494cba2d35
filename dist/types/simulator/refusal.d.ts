/** Why the service rejects a request. `param` is the path of the invalid field. */
export declare class Refusal extends Error {
    readonly code: string | null;
    readonly param: string | null;
    constructor(code: string | null, message: string, param?: string | null);
    /** The `error` member of HTTP answers and `error` events. */
    toJSON(): {
        type: string;
        code: string | null;
        message: string;
        param: string | null;
    };
}
/** Returns the `error` member for a thrown value. Anything but a Refusal becomes a `server_error`. */
export declare function describeError(error: unknown): {
    type: string;
    code: string | null;
    message: string;
    param: string | null;
};
export declare const missing: (path: string) => Refusal;
export declare const unknownParameter: (path: string) => Refusal;
export declare const invalidType: (path: string, expected: string, value: unknown) => Refusal;
export declare const invalidValue: (path: string, message: string) => Refusal;
