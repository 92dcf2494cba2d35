import type { FeedbackRequest, SessionEndRequest, TurnRequest } from '../../contract/extensions.js';
import type { IceServer } from '../../contract/ice-servers.js';
import type { RouteItem } from '../../contract/schema.js';
import type { FolderOptions, ServerFunctions } from './functions.js';
import type { SpeechOptions } from './speech.js';
import type { Store } from './store.js';
export type ServerIceServers = readonly IceServer[] | ((request: Request) => readonly IceServer[] | Promise<readonly IceServer[]>);
/** Answers one request. Never rejects; every failure is `{ error, code }` with its status. */
export type Handler = (request: Request) => Promise<Response>;
/** Browser-sent settings: `true` takes any value, a list takes its entries, `false` none. */
export interface AcceptedSettings {
    /** Default: none. */
    model?: readonly string[] | boolean | undefined;
    /** Default: none. */
    voice?: readonly string[] | boolean | undefined;
    /** Default: none. Accepted instructions replace the handler's. */
    instructions?: readonly string[] | boolean | undefined;
    /** Default: any, on one line of at most 120 characters. */
    language?: readonly string[] | boolean | undefined;
    /** Default: any, on one line of at most 120 characters. */
    voiceAccent?: readonly string[] | boolean | undefined;
    /** Default: any, on one line of at most 120 characters. */
    voiceTone?: readonly string[] | boolean | undefined;
    /** For `speech/synthesize`; default: none. */
    voiceId?: readonly string[] | boolean | undefined;
    /** For `speech/synthesize`; default: none. */
    modelId?: readonly string[] | boolean | undefined;
}
/**
 * Characters that a client may keep in the store, so that it can't fill it or push out what others keep. An entry counts
 * 512 more than its text, which limits the number of entries, too. IPv6 addresses share a quota by their /64.
 */
