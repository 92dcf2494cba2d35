import type { ServerResponse } from 'node:http';
import type { Answer } from '../types/http.js';
import type { Ending } from '../util/lazy-abort.js';
/** Writes one of our answers. `leaving` cancels a stream's source when the client disconnects. */
export declare function sendAnswer({ status, headers, body }: Answer, res: ServerResponse, leaving: Ending): Promise<void>;
/** Writes the answer of a handler that is not ours. */
export declare function sendResponse(response: Response, res: ServerResponse, leaving: Ending): Promise<void>;
