import type { CallContext } from '../call-context.js';
import type { SessionSettings } from '../model/session-settings.js';
import type { Levels } from '../model/session-state.js';
import type { AudioSettings, OutputSettings } from '../ports/audio-settings.js';
import type { Meter } from '../ports/connection.js';
type AudioContext = Pick<CallContext, 'call' | 'options' | 'ports' | 'connection' | 'warn' | 'changed'>;
/** The audio of a call, over all its connections: devices, volume, levels and push-to-talk. */
export declare class CallAudio {
    #private;
    /** Without a meter, levels are 0. */
    constructor(context: AudioContext, session: () => SessionSettings, meter: Meter | undefined);
    /** Measured on each read, which the visualizer does on each animation frame. */
    get levels(): Levels;
    get output(): OutputSettings;
    /** The session's settings for a new connection. */
    get session(): SessionSettings;
    get talking(): boolean;
    /** Whether the user has a push-to-talk turn in progress, which the service does not detect. */
    get busy(): boolean;
    talk(pressed: boolean): boolean;
    /** Changes these settings in the running call. */
    set(changes: AudioSettings): void;
    /** Opens another microphone if the current one has ended. */
    check(): Promise<void>;
    /** The connection is lost: drops what the user was saying. */
    broken(): void;
    close(): void;
}
export {};
