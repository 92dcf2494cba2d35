import type { Warn } from '../errors/warnings.js';
import type { ClientEvent, Microphone, TransportListener } from './transport.js';
/** The events of a transport, for its connection. */
export interface ConnectionTransportListener extends TransportListener {
    /** Events can be posted; the service waits for our `session.update`. */
    readonly opened: () => void;
    /** The agent's audio is there. */
    readonly voice?: ((stream: MediaStream) => void) | undefined;
}
/** How the browser finds a way to the service; as in `RTCConfiguration`. */
export interface NetworkOptions {
    /** STUN and TURN servers, for networks that let nothing else through; default: none. The backend can name more. */
    readonly iceServers?: readonly RTCIceServer[] | null | undefined;
    /** `relay`: only by way of a TURN server, which hides the visitor's address; default `all`. */
    readonly iceTransportPolicy?: RTCIceTransportPolicy | undefined;
}
/** What a connection needs from its transport. */
export interface ConnectionTransport {
    readonly realtimeCallId?: string | undefined;
    /** The agent's audio; undefined if it is silent, or can't be measured. */
    readonly voice?: MediaStream | undefined;
    /** Whether it is over: it can't be connected again. */
    readonly closed: boolean;
    /**
     * Makes the call, once. Resolves when events can be posted; rejects with a `VoiceError` if the call can't be made, or
     * is closed meanwhile. `iceServers` are the backend's, in addition to those of the page.
     */
    connect(secret: string, iceServers?: readonly RTCIceServer[]): Promise<void>;
    /** Sets the listener, and reports to it what has happened before. */
    listen(listener: ConnectionTransportListener): void;
    /** Throws if the event can't be sent. */
    post(event: ClientEvent): void;
    useMicrophone(microphone: Microphone): void;
    /** Idempotent. */
    close(): void;
}
/** Begins a transport within the visitor's click, while the code of the call still loads. */
export type BeginTransport = (options: NetworkOptions & {
    readonly receiveOnly: boolean;
    readonly callUrl: string | undefined;
    readonly warn: Warn;
}) => Promise<ConnectionTransport>;