export interface QuotaOptions {
    /**
     * Results of calls with a `call_id` in ten minutes, for which they are kept; default 1048576, 2,048 short ones. Beyond
     * it, results are kept without their text, and then calls are refused with 429 `quota_exceeded`.
     */
    results?: number | undefined;
    /** Turns in a day; default 4194304. Beyond it: 429 `quota_exceeded`. */
    turns?: number | undefined;
    /** Turns of one session; default 1048576, over 1,000 of the usual length. Beyond it: 413 `session_full`. */
    sessionTurns?: number | undefined;
    /** Ends of sessions and feedback in a day; default 1048576, 2,048 of them. Beyond it: 429 `quota_exceeded`. */
    markers?: number | undefined;
}
/** `functionsFolders` and `agentsFolders` need Node (or what has its `fs`); with either, modules found there are added to `functions`. */
export interface HandlerOptions extends FolderOptions {
    /** The OpenAI key. Never leaves the server. */
    apiKey?: string | undefined;
    /** The path of the endpoints; default `/navai`. `/` is the root. */
    basePath?: string | undefined;
    /** The Realtime API; default `https://api.openai.com/v1/realtime`. */
    realtimeUrl?: string | undefined;
    /** Default `gpt-realtime-2.1`. */
    model?: string | undefined;
    /** Default `marin`. Not used where `speech.provider` is ElevenLabs, like `accept.voice`. */
    voice?: string | undefined;
    /** The agent's instructions; default: none. */
    instructions?: string | undefined;
    language?: string | undefined;
    voiceAccent?: string | undefined;
    voiceTone?: string | undefined;
    /** Transcribes the user's speech; default `gpt-transcribe`. `false` disables it. */
    transcriptionModel?: string | false | undefined;
    speech?: SpeechOptions | undefined;
    /**
     * STUN and TURN servers that a call uses in addition to the page's, or a function of the request that returns them,
     * within `mintTimeoutMs`: credentials should be short-lived. If it fails, calls go without, with the warning
     * `ice_servers_unusable`. Default: none.
     */
    iceServers?: ServerIceServers | undefined;
    /** Seconds a client secret can start sessions: 10 to 7200, default 600. */
    clientSecretTtl?: number | undefined;
    /** Milliseconds to wait for a client secret; default 15000. */
    mintTimeoutMs?: number | undefined;
    /** Functions that the model may call; loaded with the first request that needs them. */
    functions?: ServerFunctions | undefined;
    /** Milliseconds a function may take: 1 to 600000, default 30000. */
    functionTimeoutMs?: number | undefined;
    /**
     * Exactly these page origins, or any port of a host (`http://localhost:*`). Default: pages of the request's own host,
     * over http only if it is a loopback name or `host`. Requests without an Origin always pass.
     */
    allowedOrigins?: readonly string[] | undefined;
    /**
     * The backend's own host name, without a port. Without `allowedOrigins`, its pages over http may use the backend.
     * Default: only loopback names, because any name can be made to resolve to this machine (DNS rebinding).
     */
    host?: string | undefined;
    /** Use a key sent by the page when the server has none; default false. For local trials only. */
    allowFrontendApiKey?: boolean | undefined;
    accept?: AcceptedSettings | undefined;
    /** Default 65536. */
    maxBodyBytes?: number | undefined;
    /** Requests per minute for each client; default 120. `false` disables the limit. */
    rateLimit?: {
        perMinute: number;
    } | false | undefined;
    /**
     * Client secrets that this process requests at once; default 64: at half a second each, 128 calls start per second.
     * More are refused with 503 `overloaded` and `Retry-After`, and pages try again once. While the processor is the
     * bottleneck, fewer are taken, but at least an eighth. `false` disables the limit.
     */
    maxConcurrentMints?: number | false | undefined;
    /** Functions that this process runs at once; default 256. More are refused with 503 `overloaded`. `false`: no limit. */
    maxConcurrentRuns?: number | false | undefined;
    /** What a client may keep in the store. `false` disables the limits. */
    quotas?: QuotaOptions | false | undefined;
    /**
     * Who is asking, for the rate limit and for repeated calls; default: the socket's address, which
     * `toNodeListener` knows and other adapters say with `setClientAddress`. Behind a proxy read the header which
     * that proxy sets, and only that one. IPv6 addresses share a rate limit by their /64.
     */
    clientKey?: ((request: Request) => string | undefined) | undefined;
    /** Any result other than `true` is a 401. Must not read the body. */
    authorize?: ((request: Request) => boolean | Promise<boolean>) | undefined;
    /** `GET routes`: pages that the agent may open, or a function that returns them. Default: not offered (404). */
    routes?: ServerRoutes | undefined;
    /**
     * `POST turns`: keeps what was said in the store, `keepMs` milliseconds (default 30 days) from a session's
     * last turn. Default: nothing is kept, and without `onTurn` the endpoint is not offered, a 404. Read them
     * with `recordedTurns(store, sessionKey)`.
     */
    turns?: {
        keepMs?: number | undefined;
    } | boolean | undefined;
    /**
     * Called once for each turn that is not incognito, within `functionTimeoutMs`. If it throws, the answer is
     * a 500 and the turn counts as not recorded: the page sends it again, and this is called again.
     */
    onTurn?: Hook<TurnRequest> | undefined;
    /** `POST sessions/end`: called once for each session, within `functionTimeoutMs`; if it throws, again. */
    onSessionEnd?: Hook<SessionEndRequest> | undefined;
    /**
     * `POST feedback`: called once for each that a visitor sends, within `functionTimeoutMs`; if it throws, again.
     * Default: not offered, a 404. It is called for incognito sessions too: the visitor has pressed "send".
     */
    onFeedback?: Hook<FeedbackRequest> | undefined;
    /**
     * What several processes must know of each other: rate limits, results by `call_id`, turns. Default:
     * `memoryStore()`, this process alone. While it fails, each process counts and remembers for itself, with one
     * warning `store_failed`; a turn that can't be recorded is a 503 `store_unavailable`.
     */
    store?: Store | undefined;
    /** Replaces the global `fetch`, for tests and other runtimes. */
    fetch?: typeof globalThis.fetch | undefined;
}
/** Pages that the agent may open, or a function of the request that returns them. */
export type ServerRoutes = readonly RouteItem[] | ((request: Request) => readonly RouteItem[] | Promise<readonly RouteItem[]>);
/** Gets what the page sent, checked, and the page's request, its body already read. */
export type Hook<Body> = (body: Body, request: Request) => unknown;
