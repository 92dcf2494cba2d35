import type { ConnectionTransport, ConnectionTransportListener } from '../../core/ports/connection-transport.js';
import type { ClientEvent, Microphone, OpenTransport, TransportOptions } from '../../core/ports/transport.js';
/**
 * Wraps a host's transport with the guarantees of the browser's: `connect()` rejects as soon as it is closed, and no
 * event comes before events can be posted. Errors while it closes never delay the end of a call.
 */
export declare class HostTransport implements ConnectionTransport {
    #private;
    constructor(open: OpenTransport, options: TransportOptions);
    get closed(): boolean;
    get realtimeCallId(): string | undefined;
    listen(listener: ConnectionTransportListener): void;
    connect(secret: string): Promise<void>;
    post(event: ClientEvent): void;
    useMicrophone(microphone: Microphone): void;
    close(): void;
}
