import { type FeedbackRequest } from '../../contract/extensions.js';
import { type Hook } from '../functions/run-hook.js';
import type { Settings } from '../options/options.js';
import type { Endpoint } from '../router.js';
/**
 * `POST feedback`: the hook once for each that is different, as a visitor may think again and the page may send
 * twice. A hook that fails is an error, and the page sends it again.
 */
export declare function createFeedback(onFeedback: Hook<FeedbackRequest>, settings: Settings): Endpoint;
