import type { Hook } from '../types/handler.js';
import type { Incoming } from '../types/http.js';
/** Rejects with the hook's error, or a DeadlineError after the time limit. The hook continues when the page leaves. */
export declare function runHook<Body>(hook: Hook<Body> | undefined, body: Body, incoming: Incoming, timeoutMs: number): Promise<void>;
