import type { Endpoint } from '../types/http.js';
import type { Settings } from '../types/settings.js';
/** `POST realtime/client-secret`. */
export declare function createClientSecret(settings: Settings): Endpoint;
