import { type FeedbackRequest } from '../../contract/extensions.js';
import type { Hook } from '../types/handler.js';
import type { Endpoint } from '../types/http.js';
import type { Settings } from '../types/settings.js';
/**
 * `POST feedback`: calls the hook once for each different feedback, because visitors may change theirs and pages may
 * send twice. If the hook fails, the answer is an error and the page sends it again.
 */
export declare function createFeedback(onFeedback: Hook<FeedbackRequest>, settings: Settings): Endpoint;
