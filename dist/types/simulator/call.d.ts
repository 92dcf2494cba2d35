import type { EventLog } from './log.js';
import { type ScriptOptions } from './protocol/script.js';
import type { RealtimeSession } from './types.js';
export interface CallOptions extends ScriptOptions {
    id: string;
    log: EventLog;
    /** The IP address at which browsers reach the simulator. */
    address: string;
    /** Delay of every data-channel frame in each direction, in milliseconds. */
    messageMs: number;
    /** Milliseconds between the events of a response. */
    stepMs: number;
    closed(): void;
}
/** One call: connects a script to a browser over WebRTC. */
export declare class Call {
    #private;
    readonly id: string;
    constructor(options: CallOptions);
    get state(): 'connecting' | 'open' | 'closed';
    get session(): RealtimeSession;
    /** Number of decoded microphone packets. */
    get receivedAudioFrames(): number;
    /** Loudness of the last microphone packet, 0–1. */
    get level(): number;
    /** Answers the browser's SDP offer. Rejects with a Refusal if the offer is unusable. */
    answer(offer: string): Promise<string>;
    /** Sends a frame unchecked, even an invalid one. For tests. */
    sendRaw(frame: string | object): void;
    /** Closes only the data channel, as the service does when it gives up on a session. For tests. */
    closeChannel(): void;
    /**
     * Drops the connection without closing it, like a network failure. Browsers notice after a few seconds. For tests.
     */
    closePeer(): Promise<void>;
    /** Hangs up and releases all resources. Safe to call twice. */
    close(): Promise<void>;
}
