import { openChosenMicrophone } from '../core/audio/open-chosen-microphone.js';
import { Conversation } from '../core/conversation.js';
import type { ConversationRequest } from '../core/conversation-request.js';
import type { Tab } from '../core/ports/tab.js';
import { type ResumeRequest } from '../core/resume/resume.js';
import { collectFunctions } from '../core/tools/collect-functions.js';
export { collectFunctions, openChosenMicrophone };
export declare function converse(request: ConversationRequest): Conversation;
/** Resumes the previous page's call. Resolves to false if there is none. */
export declare function resume(request: ResumeRequest, given: Tab | undefined): Promise<boolean>;
