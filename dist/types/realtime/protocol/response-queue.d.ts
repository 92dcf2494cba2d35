/** Any event of the Realtime API, in either direction. */
export interface RealtimeEvent {
    readonly type: string;
    readonly [key: string]: unknown;
}
/** Sends an event. Returns false and warns if it could not be sent. */
export type Post = (event: RealtimeEvent) => boolean;
/**
 * Requests responses one at a time, because the service refuses a second one while one is active. `changed` receives
 * whether a response is active or requested.
 */
export declare class ResponseQueue {
    #private;
    constructor(post: Post, changed: (active: boolean) => void);
    get active(): boolean;
    /** Whether the active response was cancelled from this side. */
    get cancelling(): boolean;
    /** Requests a response as soon as none is active. Several requests until then result in one response. */
    request(): void;
    /** Withdraws the request, because there is nothing to answer. */
    withdraw(): void;
    /** The server has started a response, on our request or on its own. */
    started(): void;
    /** The response has ended, with any status: completed, cancelled, failed, or unknown. */
    done(): void;
    /** Cancels the active response; its end is reported as usual. */
    cancel(): void;
    /** A cancellation was sent past this queue. */
    expectCancellation(): void;
    /**
     * There was nothing to cancel. Usually the response had just ended by itself. If its end was never reported, nothing
     * could be requested again without this.
     */
    notActive(): void;
    /** Our request crossed with a response that the server started: requests again after that one. */
    refused(): void;
    /** Returns whether an error refuses our request: then no response follows, and the next one may be requested. */
    refusedBy(eventId: string | undefined): boolean;
}
