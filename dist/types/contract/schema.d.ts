/**
 * Schemas of the HTTP contract, version 1: the single source of types, checks and the OpenAPI document.
 *
 * Uses `zod/mini`, because the browser loads this file with the first call. Sets every message, because mini has none.
 * Schemas that pages rarely need are in `extensions.ts` and `error-schema.ts`.
 */
import * as z from 'zod/mini';
/** Body of `POST realtime/client-secret`: only the options that the page sets explicitly. */
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
 * Answer of `POST realtime/client-secret`. Only `value` is required; other fields with an unknown shape read as absent.
 * `expires_at` is in Unix seconds; `ice_servers` are of the shape of `RTCConfiguration`.
 */
export declare const clientSecretResponse: z.ZodMiniObject<{
    value: z.ZodMiniString<string>;
    expires_at: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniNumber<number>>>;
    speech: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniObject<{
        provider: z.ZodMiniString<string>;
    }, z.core.$strip>>>;
    session: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnknown>>>;
    ice_servers: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnknown>>>>;
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
    idempotent: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
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
        idempotent: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
        timeout_ms: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    }, z.core.$strip>>;
    warnings: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
}, z.core.$strip>;
/**
 * One page as `GET routes` lists it. It has no `external`, because only the page itself may send visitors elsewhere.
 */
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
/**
 * Answer of `POST functions/execute`. A pending approval keeps all its fields, because the model reads it unchanged.
 */
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
    code: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
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
/** The valid items of a list, and a sentence for each omitted item and each warning of the backend. */
export interface ParsedList<Item> {
    readonly items: Item[];
    readonly warnings: string[];
}
/**
 * Reads a `GET functions` answer. Never throws: leaves out invalid items and names them in `warnings`, after the
 * backend's own. Of items with the same name, the first stays.
 */
export declare function parseFunctionList(value: unknown): ParsedList<FunctionItem>;
/** Reads a `GET routes` answer. Never throws: leaves out invalid items and names them in `warnings`. */
export declare function parseRouteList(value: unknown): ParsedList<RouteItem>;
/** Formats a zod error in one line: `parameters must be an object; timeout_ms must be above 0`. */
export declare function explain(error: {
    issues: readonly {
        path: PropertyKey[];
        message: string;
    }[];
}): string;
