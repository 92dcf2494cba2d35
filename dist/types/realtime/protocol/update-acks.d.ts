import type { Post, RealtimeEvent } from './response-queue.js';
type Refused = (message: string) => void;
/** Sends updates of the session during a call, and notifies the sender of each update that the service refuses. */
export declare class UpdateAcks {
    #private;
    constructor(post: Post);
    /** Changes only the given fields. Returns false if the update could not be sent. */
    send(fields: object, refused: Refused): boolean;
    /** Returns true if the event is the refusal of an update; its sender is notified. */
    read({ type, error }: RealtimeEvent): boolean;
}
export {};
