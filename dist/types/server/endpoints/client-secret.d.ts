import type { Settings } from '../options/options.js';
import type { Endpoint } from '../router.js';
/** `POST realtime/client-secret`. */
export declare function createClientSecret(settings: Settings): Endpoint;
