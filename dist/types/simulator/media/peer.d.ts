export interface PeerEvents {
    open(): void;
    message(text: string): void;
    /** One RTP packet of the microphone; the timestamp counts at 48 kHz. */
    audio(payload: Uint8Array, timestamp: number): void;
    closed(): void;
}
/** The service's end of one WebRTC call. Release it with `close()`. */
export declare class Peer {
    #private;
    /** `address` is the IP address at which browsers reach the simulator. */
    constructor(events: PeerEvents, address: string);
    /** Resolves to an SDP answer with all candidates. Rejects with a Refusal if the offer is unusable. */
    answer(offer: string): Promise<string>;
    /** Drops the frame if the channel is not open, or if the frame is too large for the browser. */
    send(text: string): void;
    /** `atMs` is the playback time of this packet; a gap after the previous packet plays as silence. */
    sendAudio(payload: Uint8Array, atMs: number, first: boolean): void;
    /** Closes the data channel, which ends the call. */
    closeChannel(): void;
    /** Closes the channel so that the browser notices, then releases all resources. */
    close(): Promise<void>;
    /**
     * Releases all resources without closing the channel, like a network failure. Browsers notice after a few seconds.
     */
    vanish(): Promise<void>;
}
