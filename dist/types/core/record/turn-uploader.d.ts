import type { Warn } from '../errors/warnings.js';
import type { MemoryMode } from '../model/start-options.js';
import type { Turn } from '../model/turns.js';
import type { UsageTotals } from '../model/usage.js';
import type { Archive } from '../ports/backend.js';
/** Who talks, as the contract has it. */
export interface CallIdentity {
    readonly session_key: string;
    readonly thread_id?: string | undefined;
    readonly user_id?: string | undefined;
    readonly memory_mode: MemoryMode;
}
/** How a session ended, as the contract has it; in unix seconds. */
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
    /** Whether the page asked for a record explicitly; otherwise a backend without these endpoints is fine. */
    readonly asked: boolean;
    readonly warn: Warn;
}
/** Sends turns to the backend, one after the other, however often it takes; after the last one, the session's end. */
export declare class TurnUploader {
    #private;
    constructor(options: TurnUploaderOptions);
    /** Nothing of an incognito session is kept. */
    add(turn: Turn): void;
    /** Sends what is left, and the end. Resolves once that is done, or given up. The second end of a session is none. */
    end(end: SessionEnd): Promise<void>;
    /** The page goes away: everything is sent at once, and the session's end with it, if that is it. */
    leave(end?: SessionEnd): void;
}
