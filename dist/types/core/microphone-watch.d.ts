import type { Call } from './call.js';
import { type Warn } from './errors.js';
import type { Microphone } from './transport.js';
/** What a watch needs from its conversation. */
export interface MicrophoneWatchHost {
    readonly call: Call;
    readonly open: (signal: AbortSignal) => Promise<Microphone | undefined>;
    /** Another microphone is open, and is to be heard from now on. */
    readonly changed: (microphone: Microphone) => void;
    readonly warn: Warn;
}
/**
 * Keeps a call's microphone: one that was unplugged is replaced by the system's next one, or, where there is none,
 * by the first that is plugged in. Meanwhile the call goes on: the user hears, and can type.
 */
export declare class MicrophoneWatch {
    #private;
    constructor(host: MicrophoneWatchHost);
    /** Looks after the call's present microphone from now on, and opens another one where that one has ended. */
    check(): Promise<void>;
}
