import type { Hook } from '../types/handler.js';
import type { Incoming } from '../types/http.js';
/** Rejects with what the hook throws, and with a DeadlineError if it takes too long; it runs on when the page goes. */
export declare function runHook<Body>(hook: Hook<Body> | undefined, body: Body, incoming: Incoming, timeoutMs: number): Promise<void>;
