import '../core/errors/add-start-texts.js';
import { VoiceError } from '../core/errors/errors.js';
import type { Warn } from '../core/errors/warnings.js';
import type { StartOptions } from '../core/model/start-options.js';
import type { ToolOutcome } from '../core/model/tool.js';
import type { Archive, Backend, BackendOptions, Endpoints, FunctionCall } from '../core/ports/backend.js';
/** An answer of the backend, with its body read. Only audio stays unread, for the player. */
export interface Answer {
    readonly response: Response;
    /** The parsed JSON, or the text if it is not JSON; undefined for audio, or if the body of a refusal breaks off. */
    readonly body: unknown;
}
/**
 * HTTP client of a backend. Does not validate answers, because the schemas load with the connection. Failures are
 * `VoiceError`s with a code that starts with `backend-`.
 */
export declare class BackendClient implements Backend {
    #private;
    /**
     * `notOffered` holds the URLs of extensions that this backend does not have, so that they are not requested again.
     * `warn` gets `backend-redirected`, which no method reports by itself.
     */
    constructor(options: BackendOptions, notOffered?: Set<string>, warn?: Warn);
    /** Requests a client secret. Sends only the options that are set. */
    mint(options: StartOptions, signal: AbortSignal): Promise<unknown>;
    /** Resolves to undefined and warns once if the list is unavailable: the call goes on without it. */
    listFunctions(signal: AbortSignal, warn: Warn): Promise<unknown>;
    /** Like `listFunctions`, for routes. Sends no second request to a backend that does not offer them. */
    listRoutes(signal: AbortSignal, warn: Warn): Promise<unknown>;
    /** Resolves to the backend's answer, even if it says that the function failed. */
    execute(call: FunctionCall, signal: AbortSignal): Promise<ToolOutcome>;
    synthesize(text: string, signal: AbortSignal): Promise<Response | undefined>;
    /** Loads the archive, which only recorded calls need. */
    archive(): Promise<Archive>;
}
/** Returns an endpoint's URL, with the page's own path for it, or else with `path`. */
export declare function addressOf({ backend, endpoints }: BackendOptions, endpoint: keyof Endpoints, path: string): string;
/** The error of a request without a whole answer. */
export declare function unreachable(url: string, error: unknown): VoiceError;
export declare function readBody(response: Response): Promise<unknown>;
