/** Schemas of error answers. Pages read them leniently, with `readErrorMessage`. */
import * as z from 'zod/mini';
/** The JSON body of an error. Pages also accept plain text. */
export declare const errorBody: z.ZodMiniUnion<readonly [z.ZodMiniObject<{
    error: z.ZodMiniString<string>;
    code: z.ZodMiniOptional<z.ZodMiniString<string>>;
    details: z.ZodMiniOptional<z.ZodMiniUnknown>;
}, z.core.$loose>, z.ZodMiniObject<{
    code: z.ZodMiniString<string>;
    message: z.ZodMiniString<string>;
    data: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniObject<{
        status: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    }, z.core.$loose>>>;
}, z.core.$loose>, z.ZodMiniObject<{
    error: z.ZodMiniObject<{
        message: z.ZodMiniString<string>;
    }, z.core.$loose>;
}, z.core.$loose>]>;
/** Body of a 404 from `POST functions/execute`. */
export declare const unknownFunction: z.ZodMiniObject<{
    error: z.ZodMiniString<string>;
    code: z.ZodMiniOptional<z.ZodMiniString<string>>;
    available_functions: z.ZodMiniArray<z.ZodMiniString<string>>;
}, z.core.$loose>;
export type ErrorBody = z.infer<typeof errorBody>;
export type UnknownFunction = z.infer<typeof unknownFunction>;
