import type { Endpoint } from '../types/http.js';
import type { Settings } from '../types/settings.js';
/** `POST speech/synthesize`. */
export declare function createSynthesize(settings: Settings): Endpoint;
