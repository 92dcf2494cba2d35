import '../errors/call-warnings.js';
import type { ConversationRequest } from '../conversation.js';
/** What a visitor says of a call, in one word. */
export type Rating = 'good' | 'bad';
/** A visitor has said how the call was. `preventDefault()` keeps it from the backend. */
export declare class NavaiFeedbackEvent extends Event {
    readonly rating: Rating;
    /** At most 2,000 characters; empty where there is none. */
    readonly comment: string;
    /** The call's key, as the backend has it in its `session_key`. */
    readonly sessionKey: string;
    readonly threadId: string | undefined;
    constructor(rating: Rating, comment: string, sessionKey: string, threadId: string | undefined);
}
/** Tells the page, then the backend. Resolves to whether the backend has taken it; never rejects. */
export declare function giveFeedback({ call, setup, backend, target }: ConversationRequest, rating: Rating, comment: string): Promise<boolean>;
