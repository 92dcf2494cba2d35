import type { Warn } from '../errors/warnings.js';
import type { StartOptions } from '../model/start-options.js';
import type { ToolOutcome } from '../model/tool.js';
/** Headers for every request: fixed, or from a function that is called before each request. */
export type HeadersSource = HeadersInit | (() => HeadersInit | Promise<HeadersInit>);
/** Paths relative to the base URL. */
export interface Endpoints {
    readonly clientSecret: string;
    readonly functions: string;
    readonly execute: string;
    readonly routes: string;
    readonly synthesize: string;
    readonly turns: string;
    readonly sessionEnd: string;
    readonly feedback: string;
}
/** A page's backend, and how to reach it. */
export interface BackendOptions {
    /** The contract's base URL: absolute, or relative to the page. Default `/navai`. */
    readonly backend?: string | undefined;
    readonly headers?: HeadersSource | undefined;
    /** Fetch's `credentials` mode; default `same-origin`. */
    readonly credentials?: RequestCredentials | undefined;
    /** Paths that differ from the contract's. */
    readonly endpoints?: Partial<Endpoints> | undefined;
}
/** One call of a backend function. */
export interface FunctionCall {
    readonly name: string;
    readonly payload: unknown;
    readonly toolCallId: string;
    /** The call's key, the same for all its function calls. */
    readonly sessionKey: string;
    /** The backend's time limit for the function in milliseconds, if it states one. */
    readonly timeoutMs?: number | undefined;
}
/** The result of sending a record. `detail` is in the backend's words. */
export interface Filing {
    /** `not-offered`: the backend has no such endpoint. `refused`: sending the same again would not help. */
    readonly outcome: 'taken' | 'refused' | 'not-offered';
    readonly detail: string;
}
/** The port: the backend's record of what was said. It outlives the call, because the last turn is sent after it. */
export interface Archive {
    /**
     * Sends a body. Rejects with a `VoiceError` if a retry may succeed. While the page is being left, it is sent at once,
     * with the last known headers. With `keepalive`, the request outlives the page, up to 64 KiB.
     */
    file(endpoint: 'turns' | 'sessionEnd' | 'feedback', body: object, page: PageState): Promise<Filing>;
}
export interface PageState {
    readonly keepalive: boolean;
    readonly leaving: boolean;
}
/** The port: what a session needs from a backend. Promises settle soon after their signal is aborted. */
export interface Backend {
    mint(options: StartOptions, signal: AbortSignal): Promise<unknown>;
    /** Resolves to undefined, and warns, if the list is not available. */
    listFunctions(signal: AbortSignal, warn: Warn): Promise<unknown>;
    /** The same for routes. Asks a backend without routes only once. */
    listRoutes(signal: AbortSignal, warn: Warn): Promise<unknown>;
    execute(call: FunctionCall, signal: AbortSignal): Promise<ToolOutcome>;
    /**
     * Requests a text as audio; the body of the response is not read yet. Resolves to undefined once the backend is known
     * not to offer it. The request that discovers this rejects, so that there is one warning.
     */
    synthesize(text: string, signal: AbortSignal): Promise<Response | undefined>;
    /** Loads its code when called. */
    archive(): Promise<Archive>;
}
