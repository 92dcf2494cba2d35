import type { ShownOfCall } from '../model/session-state.js';
import type { Facts } from '../model/status.js';
import { Transcript } from '../model/transcript.js';
import { Outbox } from '../outbox.js';
import type { SavedCall } from './saved-call.js';
/**
 * A call whose page was left, until a conversation resumes it. It acts as the conversation meanwhile: it shows what was
 * said and accepts typed text.
 */
export declare class ResumableCall {
    readonly saved: SavedCall;
    readonly transcript: Transcript;
    readonly outbox: Outbox;
    /** The same array until it is emptied. */
    toolRuns: ShownOfCall['toolRuns'];
    /** Whether a conversation has taken it over, and now saves it. */
    taken: boolean;
    constructor(saved: SavedCall);
    get key(): string;
    get facts(): Facts;
    /** Nothing runs in it, and nothing waits for approval. */
    get shown(): ShownOfCall;
    sendText(text: string): boolean;
    /** Does nothing: the agent is not speaking. */
    interrupt(): void;
    clear(): void;
    approve(): boolean;
    /** The saved call for the next page, if this page is left before the call is resumed. */
    savedAgain(muted: boolean): SavedCall;
}
