import type { Microphone, OpenTransport, TransportOptions } from '../../core/ports/transport.js';
import type { RealtimeEvent } from '../protocol/response-queue.js';
import type { ConnectionTransport, ConnectionTransportListener } from './webrtc-transport.js';
/**
 * A host's transport, made as dependable as the SDK's: `connect()` resolves once the service has taken our settings,
 * rejects as soon as it is closed, and nothing that goes wrong while it closes holds up the end of a call.
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
