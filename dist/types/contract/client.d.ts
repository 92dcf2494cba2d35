import type { Warn } from '../core/errors/warnings.js';
import type { StartOptions } from '../core/model/start-options.js';
import type { ToolOutcome } from '../core/model/tool.js';
import type { Archive, Backend, BackendOptions, Endpoints, FunctionCall } from '../core/ports/backend.js';
/** One answer of a backend, read to its end; only sound is left unread, for the player. */
export interface Answer {
    readonly response: Response;
    /** The text itself if it is not JSON; undefined if the body of a refusal breaks off. */
    readonly body: unknown;
}
/**
 * Talks to a backend. What comes back is not checked here: the schemas are loaded with the connection.
 * Failures are `VoiceError`s with a code that starts with `backend-`.
 */
export declare class BackendClient implements Backend {
    #private;
    /** `notOffered` holds the addresses of extensions that this backend turned out not to have: not asked again. */
    constructor(options: BackendOptions, notOffered?: Set<string>);
    /** Asks for a client secret; sends only what is set. */
    mint(options: StartOptions, signal: AbortSignal): Promise<unknown>;
    /** Resolves to undefined, with one warning, if the list can't be had: a call goes on without it. */
    listFunctions(signal: AbortSignal, warn: Warn): Promise<unknown>;
    /** The same for routes; a backend that does not offer them is not asked again. */
    listRoutes(signal: AbortSignal, warn: Warn): Promise<unknown>;
    /** The backend's own answer, also if it says that the function failed. */
    execute(call: FunctionCall, signal: AbortSignal): Promise<ToolOutcome>;
    synthesize(text: string, signal: AbortSignal): Promise<Response | undefined>;
    /** What only calls that are recorded need comes with them. */
    archive(): Promise<Archive>;
}
/** An endpoint's address: at the path that the page gave for it, or at that one. */
export declare function addressOf({ backend, endpoints }: BackendOptions, endpoint: keyof Endpoints, path: string): string;
export declare function readBody(response: Response): Promise<unknown>;
