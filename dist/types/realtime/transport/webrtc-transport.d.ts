import { OpenAIRealtimeWebRTC } from '@openai/agents/realtime';
import { VoiceError } from '../../core/errors/errors.js';
import type { Microphone, TransportListener } from '../../core/ports/transport.js';
import type { RealtimeEvent } from '../protocol/response-queue.js';
interface WebRtcOptions {
    /** Undefined if nothing is sent: the call then only receives. */
    readonly microphone: MediaStream | undefined;
    readonly speaker: HTMLAudioElement;
    /** Absolute; undefined for the Realtime API's own. */
    readonly callUrl: string | undefined;
}
/** The events of a transport, for its connection. */
export interface ConnectionTransportListener extends TransportListener {
    /** The channel is open; the server waits for our `session.update`. */
    readonly opened: () => void;
}
/** What a connection needs from its transport. */
export interface ConnectionTransport {
    readonly status: string;
    readonly realtimeCallId?: string | undefined;
    /** Resolves once the service has accepted our settings. */
    connect(secret: {
        readonly apiKey: string;
    }): Promise<void>;
    post(event: RealtimeEvent): void;
    useMicrophone(microphone: Microphone): void;
    /** The agent's audio; undefined if it is silent, or can't be measured. */
    readonly voice?: MediaStream | undefined;
    close(): void;
}
/**
 * The SDK's WebRTC transport, reduced to the peer connection, its channel and its audio. The SDK's own handling of
 * events is left out, because it would work against us: it overwrites what the backend minted, turns tracing on,
 * fetches every spoken item again with its audio, and stops requesting responses after one event that it can't read.
 */
export declare class WebRtcTransport extends OpenAIRealtimeWebRTC implements ConnectionTransport {
    #private;
    constructor({ microphone, speaker, callUrl }: WebRtcOptions, listener: ConnectionTransportListener);
    get realtimeCallId(): string | undefined;
    get voice(): MediaStream | undefined;
    /** Bypasses the SDK's own queue of responses. Throws if the channel is not open, or the event is too long for it. */
    post(event: RealtimeEvent): void;
    /** Replaces the track that is sent, without a new negotiation. */
    useMicrophone(microphone: Microphone): void;
    /** The SDK calls this once the channel is open; our update goes out when the minted session is known. */
    updateSessionConfig(): void;
    close(): void;
    protected _updateTracingConfig(): void;
    protected _onMessage(event: MessageEvent): void;
    protected _onError(): void;
    protected _onClose(): void;
}
/** Converts the error of a failed `connect()`. The SDK puts the status of the response into its message. */
export declare function connectError(error: unknown): VoiceError;
export {};
