import type { Facts } from './model/status.js';
import type { TranscriptEntry } from './model/transcript.js';
import type { HistoryReplay } from './ports/connection.js';
import type { SavedCall } from './resume/saved-call.js';
import type { CallPorts } from './session-options.js';
interface History {
    readonly entries: readonly TranscriptEntry[];
    /** What the page has told the model. */
    readonly notes: readonly string[];
    /** What was going on when the connection broke. */
    readonly cutOff: Facts;
    /** Whether something waits to be sent that the agent answers anyway. */
    readonly answerFollows: boolean;
    /** What the page before has left, if no connection of this page knows it yet. */
    readonly past: SavedCall | undefined;
    readonly ports: Pick<CallPorts, 'location' | 'tab'>;
}
/** What a new connection tells the model: after a page load, also the tool calls that the page before left behind. */
export declare function historyReplay(history: History): HistoryReplay;
export {};
