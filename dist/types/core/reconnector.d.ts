import { VoiceError } from './errors/errors.js';
import type { Connection } from './ports/connection.js';
/** One connection as its reconnector sees it; what an inactive one still tells is dropped. */
export interface Attempt {
    active: boolean;
    /** Why it was lost before it was in place. */
    lostBy?: VoiceError;
}
/** What a reconnector needs from its conversation. */
export interface ReconnectorOptions {
    /** Aborted when the call is over. */
    readonly signal: AbortSignal;
    /** How often a lost connection is tried again before the call ends. */
    readonly maxReconnects: number;
    /** Milliseconds after which a connection is replaced, at the next pause. */
    readonly renewAfterMs: number;
    /** Opens a connection; any but the first with a client secret of its own, and told what was said. */
    readonly connect: (watch: Attempt, first: boolean) => Promise<Connection>;
    readonly moved: (status: 'connected' | 'reconnecting') => void;
    /** Whether neither side speaks and nothing runs. */
    readonly atPause: () => boolean;
    /** A connection was lost. What was going on in it is over. */
    readonly broken: () => void;
    /** Another connection is in place. */
    readonly restored: () => void;
    readonly failed: (error: VoiceError) => void;
}
/** Keeps a conversation connected: replaces connections that are lost, and those that are about to expire. */
export declare class Reconnector {
    #private;
    constructor(host: ReconnectorOptions);
    /** Undefined before the first, while there is none, and after `close()`. */
    get connection(): Connection | undefined;
    /** Opens the first connection; rejects with a `VoiceError`. */
    open(): Promise<void>;
    close(): void;
    /** The link of that connection is gone, for that reason. */
    lost(watch: Attempt, error: VoiceError): void;
    /** Its link stutters, or has come back. */
    stutters(watch: Attempt, active: boolean): void;
}
