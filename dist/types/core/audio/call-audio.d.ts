import type { CallContext } from '../call-context.js';
import type { SessionSettings } from '../model/session-settings.js';
import type { Levels } from '../model/session-state.js';
import type { AudioSettings, OutputSettings } from '../ports/audio-settings.js';
import type { Meter } from '../ports/connection.js';
type AudioContext = Pick<CallContext, 'call' | 'options' | 'ports' | 'connection' | 'warn' | 'changed'>;
/** The sound of a call, over all its connections: both devices, how loud it is, and who may be heard. */
export declare class CallAudio {
    #private;
    /** Without a meter, levels are 0. */
    constructor(context: AudioContext, session: () => SessionSettings, meter: Meter | undefined);
    /** Measured when it is read, which the visualizer does for each frame. */
    get levels(): Levels;
    get output(): OutputSettings;
    /** The session's settings for a new connection. */
    get session(): SessionSettings;
    get talking(): boolean;
    /** Whether a turn of the user is under way that the service does not hear begin and end. */
    get busy(): boolean;
    talk(pressed: boolean): boolean;
    /** Changes these settings in the running call. */
    set(changes: AudioSettings): void;
    /** Opens another microphone if the present one has ended. */
    check(): Promise<void>;
    /** The connection is gone, and with it what the user was saying. */
    broken(): void;
    close(): void;
}
export {};
