import type { ErrorCode } from '../errors/errors.js';
export declare function isTransient(code: ErrorCode): boolean;
/**
 * Milliseconds before the nth attempt (from 1) to connect again: doubled each time from a quarter of a second to
 * eight, and half of it random, so that the visitors of a server that restarts don't all come at once.
 */
export declare function backoffMs(attempt: number, random?: () => number): number;
/**
 * Resolves after that time, and not while the browser is offline; at once when it comes back online, or when the
 * signal is aborted. Outside browsers, always online.
 */
export declare function pause(ms: number, signal: AbortSignal, host?: EventTarget): Promise<void>;
