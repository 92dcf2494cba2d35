import type { Call } from './call.js';
import type { VoiceError } from './errors/errors.js';
import type { Warn } from './errors/warnings.js';
import type { PageFunction } from './model/function.js';
import type { StartOptions } from './model/start-options.js';
import type { Backend } from './ports/backend.js';
import type { ResumableCall } from './resume/saved-call.js';
import type { SessionPorts, SessionSetup } from './session-options.js';
/** What the start of a call has gathered; nothing of it is checked yet. */
export interface ConversationRequest {
  readonly call: Call;
  readonly setup: SessionSetup;
  /** What is asked of the backend's mint, by the first connection and by later ones. */
  readonly options: StartOptions;
  readonly backend: Backend;
  readonly ports: SessionPorts;
  readonly target: EventTarget;
  readonly secret: unknown;
  readonly functionList: unknown;
  readonly routeList: unknown;
  readonly pageFunctions: readonly PageFunction[];
  readonly host: ConversationHost;
  /** The call of the page before, where this one goes on with it. */
  readonly resumes?: ResumableCall | undefined;
}

/** What a conversation tells its session, which owns the status. Nothing is told after the call was released. */
export interface ConversationHost {
  readonly moved: (status: 'connected' | 'reconnecting') => void;
  /** What the two sides do has changed; read it from `facts`. */
  readonly learned: () => void;
  /** Something else that a snapshot shows has changed. */
  readonly changed: () => void;
  readonly warn: Warn;
  /** It can't go on. */
  readonly failed: (error: VoiceError) => void;
  /** Its page is left. */
  readonly left: () => void;
}
