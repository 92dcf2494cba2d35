import type { ShownOfCall } from '../model/session-state.js';
import type { Facts } from '../model/status.js';
import { Transcript } from '../model/transcript.js';
import { Outbox } from '../outbox.js';
import type { SavedCall } from './saved-call.js';
/**
 * A call whose page was left, until a conversation resumes it. It stands in for that conversation: it shows what was
 * said and accepts typed text.
 */
export declare class ResumableCall {
    readonly saved: SavedCall;
    readonly transcript: Transcript;
    readonly outbox: Outbox;
    /** The same array until it is emptied. */
    toolRuns: ShownOfCall['toolRuns'];
    /** Whether a conversation has taken it over, which then saves it itself. */
    taken: boolean;
    constructor(saved: SavedCall);
    get key(): string;
    get facts(): Facts;
    /** Nothing runs in it, and nothing waits for an approval. */
    get shown(): ShownOfCall;
    sendText(text: string): boolean;
    /** Does nothing: the agent is not speaking. */
    interrupt(): void;
    clear(): void;
    approve(): boolean;
    /** For the next page, if this one is left before the call is resumed. */
    savedAgain(muted: boolean): SavedCall;
}
