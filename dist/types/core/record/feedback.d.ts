import type { Rating } from '../events/feedback-event.js';
import '../errors/add-call-warnings.js';
import type { ConversationRequest } from '../conversation-request.js';
/** Tells the page, then the backend. Resolves to whether the backend has taken it; never rejects. */
export declare function giveFeedback({ call, options, backend, target }: ConversationRequest, rating: Rating, comment: string): Promise<boolean>;
