import type { Call } from '../call.js';
import { type Warn } from '../errors/errors.js';
import type { Microphone } from '../ports/transport.js';
/** What a watch needs from its conversation. */
export interface MicrophoneWatchHost {
    readonly call: Call;
    /** Opens what is chosen, or what there is instead. */
    readonly open: (signal: AbortSignal) => Promise<Microphone | undefined>;
    /** The chosen device's id; undefined where any will do. */
    readonly chosen: () => string | undefined;
    /** Another microphone is open, and is to be heard from now on. */
    readonly changed: (microphone: Microphone) => void;
    readonly warn: Warn;
}
/**
 * Keeps a call's microphone: one that was unplugged is replaced by the system's next one, or, where there is none,
 * by the first that is plugged in; a chosen one is used again once it is back. Meanwhile the call goes on: the user
 * hears, and can type.
 */
export declare class MicrophoneWatch {
    #private;
    constructor(host: MicrophoneWatchHost);
    /** Looks after the call's present microphone from now on, and opens another one where that one has ended. */
    check(): Promise<void>;
    /** Another one was chosen: opens it, and lets go of the present one once that is done. */
    reopen(): Promise<void>;
}
