import type { Warn } from '../../core/errors/warnings.js';
import type { ConnectionTransport, ConnectionTransportListener, NetworkOptions } from '../../core/ports/connection-transport.js';
import type { ClientEvent, Microphone } from '../../core/ports/transport.js';
export interface WebRtcOptions extends NetworkOptions {
    /** Nothing is sent: there is no microphone. */
    readonly receiveOnly: boolean;
    /** Absolute; undefined for the Realtime API's own. */
    readonly callUrl?: string | undefined;
    readonly warn?: Warn | undefined;
}
/**
 * A call over WebRTC. The constructor opens the peer connection and makes the offer, so that `connect()` only has to send
 * it. Takes part in a start from its first moment: events wait until someone listens, and the microphone joins when it
 * is there.
 */
export declare class WebRtcTransport implements ConnectionTransport {
    #private;
    constructor({ receiveOnly, callUrl, warn, ...network }: WebRtcOptions);
    get realtimeCallId(): string | undefined;
    get voice(): MediaStream | undefined;
    get closed(): boolean;
    connect(secret: string, iceServers?: readonly RTCIceServer[]): Promise<void>;
    listen(listener: ConnectionTransportListener): void;
    /** Throws if the channel is not open, or the event is too long for it. */
    post(event: ClientEvent): void;
    /** Replaces the track that is sent, without a new negotiation. */
    useMicrophone(microphone: Microphone): void;
    close(): void;
}
