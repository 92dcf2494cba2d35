import type { MicrophoneRequest } from './audio/open-chosen-microphone.js';
import type { Conversation } from './conversation.js';
import type { ConversationRequest } from './conversation-request.js';
import type { Warn } from './errors/warnings.js';
import type { PageFunction } from './model/function.js';
import type { Backend, BackendOptions } from './ports/backend.js';
import type { Tab } from './ports/tab.js';
import type { Microphone } from './ports/transport.js';
import type { ResumeRequest } from './resume/resume.js';
import type { CallPorts } from './session-options.js';
/** The code of a call that a page does not need before it starts one, loaded on intent or start. */
export interface CallCode {
    readonly collectFunctions: (sources: unknown, warn: Warn) => Promise<PageFunction[]>;
    readonly openChosenMicrophone: (request: MicrophoneRequest) => Promise<Microphone | undefined>;
    readonly converse: (request: ConversationRequest) => Conversation;
    readonly resume: (request: ResumeRequest, tab: Tab | undefined) => Promise<boolean>;
}
/** The outside world of a session. */
export interface SessionPorts extends CallPorts {
    readonly backend: (options: BackendOptions) => Backend;
    /** Called for each call; the second time costs nothing. */
    readonly loadCode: () => Promise<CallCode>;
}
