import type { Microphone, OpenTransport, TransportOptions } from '../../core/ports/transport.js';
import type { RealtimeEvent } from '../protocol/response-queue.js';
import type { ConnectionTransport, ConnectionTransportListener } from './webrtc-transport.js';
/**
 * Wraps a host's transport with the guarantees of the SDK's: `connect()` resolves once the service has accepted our
 * settings, and rejects as soon as it is closed. Errors while it closes never delay the end of a call.
 */
export declare class HostTransport implements ConnectionTransport {
    #private;
    constructor(open: OpenTransport, options: TransportOptions, listener: ConnectionTransportListener);
    get status(): string;
    get realtimeCallId(): string | undefined;
    connect(secret: {
        readonly apiKey: string;
    }): Promise<void>;
    post(event: RealtimeEvent): void;
    useMicrophone(microphone: Microphone): void;
    close(): void;
}
