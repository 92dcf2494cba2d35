import type { Endpoint } from '../types/http.js';
import type { Settings } from '../types/settings.js';
/** `POST functions/execute`. */
export declare function createExecute(settings: Settings): Endpoint;
