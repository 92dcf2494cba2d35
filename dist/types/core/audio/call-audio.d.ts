import type { Call } from '../call.js';
import type { Warn } from '../errors/errors.js';
import type { SessionSettings } from '../model/session-settings.js';
import type { AudioSettings, OutputSettings } from '../ports/audio-settings.js';
import type { Connection, Meter } from '../ports/connection.js';
import type { OpenMicrophone } from '../ports/transport.js';
import type { Levels } from '../session.js';
/** What a call's sound needs from its conversation. */
export interface CallAudioHost {
    readonly call: Call;
    readonly settings: AudioSettings;
    readonly open: OpenMicrophone;
    /** Undefined while there is none. */
    readonly connection: () => Connection | undefined;
    /** What the page has chosen of the session's settings by now. */
    readonly session: () => SessionSettings;
    /** The user has begun to talk, or has stopped. */
    readonly changed: () => void;
    readonly warn: Warn;
    /** Undefined where nothing can be measured. */
    readonly meter: Meter | undefined;
}
/** The sound of a call, over all its connections: both devices, how loud it is, and who may be heard. */
export declare class CallAudio {
    #private;
    constructor(host: CallAudioHost);
    /** Read at each frame of a picture: nothing is measured where nobody reads. */
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
    /** Opens another microphone where the present one has ended. */
    check(): Promise<void>;
    /** The connection is gone, and with it what the user was saying. */
    broken(): void;
    close(): void;
}
