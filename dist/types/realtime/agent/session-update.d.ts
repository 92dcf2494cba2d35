import type { RealtimeAgent } from '@openai/agents/realtime';
import type { RealtimeEvent } from '../protocol/response-queue.js';
/** A session as it was minted: of a backend's answer, or of `session.created`. */
export interface MintedSession {
    readonly instructions?: unknown;
    readonly tools?: unknown;
    readonly audio?: {
        readonly input?: {
            readonly transcription?: {
                readonly model?: unknown;
            } | null;
        };
    };
}
/** Fields of a session that the page has set. */
export interface ChosenFields {
    readonly audio?: {
        readonly input?: object;
    };
}
/**
 * Our one `session.update`. It adds to what the backend minted and names nothing else but what the page has set, so
 * that every other setting stays. The exception is transcription: without it the user's side of the transcript stays empty.
 */
export declare function sessionUpdate(minted: MintedSession, agent: RealtimeAgent, transcriptionModel: string, chosen?: ChosenFields): RealtimeEvent;
