import { VoiceError } from './errors/errors.js';
import type { Connection } from './ports/connection.js';
/** One connection attempt. Its events are ignored while it is inactive. */
export interface Attempt {
    active: boolean;
    /** Why it was lost before it became the current connection. */
    lostBy?: VoiceError;
}
/** What a reconnector needs from its conversation. */
export interface ReconnectorOptions {
    /** Aborted when the call is over. */
    readonly signal: AbortSignal;
    /** Maximum attempts to reconnect before the call ends. */
    readonly maxReconnects: number;
    /** Milliseconds after which a connection is replaced, at the next pause. */
    readonly renewAfterMs: number;
    /** Opens a connection. Every connection after the first gets a new client secret and a history replay. */
    readonly connect: (watch: Attempt, first: boolean) => Promise<Connection>;
    readonly moved: (status: 'connected' | 'reconnecting') => void;
    /** Whether neither side is speaking and nothing is running. */
    readonly atPause: () => boolean;
    /** A connection was lost, and with it everything in progress on it. */
    readonly broken: () => void;
    /** A new connection has replaced the previous one. */
    readonly restored: () => void;
    readonly failed: (error: VoiceError) => void;
}
/** Keeps a conversation connected: replaces lost connections, and those that are about to expire. */
export declare class Reconnector {
    #private;
    constructor(host: ReconnectorOptions);
    /** The current connection; undefined before the first one, while reconnecting, and after `close()`. */
    get connection(): Connection | undefined;
    /** Opens the first connection; rejects with a `VoiceError`. */
    open(): Promise<void>;
    close(): void;
    /** That connection was lost because of the error. */
    lost(watch: Attempt, error: VoiceError): void;
    /** That connection is interrupted, or has recovered. */
    stutters(watch: Attempt, active: boolean): void;
}
