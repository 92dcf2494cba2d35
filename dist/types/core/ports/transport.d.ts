/** One track of a microphone, with the members that a session uses. */
export interface MicrophoneTrack {
    /** False if it is muted: the host must then send silence, or nothing. */
    enabled: boolean;
    readonly label?: string | undefined;
    /** `ended` if the device is gone: the session then opens another one. */
    readonly readyState?: string | undefined;
    /** The settings of the track, if the host knows its device. */
    getSettings?(): {
        readonly deviceId?: string | undefined;
    };
    stop(): void;
    /** Fires `ended` and `mute`, if the host supports them. */
    addEventListener?(type: string, listener: () => void, options?: object): void;
}
/** A microphone that a host has opened, such as a browser's `MediaStream`. The session mutes and stops its tracks. */
export interface Microphone {
    getTracks(): readonly Pick<MicrophoneTrack, 'stop'>[];
    getAudioTracks(): readonly MicrophoneTrack[];
}
/**
 * Opens a microphone. Resolves to undefined if the call has none; rejects as soon as the signal is aborted. With
 * `deviceId`, opens that device only: after a `VoiceError` `microphone-missing` or `microphone-busy`, the session tries
 * the default device.
 */
export type OpenMicrophone = (signal: AbortSignal, deviceId?: string) => Promise<Microphone | undefined>;
/** The options of one transport. */
export interface TransportOptions {
    /** The result of `openMicrophone`; undefined if the call has none. */
    readonly microphone: Microphone | undefined;
    /** The absolute address of the calls; undefined for the Realtime API's. */
    readonly callUrl: string | undefined;
}
/** The events of a transport, for its session. */
export interface TransportListener {
    /** One event of the service, as JSON text. */
    readonly frame: (text: string) => void;
    /** The network is interrupted, or has recovered by itself. */
    readonly trouble: (active: boolean) => void;
    /** The connection is closed, by either side; may be called repeatedly. */
    readonly closed: () => void;
}
/** Carries one connection of the Realtime API outside browsers: its events and its audio. */
export interface Transport {
    /**
     * Makes the call; `apiKey` is the client secret. Resolves once events can be posted. Rejects if the call can't be
     * made: with a `VoiceError` for a specific reason; any other error counts as `realtime-unreachable`.
     */
    connect(options: {
        readonly apiKey: string;
    }): Promise<void>;
    /** The last path segment of the `Location` header of the call's response, if known. */
    readonly realtimeCallId?: string | undefined;
    /** Sends an event. Throws if it can't be sent. */
    post(event: ClientEvent): void;
    /** Switches to another microphone. Needed if `openMicrophone` can be called again. */
    useMicrophone?(microphone: Microphone): void;
    /** Releases everything, even while it connects. May be called twice. */
    close(): void | Promise<void>;
}
/** Makes the transport of one connection; each reconnect makes another one. */
export type OpenTransport = (options: TransportOptions, listener: TransportListener) => Transport;
/** An event of the Realtime API, as a client sends it. */
export interface ClientEvent {
    readonly type: string;
    readonly [key: string]: unknown;
}
