import type { ServerResponse } from 'node:http';
import type { Answer } from '../types/http.js';
import type { Ending } from '../util/lazy-abort.js';
/** Writes one of our answers; `leaving` ends a stream's source with the client. */
export declare function sendAnswer({ status, headers, body }: Answer, res: ServerResponse, leaving: Ending): Promise<void>;
/** Writes what a handler that is not ours has answered. */
export declare function sendResponse(response: Response, res: ServerResponse, leaving: Ending): Promise<void>;
