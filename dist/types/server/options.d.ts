import type { FolderOptions } from './folders.js';
import { type FunctionRegistry } from './function-registry.js';
import type { ServerFunctions } from './functions.js';
import { type SpeechOptions, type SpeechSettings } from './speech-options.js';
/** Browser-sent settings: `true` takes any value, a list takes its entries, `false` none. */
export interface AcceptedSettings {
    /** Default: none. */
    model?: readonly string[] | boolean | undefined;
    /** Default: none. */
    voice?: readonly string[] | boolean | undefined;
    /** Default: none. Accepted instructions stand in place of the handler's. */
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
export interface HandlerWarning {
    /** Stable, for filters. */
    code: 'setting_ignored' | 'frontend_key_ignored' | 'client_unknown' | 'upstream_failed' | 'internal_error' | 'function_unusable' | 'function_clash' | 'function_module_failed' | 'functions_not_found';
    /** For the operator's log; holds no key and nothing a user said. */
    message: string;
}
/** `functionsFolders` and `agentsFolders` need Node (or what has its `fs`); with either, modules found there are added to `functions`. */
export interface HandlerOptions extends FolderOptions {
    /** The OpenAI key. It never leaves the server. */
    apiKey?: string | undefined;
    /** Where the endpoints live; default `/navai`. `/` is the root. */
    basePath?: string | undefined;
    /** The Realtime API; default `https://api.openai.com/v1/realtime`. */
    realtimeUrl?: string | undefined;
    /** Default `gpt-realtime-2.1`. */
    model?: string | undefined;
    /** Default `marin`. Not used where `speech.provider` is ElevenLabs, like `accept.voice`. */
    voice?: string | undefined;
    /** What the agent is told; default: nothing. */
    instructions?: string | undefined;
    language?: string | undefined;
    voiceAccent?: string | undefined;
    voiceTone?: string | undefined;
    /** Writes down what the user says; default `gpt-transcribe`, `false` switches it off. */
    transcriptionModel?: string | false | undefined;
    speech?: SpeechOptions | undefined;
    /** Seconds a client secret can start sessions: 10 to 7200, default 600. */
    clientSecretTtl?: number | undefined;
    /** Milliseconds to wait for a client secret; default 15000. */
    mintTimeoutMs?: number | undefined;
    /** What the model may call here; loaded with the first request that needs it. */
    functions?: ServerFunctions | undefined;
    /** Milliseconds a function may take: 1 to 600000, default 30000. */
    functionTimeoutMs?: number | undefined;
    /** Exactly these page origins; default: the host of the request. Requests without an Origin always pass. */
    allowedOrigins?: readonly string[] | undefined;
    /** Use a key sent by the page when the server has none; default false. For local trials only. */
    allowFrontendApiKey?: boolean | undefined;
    accept?: AcceptedSettings | undefined;
    /** Default 65536. */
    maxBodyBytes?: number | undefined;
    /** Requests a minute for each client; default 120, `false` switches it off. */
    rateLimit?: {
        perMinute: number;
    } | false | undefined;
    /**
     * Who is asking, for the rate limit and for repeated calls; default: the socket's address. Behind a proxy
     * read the header which that proxy sets, and only that one.
     */
    clientKey?: ((request: Request) => string | undefined) | undefined;
    /** Anything but `true` is answered with 401. Must not read the body. */
    authorize?: ((request: Request) => boolean | Promise<boolean>) | undefined;
    /** For tests and runtimes with a fetch of their own. */
    fetch?: typeof globalThis.fetch | undefined;
}
/** The options with every default in place and every bound checked. */
export interface Settings {
    apiKey: string | undefined;
    basePath: string;
    mintUrl: string;
    model: string;
    voice: string;
    instructions: string | undefined;
    language: string | undefined;
    voiceAccent: string | undefined;
    voiceTone: string | undefined;
    transcriptionModel: string | false;
    speech: SpeechSettings;
    clientSecretTtl: number;
    mintTimeoutMs: number;
    functions: () => Promise<FunctionRegistry>;
    allowedOrigins: readonly string[] | undefined;
    allowFrontendApiKey: boolean;
    accept: Required<AcceptedSettings>;
    maxBodyBytes: number;
    perMinute: number | false;
    clientKey: (request: Request) => string | undefined;
    authorize: ((request: Request) => boolean | Promise<boolean>) | undefined;
    fetch: typeof globalThis.fetch;
    warn: (warning: HandlerWarning) => void;
}
/** Throws a RangeError or TypeError that names the option, its bounds and what it received. */
export declare function resolveOptions(options: HandlerOptions): Settings;
