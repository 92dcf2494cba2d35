export interface PeerEvents {
    open(): void;
    message(text: string): void;
    /** One RTP packet of the microphone; the timestamp counts in 48 kHz. */
    audio(payload: Uint8Array, timestamp: number): void;
    closed(): void;
}
/** The service's end of one WebRTC call. Release it with `close()`. */
export declare class Peer {
    #private;
    /** `address` is where browsers find us. */
    constructor(events: PeerEvents, address: string);
    /** Gives the answer with every candidate in it; throws a Refusal if the offer can't be used. */
    answer(offer: string): Promise<string>;
    /** Frames for a channel that isn't open, or that are larger than the browser takes, are dropped. */
    send(text: string): void;
    /** `atMs` is the place in time of this packet; a gap to the one before is silence. */
    sendAudio(payload: Uint8Array, atMs: number, first: boolean): void;
    /** Closes the data channel; the call ends with it. */
    closeChannel(): void;
    /** Tells the browser by closing the channel, then releases everything. */
    close(): Promise<void>;
    /** Releases everything without a word, like a network that fails: the browser notices after seconds. */
    vanish(): Promise<void>;
}
