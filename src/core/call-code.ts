import type { MicrophoneRequest } from './audio/open-chosen-microphone.js';
import type { Call } from './call.js';
import type { Conversation } from './conversation.js';
import type { ConversationRequest } from './conversation-request.js';
import type { Warn } from './errors/warnings.js';
import type { PageFunction } from './model/function.js';
import type { WaitingFor } from './model/session-state.js';
import type { StartOptions } from './model/start-options.js';
import type { Tab } from './ports/tab.js';
import type { Microphone } from './ports/transport.js';
import type { PreparedStart } from './prepared-start.js';
import type { ResumeRequest } from './resume/resume.js';
import type { CallPorts, SessionOptions } from './session-options.js';
import type { StartPorts } from './start-ports.js';

/** The code that a page needs only for a call; loaded on intent or start. */
export interface CallCode {
  readonly collectFunctions: (sources: unknown, warn: Warn) => Promise<PageFunction[]>;
  readonly openChosenMicrophone: (request: MicrophoneRequest) => Promise<Microphone | undefined>;
  readonly converse: (request: ConversationRequest) => Conversation;
  readonly resume: (request: ResumeRequest, tab: Tab | undefined) => Promise<boolean>;
}

/** The code that a start needs at once. Small, so that it is there before the click. */
export interface StartCode {
  /** Gathers everything that a conversation needs. Rejects after `stop()`. */
  readonly gatherStart: (request: StartRequest) => Promise<Gathered>;
  readonly makeCall: (key: string | undefined, ending: AbortController) => Call;
  /** Makes what a session prepares before its next start. */
  readonly prepareStart: (ports: SessionPorts) => PreparedStart;
}

/** The environment of a session. Its start brings the ports that are not given. */
export interface SessionPorts extends Omit<CallPorts, 'open' | 'openMicrophone'>, Partial<StartPorts> {
  /** Called at each start. Returns a promise only until the code is there. */
  readonly loadStart: () => StartCode | Promise<StartCode>;
  /** Called at each start; costs nothing after the first time. */
  readonly loadCode: () => Promise<CallCode>;
}

/** Everything that a start needs. */
export interface StartRequest {
  readonly call: Call;
  readonly options: SessionOptions;
  readonly startOptions: StartOptions;
  readonly ports: SessionPorts;
  readonly warn: Warn;
  readonly prepared?: PreparedStart | undefined;
  /** Receives what the start is waiting for: the first step that is still pending. */
  readonly waitsFor: (what: WaitingFor | undefined) => void;
}

/** What a start has gathered for a conversation. */
export type Gathered = Pick<
  ConversationRequest,
  'backend' | 'minted' | 'begun' | 'functionList' | 'routeList' | 'pageFunctions' | 'ports'
> & { readonly code: CallCode };
