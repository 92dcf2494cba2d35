import type { FeedbackRequest, SessionEndRequest, TurnRequest } from '../../contract/extensions.js';
import type { MintField } from '../../core/model/start-options.js';
import type { FunctionRegistry } from './functions.js';
import type { AcceptedSettings, Hook, ServerIceServers, ServerRoutes } from './handler.js';
import type { SpeechSettings } from './speech.js';
import type { OnceTimes, Store } from './store.js';
import type { HandlerWarning } from './warning.js';
/** Characters that a client may keep in the store; see `QuotaOptions`. */
export interface QuotaSettings {
  results: number;
  turns: number;
  sessionTurns: number;
  markers: number;
}

/** The options with all defaults applied and all bounds checked. */
export interface Settings extends Record<Exclude<MintField, 'model' | 'voice'>, string | undefined> {
  apiKey: string | undefined;
  basePath: string;
  mintUrl: string;
  model: string;
  voice: string;
  transcriptionModel: string | false;
  speech: SpeechSettings;
  iceServers: ServerIceServers | undefined;
  clientSecretTtl: number;
  mintTimeoutMs: number;
  functions: () => Promise<FunctionRegistry>;
  allowedOrigins: readonly string[] | undefined;
  host: string | undefined;
  allowFrontendApiKey: boolean;
  accept: Required<AcceptedSettings>;
  maxBodyBytes: number;
  perMinute: number | false;
  maxConcurrentMints: number | false;
  maxConcurrentRuns: number | false;
  /** Undefined: uses the adapter's address. */
  clientKey: ((request: Request) => string | undefined) | undefined;
  authorize: ((request: Request) => boolean | Promise<boolean>) | undefined;
  routes: ServerRoutes | undefined;
  takesTurns: boolean;
  /** Undefined: turns are not stored. */
  keepTurnsMs: number | undefined;
  onTurn: Hook<TurnRequest> | undefined;
  onSessionEnd: Hook<SessionEndRequest> | undefined;
  onFeedback: Hook<FeedbackRequest> | undefined;
  quotas: QuotaSettings | false;
  hookTimes: OnceTimes & { timeoutMs: number };
  /** Always answers; see `guardStore`. */
  store: Store;
  /** Refuses during an outage of the operator's store. */
  strictStore: Store;
  fetch: typeof globalThis.fetch;
  warn: (warning: HandlerWarning) => void;
}
