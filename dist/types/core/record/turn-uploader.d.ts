import type { Warn } from '../errors/warnings.js';
import type { MemoryMode } from '../model/start-options.js';
import type { Turn } from '../model/turns.js';
import type { UsageTotals } from '../model/usage.js';
import type { Archive } from '../ports/backend.js';
/** Identifies the call, in the shape of the contract. */
export interface CallIdentity {
    readonly session_key: string;
    readonly thread_id?: string | undefined;
    readonly user_id?: string | undefined;
    readonly memory_mode: MemoryMode;
}
/** How a session ended, in the shape of the contract. Times are in unix seconds. */
export interface SessionEnd {
    readonly finalize: boolean;
    readonly reason: string;
    readonly started_at: number;
    readonly ended_at: number;
    readonly usage: UsageTotals;
}
export interface TurnUploaderOptions {
    readonly speaker: CallIdentity;
    readonly archive: Promise<Archive>;
    /** Whether the page asked for a record explicitly; otherwise a backend without these endpoints causes no warning. */
    readonly asked: boolean;
    readonly warn: Warn;
}
/** Sends turns to the backend one after the other, with retries, and the session's end after the last one. */
export declare class TurnUploader {
    #private;
    constructor(options: TurnUploaderOptions);
    /** Ignores the turns of an incognito session. */
    add(turn: Turn): void;
    /**
     * Sends the remaining turns and the session's end. Resolves once that has succeeded or was given up. Ignores a second
     * end.
     */
    end(end: SessionEnd): Promise<void>;
    /** The page is left: sends everything at once, and the session's end if it is given. */
    leave(end?: SessionEnd): void;
}
