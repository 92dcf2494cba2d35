/** Any event of the Realtime API, either way. */
export interface RealtimeEvent {
    readonly type: string;
    readonly [key: string]: unknown;
}
/** Sends an event; false, and a warning, if it could not be sent. */
export type Post = (event: RealtimeEvent) => boolean;
/**
 * Asks the model for responses, one at a time: a second one while one is active would be refused.
 * `changed` receives whether a response is active, or on its way.
 */
export declare class ResponseQueue {
    #private;
    constructor(post: Post, changed: (active: boolean) => void);
    get active(): boolean;
    /** Asked for as soon as none is active; asking twice meanwhile gives one response. */
    request(): void;
    /** Asked for in vain: there is nothing to answer. */
    withdraw(): void;
    /** The server has started one, on our request or on its own. */
    started(): void;
    /** However it ended: completed, cancelled, failed, or with an unknown status. */
    done(): void;
    /** Stops the active one; its end is reported as usual. */
    cancel(): void;
    /**
     * There was nothing to cancel. Mostly it had just ended by itself; else its end was never told, and nothing
     * would be asked for again.
     */
    notActive(): void;
    /** Our request crossed with a response that the server started: ask again after that one. */
    refused(): void;
}
