import type { EventLog } from './log.js';
import { type ScriptOptions } from './protocol/script.js';
import type { RealtimeSession } from './types.js';
export interface CallOptions extends ScriptOptions {
    id: string;
    log: EventLog;
    /** The address at which browsers find us. */
    address: string;
    /** Delay of every data-channel frame, each way. */
    messageMs: number;
    /** Time between the events of a response. */
    stepMs: number;
    closed(): void;
}
/** One call: a script, and the wires to a browser. */
export declare class Call {
    #private;
    readonly id: string;
    constructor(options: CallOptions);
    get state(): 'connecting' | 'open' | 'closed';
    get session(): RealtimeSession;
    /** Packets of the microphone that could be decoded. */
    get receivedAudioFrames(): number;
    /** Loudness of the microphone's last packet, 0–1. */
    get level(): number;
    /** Answers the browser's offer; throws a Refusal if it can't be used. */
    answer(offer: string): Promise<string>;
    /** Sends a frame as it is, however wrong. For tests. */
    sendRaw(frame: string | object): void;
    /** Closes only the data channel, as a service that gives up on a session does. For tests. */
    closeChannel(): void;
    /** Vanishes without a word, like a network that fails; a browser notices after some seconds. For tests. */
    closePeer(): Promise<void>;
    /** Hangs up and releases everything. Closing twice is fine. */
    close(): Promise<void>;
}
