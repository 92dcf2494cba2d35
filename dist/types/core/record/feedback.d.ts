import type { Rating } from '../events/feedback-event.js';
import '../errors/add-call-warnings.js';
import type { ConversationRequest } from '../conversation-request.js';
/**
 * Dispatches the feedback event, then sends the feedback to the backend. Resolves to whether the backend has accepted
 * it; never rejects.
 */
export declare function giveFeedback({ call, options, backend, target }: ConversationRequest, rating: Rating, comment: string): Promise<boolean>;
