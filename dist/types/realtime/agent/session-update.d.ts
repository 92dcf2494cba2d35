import type { RealtimeAgent } from '@openai/agents/realtime';
import type { RealtimeEvent } from '../protocol/response-queue.js';
/** A minted session, from a backend's answer or from `session.created`. */
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
 * The `session.update` that configures a connection. It adds to what the backend minted, and otherwise names only what
 * the page has set, so that every other setting stays. The exception is transcription: without it, the user's side of
 * the transcript would stay empty. Its model expects `names`, those of routes and functions.
 */
export declare function sessionUpdate(minted: MintedSession, agent: RealtimeAgent, transcriptionModel: string, chosen?: ChosenFields, names?: readonly string[]): RealtimeEvent;
