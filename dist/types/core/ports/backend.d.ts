import type { Warn } from '../errors/warnings.js';
import type { StartOptions } from '../model/start-options.js';
import type { ToolOutcome } from '../model/tool.js';
/** Headers for every request: fixed, or asked for before each one. */
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
/** A page's backend, and how to talk to it. */
export interface BackendOptions {
    /** The contract's base URL: absolute, or relative to the page. `/navai` if not set. */
    readonly backend?: string | undefined;
    readonly headers?: HeadersSource | undefined;
    /** Fetch's `credentials` mode; `same-origin` if not set. */
    readonly credentials?: RequestCredentials | undefined;
    /** Paths that differ from the contract's. */
    readonly endpoints?: Partial<Endpoints> | undefined;
}
/** One call of a backend function. */
export interface FunctionCall {
    readonly name: string;
    readonly payload: unknown;
    readonly toolCallId: string;
    /** The same for all calls of one conversation. */
    readonly sessionKey: string;
    /** How long the backend lets the function run, in milliseconds, if it says so. */
    readonly timeoutMs?: number | undefined;
}
/** How something was filed. `detail` is in the backend's words. */
export interface Filing {
    /** Not offered: the backend has no such endpoint. Refused: sending the same again would not help. */
    readonly outcome: 'taken' | 'refused' | 'not-offered';
    readonly detail: string;
}
/** The port: if a backend keeps what was said. It outlives the call, because the last turn is filed after it. */
export interface Archive {
    /**
     * Sends a body. Rejects with a `VoiceError` if the same may be taken later. If the page goes away it is
     * sent at once, with the last headers that are known; with `keepalive` it outlives the page, up to 64 KiB.
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
    /** Resolves to undefined, and warns, if the list can't be had. */
    listFunctions(signal: AbortSignal, warn: Warn): Promise<unknown>;
    /** The same for routes. A backend that offers none is asked once. */
    listRoutes(signal: AbortSignal, warn: Warn): Promise<unknown>;
    execute(call: FunctionCall, signal: AbortSignal): Promise<ToolOutcome>;
    /**
     * A text as sound, in an answer whose body is still to be read; undefined if the backend has turned out
     * not to offer it. The request that finds that out rejects, so that there is one warning.
     */
    synthesize(text: string, signal: AbortSignal): Promise<Response | undefined>;
    /** Loaded when it is asked for. */
    archive(): Promise<Archive>;
}
