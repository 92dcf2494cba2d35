import type { Facts } from './model/status.js';
import type { TranscriptEntry } from './model/transcript.js';
import type { HistoryReplay } from './ports/connection.js';
import type { SavedCall } from './resume/saved-call.js';
import type { CallPorts } from './session-options.js';
interface History {
    readonly entries: readonly TranscriptEntry[];
    /** Notes that the page has sent to the model. */
    readonly notes: readonly string[];
    /** What the two sides were doing when the connection was lost. */
    readonly cutOff: Facts;
    /** Whether an item waits to be sent that makes the agent answer anyway. */
    readonly answerFollows: boolean;
    /** The previous page's saved call, until a connection of this page has received it. */
    readonly past: SavedCall | undefined;
    readonly ports: Pick<CallPorts, 'location' | 'tab'>;
}
/**
 * Builds what a new connection sends to the model. After a page load, this includes the tool calls of the previous
 * page.
 */
export declare function historyReplay(history: History): HistoryReplay;
export {};
