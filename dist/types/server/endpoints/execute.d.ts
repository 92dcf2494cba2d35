import type { Settings } from '../options/options.js';
import type { Endpoint } from '../router.js';
/** `POST functions/execute`. */
export declare function createExecute({ functions, maxBodyBytes, store }: Settings): Endpoint;
