import { type FeedbackRequest } from '../../contract/extensions.js';
import type { Hook } from '../types/handler.js';
import type { Endpoint } from '../types/http.js';
import type { Settings } from '../types/settings.js';
/**
 * `POST feedback`: the hook once for each that is different, as a visitor may think again and the page may send
 * twice. A hook that fails is an error, and the page sends it again.
 */
export declare function createFeedback(onFeedback: Hook<FeedbackRequest>, settings: Settings): Endpoint;
