import type { CallContext } from '../call-context.js';
import type { Microphone } from '../ports/transport.js';
/** How a watcher opens microphones. */
export interface MicrophoneSource {
    /** Opens the chosen device, or the default if it is unavailable. */
    readonly open: (signal: AbortSignal) => Promise<Microphone | undefined>;
    /** The chosen device's id; undefined if any device will do. */
    readonly chosen: () => string | undefined;
}
type WatcherContext = Pick<CallContext, 'call' | 'connection' | 'warn'>;
/**
 * Keeps a call's microphone working. Replaces an unplugged one with the system's next device or, if there is none, with
 * the first that is plugged in. Uses a chosen device again once it is back. The call goes on meanwhile: the user hears
 * the agent and can type.
 */
export declare class MicrophoneWatcher {
    #private;
    constructor(context: WatcherContext, source: MicrophoneSource);
    /** Opens another microphone if the current one has ended. */
    check(): Promise<void>;
    /** Opens the newly chosen microphone, then releases the current one. */
    reopen(): Promise<void>;
}
export {};
