import type { PageFunctions } from './model/function.js';
import type { Guardrail } from './model/guardrail.js';
import type { LimitOptions } from './model/limit-options.js';
import type { SessionSettings } from './model/session-settings.js';
import type { MemoryMode, StartOptions } from './model/start-options.js';
import type { AgentTeam } from './model/team.js';
import type { AudioSettings } from './ports/audio-settings.js';
import type { BackendOptions } from './ports/backend.js';
import type { NetworkOptions } from './ports/connection-transport.js';
import type { PagePorts } from './ports/page.js';
import type { Tab } from './ports/tab.js';
import type { OpenMicrophone, OpenTransport } from './ports/transport.js';

/** What a running call needs from its environment. */
export interface CallPorts extends PagePorts {
  readonly openMicrophone: OpenMicrophone;
  /** Default: the browser's own tab. */
  readonly tab?: Tab | undefined;
  /** Opens the transport of a connection. Default: the browser's WebRTC. */
  readonly transport?: OpenTransport | undefined;
}

/** The options of a session; read again at each start. */
export interface SessionOptions
  extends StartOptions,
    BackendOptions,
    NetworkOptions,
    LimitOptions,
    AudioSettings {
  /** The pages that the agent may open: `Route[]`; checked when a call starts. */
  readonly routes?: unknown;
  /** A CSS selector of links that the agent may open too, such as `nav a`; read and watched during a call. */
  readonly routesFrom?: string | undefined;
  /** Whether to ask the backend for more routes; default false, because most backends have none. */
  readonly backendRoutes?: boolean | undefined;
  /**
   * The functions that the agent may run: an object, class instances, modules, loaders, or an array of these; checked
   * when a call starts.
   */
  readonly functions?: PageFunctions | null | undefined;
  /** Maximum attempts to reconnect after a connection is lost; default 3, 0 for none. */
  readonly maxReconnects?: number | undefined;
  /**
   * Seconds after which a connection is replaced at the next pause; default 3300, because the service ends connections
   * after an hour.
   */
  readonly renewAfter?: number | undefined;
  /** The absolute address of the calls; default: the Realtime API's. */
  readonly callUrl?: string | undefined;
  /** The model that transcribes the user's speech if the backend has set none; '' for no transcription. */
  readonly transcriptionModel?: string | undefined;
  /**
   * What the backend records of a call: `persistent` for its turns and its end, `incognito` for its end only. Default:
   * nothing, because most backends lack these endpoints.
   */
  readonly memory?: MemoryMode | undefined;
  /** Identifies the conversation in the backend's record. */
  readonly threadId?: string | undefined;
  /** Identifies the user in the backend's record. */
  readonly userId?: string | undefined;
  /** `text`: both sides only write, and no microphone is opened. Default `hybrid`. */
  readonly mode?: 'voice' | 'text' | 'hybrid' | undefined;
  /** Settings that the page has chosen; all others keep the backend's values. */
  readonly settings?: SessionSettings | undefined;
  /** Agents that hand the conversation over to each other; read when a call starts. */
  readonly agents?: AgentTeam | undefined;
  /** Rules about what may be said and done: `Guardrail[]`; checked when a call starts. */
  readonly guardrails?: readonly Guardrail[] | undefined;
  /** Passed to functions as their context's `element`. */
  readonly element?: EventTarget | undefined;
  /** 'page': a call survives a full page load if the next page calls `resume()`. Default 'none': the call ends. */
  readonly resume?: 'page' | 'none' | undefined;
  /** Seconds that the visitor has to allow a function that requires approval; default 60. */
  readonly approvalTimeout?: number | undefined;
  /** Whether elements with `data-navai-tool` are functions; default true. */
  readonly pageTools?: boolean | undefined;
}
