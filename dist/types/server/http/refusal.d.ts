import type { Answer } from '../types/http.js';
/** The status and message of every error code. Codes are stable. */
export declare const REFUSALS: {
    readonly bad_request: readonly [400, "The request could not be read."];
    readonly invalid_json: readonly [400, "The body is not valid JSON."];
    readonly invalid_encoding: readonly [400, "The body is not valid UTF-8."];
    readonly invalid_request: readonly [400, "The body does not have the expected shape."];
    readonly function_name_required: readonly [400, "function_name is required."];
    readonly api_key_missing: readonly [400, "The server has no OpenAI key: set OPENAI_API_KEY or the apiKey option."];
    readonly api_key_not_allowed: readonly [400, "The server has no OpenAI key and does not accept one from the browser."];
    readonly api_key_invalid: readonly [400, "The apiKey holds characters that a key cannot have."];
    readonly text_too_long: readonly [400, "The text is too long to be spoken."];
    readonly unauthorized: readonly [401, "This request is not authorised."];
    readonly origin_not_allowed: readonly [403, "This origin is not allowed."];
    readonly not_found: readonly [404, "There is no such endpoint."];
    readonly speech_not_offered: readonly [404, "This server makes no speech: the call itself has a voice."];
    readonly unknown_function: readonly [404, "Unknown or disallowed function."];
    readonly method_not_allowed: readonly [405, "This endpoint does not answer this method."];
    readonly body_too_large: readonly [413, "The body is too large."];
    readonly session_full: readonly [413, "The session has no room for another turn."];
    readonly unsupported_media_type: readonly [415, "The body must be application/json in UTF-8."];
    readonly rate_limited: readonly [429, "Too many requests."];
    readonly quota_exceeded: readonly [429, "The server keeps no more of this client for now."];
    readonly upstream_rate_limited: readonly [429, "The voice service has too many requests at the moment."];
    readonly client_gone: readonly [499, "The client closed the request."];
    readonly body_already_read: readonly [500, "Something on the server has read the body before the handler."];
    readonly internal_error: readonly [500, "The server could not answer."];
    readonly upstream_unauthorized: readonly [502, "The voice service did not accept the server key."];
    readonly upstream_rejected: readonly [502, "The voice service did not accept the settings."];
    readonly upstream_error: readonly [502, "The voice service failed."];
    readonly upstream_unreachable: readonly [502, "The voice service could not be reached."];
    readonly upstream_invalid_response: readonly [502, "The voice service gave an answer that could not be read."];
    readonly overloaded: readonly [503, "The server is too busy at the moment."];
    readonly store_unavailable: readonly [503, "The server could not keep this at the moment."];
    readonly upstream_timeout: readonly [504, "The voice service did not answer in time."];
};
export type RefusalCode = keyof typeof REFUSALS;
interface RefusalDetails {
    /** Replaces the table's message. Reaches the browser, so it must hold no secret. */
    message?: string;
    headers?: Record<string, string>;
    /** Fields beside `error` and `code`. */
    body?: Record<string, unknown>;
}
/** Can be thrown anywhere while answering a request. Becomes `{ error, code }` with the code's status. */
export declare class Refusal extends Error {
    #private;
    readonly code: RefusalCode;
    constructor(code: RefusalCode, details?: RefusalDetails);
    toAnswer(): Answer;
}
export declare function refuse(code: RefusalCode, details?: RefusalDetails): never;
export {};
