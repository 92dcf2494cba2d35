import type { Settings } from '../options/options.js';
import type { Endpoint } from '../router.js';
/** `POST speech/synthesize`. */
export declare function createSynthesize(settings: Settings): Endpoint;
