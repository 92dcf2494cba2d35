import type { Fields } from './types.js';
/**
 * One thing that happened. `at` is in Unix milliseconds. Besides the events of the calls there are entries of
 * type `http.request` (method, path, status), `call.opened`, `call.closed`, and `unreadable` for a frame that is not JSON.
 */
export interface LogEntry {
    at: number;
    realtimeCallId: string | null;
    direction: 'in' | 'out';
    event: Fields & {
        type: string;
    };
}
/** Everything that came and went, for tests to look at and to wait for. */
export declare class EventLog {
    #private;
    constructor(now: () => number);
    get entries(): readonly LogEntry[];
    clear(): void;
    add(direction: 'in' | 'out', event: LogEntry['event'], realtimeCallId?: string | null): void;
    /** Resolves with the first entry that fits, past or future; rejects after `timeoutMs`, telling what came last. */
    waitFor(predicate: (entry: LogEntry) => boolean, timeoutMs?: number): Promise<LogEntry>;
}
