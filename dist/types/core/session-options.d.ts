import type { PageFunctions } from './model/function.js';
import type { Guardrail } from './model/guardrail.js';
import type { LimitOptions } from './model/limit-options.js';
import type { SessionSettings } from './model/session-settings.js';
import type { MemoryMode, StartOptions } from './model/start-options.js';
import type { AgentTeam } from './model/team.js';
import type { AudioSettings } from './ports/audio-settings.js';
import type { BackendOptions } from './ports/backend.js';
import type { PagePorts } from './ports/page.js';
import type { Tab } from './ports/tab.js';
import type { OpenMicrophone, OpenTransport } from './ports/transport.js';
/** What a running call needs of the outside world. */
export interface CallPorts extends PagePorts {
    readonly openMicrophone: OpenMicrophone;
    /** Default: the browser's own tab. */
    readonly tab?: Tab | undefined;
    /** How bytes travel. Default: the browser's WebRTC. */
    readonly transport?: OpenTransport | undefined;
}
/** What a page sets for its session; read again at each start. */
export interface SessionOptions extends StartOptions, BackendOptions, LimitOptions, AudioSettings {
    /** The pages that the agent may open: `Route[]`; checked when a call starts. */
    readonly routes?: unknown;
    /** Whether the backend is asked for more routes; most have none, so not if not set. */
    readonly backendRoutes?: boolean | undefined;
    /**
     * The functions that it may run: an object, class instances, modules, loaders, or an array of these;
     * checked when a call starts.
     */
    readonly functions?: PageFunctions | null | undefined;
    /** How often a lost connection is tried again; 3 if not set, 0 for never. */
    readonly maxReconnects?: number | undefined;
    /** Seconds after which a connection is replaced at the next pause; 3300 if not set: one may last an hour. */
    readonly renewAfter?: number | undefined;
    /** Where calls are made, absolute; the Realtime API's own if not set. */
    readonly callUrl?: string | undefined;
    /** The model that writes down what the user says, if the backend minted none; '' for none. */
    readonly transcriptionModel?: string | undefined;
    /**
     * What the backend records of a call: `persistent` for its turns and its end, `incognito`
     * for its end alone. Nothing if not set, as most backends have no place for it.
     */
    readonly memory?: MemoryMode | undefined;
    /** Which conversation and whose it is, for the backend's record. */
    readonly threadId?: string | undefined;
    readonly userId?: string | undefined;
    /** `text`: both sides only write, and no microphone is asked for; `hybrid` if not set. */
    readonly mode?: 'voice' | 'text' | 'hybrid' | undefined;
    /** What the page chooses of the call's settings; the rest stays as the backend minted it. */
    readonly settings?: SessionSettings | undefined;
    /** Specialists that the agent hands the conversation over to, and back; read when a call starts. */
    readonly agents?: AgentTeam | undefined;
    /** What may not be said or done: `Guardrail[]`; checked when a call starts. */
    readonly guardrails?: readonly Guardrail[] | undefined;
    /** Given to functions as their context's `element`. */
    readonly element?: EventTarget | undefined;
    /** 'page': a call outlives a full page load, if the next page calls `resume()`; it ends if not set. */
    readonly resume?: 'page' | 'none' | undefined;
    /** Seconds that the visitor has to allow a function that requires approval; default 60. */
    readonly approvalTimeout?: number | undefined;
    /** Whether elements with `data-navai-tool` are functions; they are where not set. */
    readonly pageTools?: boolean | undefined;
}
