import { openChosenMicrophone } from '../core/audio/open-chosen-microphone.js';
import { Conversation } from '../core/conversation.js';
import type { ConversationRequest } from '../core/conversation-request.js';
import type { Tab } from '../core/ports/tab.js';
import { type ResumeRequest } from '../core/resume/resume.js';
import { collectFunctions as collect } from '../core/tools/collect-functions.js';
export { openChosenMicrophone };
/** Also begins to load what reads their parameters, because the mint takes time anyway. */
export declare const collectFunctions: typeof collect;
export declare function converse(request: ConversationRequest): Conversation;
/** Resumes the previous page's call. Resolves to false if there is none. */
export declare function resume(request: ResumeRequest, given: Tab | undefined): Promise<boolean>;
