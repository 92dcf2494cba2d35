import type { ErrorCode } from '../errors/errors.js';
export declare function isTransient(code: ErrorCode): boolean;
/**
 * Milliseconds to wait before the nth attempt (from 1) to reconnect: doubles from 250 to 8,000. Half of it is random,
 * so that clients do not all return at once after a server restart.
 */
export declare function backoffMs(attempt: number, random?: () => number): number;
/**
 * Resolves after `ms`, or after up to 30 s if the browser is offline. Resolves early when the browser comes back
 * online, or when the signal is aborted. Outside browsers, the host always counts as online.
 */
export declare function pause(ms: number, signal: AbortSignal, host?: EventTarget): Promise<void>;
