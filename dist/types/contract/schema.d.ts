/**
 * The shapes of the HTTP contract, version 1: the one source for types, checks and the published document.
 *
 * Written with `zod/mini`, as the browser loads this file with the first call; every message is given here
 * because mini brings no words of its own. What only servers check is in `extensions.ts` and `error-schema.ts`.
 */
import * as z from 'zod/mini';
/** Body of `POST realtime/client-secret`: only what the page set explicitly. */
export declare const clientSecretRequest: z.ZodMiniObject<{
    model: z.ZodMiniOptional<z.ZodMiniString<string>>;
    voice: z.ZodMiniOptional<z.ZodMiniString<string>>;
    instructions: z.ZodMiniOptional<z.ZodMiniString<string>>;
    language: z.ZodMiniOptional<z.ZodMiniString<string>>;
    voiceAccent: z.ZodMiniOptional<z.ZodMiniString<string>>;
    voiceTone: z.ZodMiniOptional<z.ZodMiniString<string>>;
    apiKey: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strip>;
/**
 * Answer of `POST realtime/client-secret`. Only `value` decides: a field we can do without, in a shape we
 * don't know, reads as absent. `expires_at` is in unix seconds.
 */
export declare const clientSecretResponse: z.ZodMiniObject<{
    value: z.ZodMiniString<string>;
    expires_at: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniNumber<number>>>;
    speech: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniObject<{
        provider: z.ZodMiniString<string>;
    }, z.core.$strip>>>;
    session: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnknown>>>;
}, z.core.$strip>;
/** One backend function as `GET functions` lists it. `parameters` is a JSON Schema, `timeout_ms` milliseconds. */
export declare const functionItem: z.ZodMiniObject<{
    name: z.ZodMiniString<string>;
    description: z.ZodMiniOptional<z.ZodMiniString<string>>;
    source: z.ZodMiniOptional<z.ZodMiniString<string>>;
    parameters: z.ZodMiniOptional<z.ZodMiniObject<{
        type: z.ZodMiniOptional<z.ZodMiniLiteral<"object">>;
    }, z.core.$loose>>;
    requires_approval: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
    silent: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
    timeout_ms: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
}, z.core.$strip>;
/** Answer of `GET functions`, as a backend should send it; read one with {@link parseFunctionList}. */
export declare const functionList: z.ZodMiniObject<{
    items: z.ZodMiniArray<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        description: z.ZodMiniOptional<z.ZodMiniString<string>>;
        source: z.ZodMiniOptional<z.ZodMiniString<string>>;
        parameters: z.ZodMiniOptional<z.ZodMiniObject<{
            type: z.ZodMiniOptional<z.ZodMiniLiteral<"object">>;
        }, z.core.$loose>>;
        requires_approval: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
        silent: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
        timeout_ms: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    }, z.core.$strip>>;
    warnings: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
}, z.core.$strip>;
/** One page as `GET routes` lists it. It has no `external`: only the page itself may send its visitors elsewhere. */
export declare const routeItem: z.ZodMiniObject<{
    name: z.ZodMiniString<string>;
    path: z.ZodMiniString<string>;
    description: z.ZodMiniOptional<z.ZodMiniString<string>>;
    synonyms: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
}, z.core.$strip>;
/** Answer of `GET routes`, as a backend should send it; read one with {@link parseRouteList}. */
export declare const routeList: z.ZodMiniObject<{
    items: z.ZodMiniArray<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        path: z.ZodMiniString<string>;
        description: z.ZodMiniOptional<z.ZodMiniString<string>>;
        synonyms: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    }, z.core.$strip>>;
    count: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
}, z.core.$strip>;
/** Body of `POST functions/execute`. A repeated `call_id` asks for the first result, not for a second run. */
export declare const executeRequest: z.ZodMiniObject<{
    function_name: z.ZodMiniString<string>;
    payload: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnknown>>>;
    session_key: z.ZodMiniOptional<z.ZodMiniString<string>>;
    call_id: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strip>;
/** Answer of `POST functions/execute`. A pending approval keeps all its fields: the model reads it as it is. */
export declare const executeResult: z.ZodMiniUnion<readonly [z.ZodMiniObject<{
    ok: z.ZodMiniLiteral<true>;
    function_name: z.ZodMiniOptional<z.ZodMiniString<string>>;
    source: z.ZodMiniOptional<z.ZodMiniString<string>>;
    result: z.ZodMiniOptional<z.ZodMiniUnknown>;
}, z.core.$strip>, z.ZodMiniObject<{
    ok: z.ZodMiniLiteral<false>;
    pending_approval: z.ZodMiniLiteral<true>;
}, z.core.$loose>, z.ZodMiniObject<{
    ok: z.ZodMiniLiteral<false>;
    function_name: z.ZodMiniOptional<z.ZodMiniString<string>>;
    error: z.ZodMiniString<string>;
    details: z.ZodMiniOptional<z.ZodMiniUnknown>;
}, z.core.$strip>]>;
export type ClientSecretRequest = z.infer<typeof clientSecretRequest>;
export type ClientSecretResponse = z.infer<typeof clientSecretResponse>;
export type FunctionItem = z.infer<typeof functionItem>;
export type FunctionList = z.infer<typeof functionList>;
export type RouteItem = z.infer<typeof routeItem>;
export type RouteList = z.infer<typeof routeList>;
export type ExecuteRequest = z.infer<typeof executeRequest>;
export type ExecuteResult = z.infer<typeof executeResult>;
/** The good items of a list, and a sentence for everything that was left out or that the backend warns of. */
export interface ParsedList<Item> {
    readonly items: Item[];
    readonly warnings: string[];
}
/**
 * Reads a `GET functions` answer. Never throws: a bad item is left out and named in `warnings`, after the
 * backend's own; of two items with one name the first stays.
 */
export declare function parseFunctionList(value: unknown): ParsedList<FunctionItem>;
/** Reads a `GET routes` answer. Never throws: a bad item is left out and named in `warnings`. */
export declare function parseRouteList(value: unknown): ParsedList<RouteItem>;
/** What a failed parse found, in one line: `parameters must be an object; timeout_ms must be above 0`. */
export declare function explain(error: {
    issues: readonly {
        path: PropertyKey[];
        message: string;
    }[];
}): string;
