/** One track of a microphone: the sound of a call, as far as a session deals with it. */
export interface MicrophoneTrack {
    /** False if it is muted: a host must send nothing then, or silence. */
    enabled: boolean;
    readonly label?: string | undefined;
    /** `ended` for one that is gone: another one is then opened. */
    readonly readyState?: string | undefined;
    /** Which device it is, if the host knows. */
    getSettings?(): {
        readonly deviceId?: string | undefined;
    };
    stop(): void;
    /** Fires `ended` and `mute`, if the host knows them. */
    addEventListener?(type: string, listener: () => void, options?: object): void;
}
/** What a host opens as a microphone: a browser's `MediaStream` is one. The session mutes and stops its tracks. */
export interface Microphone {
    getTracks(): readonly Pick<MicrophoneTrack, 'stop'>[];
    getAudioTracks(): readonly MicrophoneTrack[];
}
/**
 * Rejects as soon as the signal is aborted; resolves to undefined if the call has none. With a device's id, that
 * device or none: a `VoiceError` `microphone-missing` or `microphone-busy` lets the default be asked for next.
 */
export type OpenMicrophone = (signal: AbortSignal, deviceId?: string) => Promise<Microphone | undefined>;
/** What one call of a transport is about. */
export interface TransportOptions {
    /** What `openMicrophone` gave; undefined if the call has none. */
    readonly microphone: Microphone | undefined;
    /** The address of the calls, absolute; undefined for the Realtime API's own. */
    readonly callUrl: string | undefined;
}
/** What a transport tells its session. */
export interface TransportListener {
    /** One event of the service, as the JSON text that came. */
    readonly frame: (text: string) => void;
    /** The network stutters, or has come back by itself. */
    readonly trouble: (active: boolean) => void;
    /** The connection is closed, by either side; may be called repeatedly. */
    readonly closed: () => void;
}
/** How bytes travel outside browsers: one call of the Realtime API, and its sound. */
export interface Transport {
    /**
     * Makes the call; `apiKey` is the client secret. Resolves once events can be posted. Rejects if the call can't
     * be made: with a `VoiceError` to say what that means, anything else counts as `realtime-unreachable`.
     */
    connect(options: {
        readonly apiKey: string;
    }): Promise<void>;
    /** The last step of the `Location` that the call was answered with, if it is known. */
    readonly realtimeCallId?: string | undefined;
    /** Throws if it can't be sent. */
    post(event: ClientEvent): void;
    /** Sends another microphone's sound from now on; needed where `openMicrophone` can be asked again. */
    useMicrophone?(microphone: Microphone): void;
    /** Releases everything, also while it connects. May be called twice. */
    close(): void | Promise<void>;
}
/** Makes the transport of one connection; each reconnect asks for another one. */
export type OpenTransport = (options: TransportOptions, listener: TransportListener) => Transport;
/** An event of the Realtime API, as a client sends it. */
export interface ClientEvent {
    readonly type: string;
    readonly [key: string]: unknown;
}
