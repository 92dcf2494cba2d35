import type { Conversation, ConversationRequest } from '../conversation.js';
import type { Tab } from '../ports/tab.js';
/**
 * Ends a call as its page is left: no page can take a live connection along, and one that the browser keeps for
 * "back" must not come back with a dead one. Where it shall go on, the next page finds it in the tab's storage.
 *
 * It is written no earlier: while the call lives, a copy of the tab must not find it. A page that is killed
 * without a `pagehide` ends its call.
 */
export declare function outlastPage(request: ConversationRequest, conversation: Conversation, tab: Tab): void;
