import type { CallContext } from '../call-context.js';
import type { Microphone } from '../ports/transport.js';
/** How a watcher opens microphones. */
export interface MicrophoneSource {
    /** Opens the chosen device, or the one that there is instead. */
    readonly open: (signal: AbortSignal) => Promise<Microphone | undefined>;
    /** The chosen device's id; undefined if any will do. */
    readonly chosen: () => string | undefined;
}
type WatcherContext = Pick<CallContext, 'call' | 'connection' | 'warn'>;
/**
 * Keeps a call's microphone: one that was unplugged is replaced by the system's next one, or, if there is none,
 * by the first that is plugged in; a chosen one is used again once it is back. Meanwhile the call goes on: the user
 * hears, and can type.
 */
export declare class MicrophoneWatcher {
    #private;
    constructor(context: WatcherContext, source: MicrophoneSource);
    /** Looks after the call's present microphone from now on, and opens another one if that one has ended. */
    check(): Promise<void>;
    /** Another one was chosen: opens it, and lets go of the present one once that is done. */
    reopen(): Promise<void>;
}
export {};
