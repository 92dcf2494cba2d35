/** What a visitor says of a call, in one word. */
export type Rating = 'good' | 'bad';
/** A visitor has said how the call was. `preventDefault()` keeps it from the backend. */
export declare class NavaiFeedbackEvent extends Event {
    readonly rating: Rating;
    /** At most 2,000 characters; empty if there is none. */
    readonly comment: string;
    /** The call's key, as the backend has it in its `session_key`. */
    readonly sessionKey: string;
    readonly threadId: string | undefined;
    constructor(rating: Rating, comment: string, sessionKey: string, threadId: string | undefined);
}
