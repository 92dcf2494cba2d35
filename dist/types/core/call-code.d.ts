import type { MicrophoneRequest } from './audio/open-chosen-microphone.js';
import type { Conversation } from './conversation.js';
import type { ConversationRequest } from './conversation-request.js';
import type { Warn } from './errors/warnings.js';
import type { PageFunction } from './model/function.js';
import type { Backend, BackendOptions } from './ports/backend.js';
import type { BeginTransport } from './ports/connection-transport.js';
import type { Tab } from './ports/tab.js';
import type { Microphone } from './ports/transport.js';
import type { ResumeRequest } from './resume/resume.js';
import type { CallPorts } from './session-options.js';
/** The code that a page needs only for a call; loaded on intent or start. */
export interface CallCode {
    readonly collectFunctions: (sources: unknown, warn: Warn) => Promise<PageFunction[]>;
    readonly openChosenMicrophone: (request: MicrophoneRequest) => Promise<Microphone | undefined>;
    readonly converse: (request: ConversationRequest) => Conversation;
    readonly resume: (request: ResumeRequest, tab: Tab | undefined) => Promise<boolean>;
}
/** The environment of a session. */
export interface SessionPorts extends CallPorts {
    readonly backend: (options: BackendOptions, warn: Warn) => Backend;
    /** Called at each start; costs nothing after the first time. */
    readonly loadCode: () => Promise<CallCode>;
    /** Begins the transport of a start; default: each connection makes its own. */
    readonly begin?: BeginTransport | undefined;
}
