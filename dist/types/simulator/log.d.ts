import type { Fields } from './types.js';
/**
 * One log entry. `at` is Unix time in milliseconds. Besides the events of calls, the log has entries of type
 * `http.request` (method, path, status), `call.opened`, `call.closed`, and `unreadable` for frames that are not JSON.
 */
export interface LogEntry {
    at: number;
    realtimeCallId: string | null;
    direction: 'in' | 'out';
    event: Fields & {
        type: string;
    };
}
/** Records all traffic, so that tests can inspect it and wait for it. */
export declare class EventLog {
    #private;
    constructor(now: () => number);
    get entries(): readonly LogEntry[];
    clear(): void;
    add(direction: 'in' | 'out', event: LogEntry['event'], realtimeCallId?: string | null): void;
    /**
     * Resolves with the first matching entry, past or future. Rejects after `timeoutMs` with an error that lists the last
     * entries.
     */
    waitFor(predicate: (entry: LogEntry) => boolean, timeoutMs?: number): Promise<LogEntry>;
}
