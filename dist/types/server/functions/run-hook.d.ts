import type { Incoming } from '../http/incoming.js';
/** Gets what the page sent, checked, and the page's request, its body already read. */
export type Hook<Body> = (body: Body, request: Request) => unknown;
/** Rejects with what the hook throws, and with a DeadlineError where it takes too long; it runs on when the page goes. */
export declare function runHook<Body>(hook: Hook<Body> | undefined, body: Body, incoming: Incoming, timeoutMs: number): Promise<void>;
