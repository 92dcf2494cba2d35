import { openChosen } from '../core/chosen-microphone.js';
import { Conversation, type ConversationRequest } from '../core/conversation.js';
import { collectFunctions } from '../core/functions.js';
import { type ResumeRequest } from '../core/resume.js';
import type { Tab } from '../core/tab.js';
export { collectFunctions, openChosen };
export declare function converse(request: ConversationRequest): Conversation;
/** Goes on with a call of the page before; false where there is none. */
export declare function resume(request: ResumeRequest, given: Tab | undefined): Promise<boolean>;
