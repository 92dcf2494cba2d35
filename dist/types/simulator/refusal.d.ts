/** The reason why the service does not take a request; `param` is the path of the field that is wrong. */
export declare class Refusal extends Error {
    readonly code: string | null;
    readonly param: string | null;
    constructor(code: string | null, message: string, param?: string | null);
    /** The `error` member as both the HTTP answers and the error events carry it. */
    toJSON(): {
        type: string;
        code: string | null;
        message: string;
        param: string | null;
    };
}
/** The `error` member for anything that was thrown; anything but a Refusal is the simulator's own failure. */
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
