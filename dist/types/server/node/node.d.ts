import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handler } from '../types/handler.js';
/**
 * The handler as a listener for `http.createServer` or Express, with streams both ways. Mounted under a path
 * in Express, give that path as `basePath` too: the original URL is used. If something has read the body before, it is
 * taken from `req.body`. The promise resolves when the answer is written, for frameworks that wait; it never rejects.
 */
export declare function toNodeListener(handler: Handler): (req: IncomingMessage, res: ServerResponse) => Promise<void>;
