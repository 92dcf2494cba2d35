import type { Post, RealtimeEvent } from './response-queue.js';
type Refused = (message: string) => void;
/** Sends updates of the session while a call runs, and tells each one's sender if the service refuses it. */
export declare class UpdateAcks {
    #private;
    constructor(post: Post);
    /** Only the fields that are given change. False if it could not be sent. */
    send(fields: object, refused: Refused): boolean;
    /** True if the event is the refusal of an update, which its sender knows now. */
    read({ type, error }: RealtimeEvent): boolean;
}
export {};
