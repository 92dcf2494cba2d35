import { Conversation, type ConversationRequest } from '../core/conversation.js';
import { collectFunctions } from '../core/functions.js';
export { collectFunctions };
export declare function converse(request: ConversationRequest): Conversation;
