import { OpenAIRealtimeWebRTC } from '@openai/agents/realtime';
import { messageOf, VoiceError } from '../../core/errors/errors.js';
import type { Microphone, TransportListener } from '../../core/ports/transport.js';
import { stringify } from '../../core/util/stringify.js';
import { silence } from '../audio/audio-element.js';
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
  connect(secret: { readonly apiKey: string }): Promise<void>;
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
export class WebRtcTransport extends OpenAIRealtimeWebRTC implements ConnectionTransport {
  readonly #listener: ConnectionTransportListener;
  readonly #speaker: HTMLAudioElement;

  constructor({ microphone, speaker, callUrl }: WebRtcOptions, listener: ConnectionTransportListener) {
    const mediaStream = microphone ?? new MediaStream();
    super({ mediaStream, audioElement: speaker, ...(callUrl ? { baseUrl: callUrl } : {}) });
    this.#listener = listener;
    this.#speaker = speaker;
    if (!microphone) this.on('connection_change', () => this.#receiveOnly());
  }

  get realtimeCallId(): string | undefined {
    return this.callId;
  }

  get voice(): MediaStream | undefined {
    return (this.#speaker.srcObject as MediaStream | null) ?? undefined;
  }

  /** Bypasses the SDK's own queue of responses. Throws if the channel is not open, or the event is too long for it. */
  post(event: RealtimeEvent): void {
    const { dataChannel } = this.connectionState;
    // Firefox silently drops what is sent while the channel closes.
    if (dataChannel?.readyState !== 'open') throw new Error('The channel is not open.');
    dataChannel.send(stringify(event));
  }

  /** Replaces the track that is sent, without a new negotiation. */
  useMicrophone(microphone: Microphone): void {
    const [track = null] = (microphone as MediaStream).getAudioTracks();
    const sender = this.connectionState.peerConnection
      ?.getSenders()
      .find(({ track }) => track?.kind === 'audio');
    void sender?.replaceTrack(track).catch(() => {});
  }

  /** The SDK calls this once the channel is open; our update goes out when the minted session is known. */
  override updateSessionConfig(): void {
    // The SDK does not watch the channel once it is connected.
    const { dataChannel, peerConnection } = this.connectionState;
    dataChannel?.addEventListener('close', () => this.close());
    peerConnection?.addEventListener('connectionstatechange', () => {
      const { connectionState } = peerConnection;
      if (connectionState === 'connected' || connectionState === 'disconnected')
        this.#listener.trouble(connectionState === 'disconnected');
    });
    this.#listener.opened();
  }

  override close(): void {
    super.close();
    silence(this.#speaker);
  }

  /**
   * The SDK adds the stream's first track, and fails if there is none. Instead, the peer gets a transceiver that only
   * receives: the service requires an audio section in every offer, and a silent track would need an `AudioContext`,
   * which pages can't start without a gesture.
   */
  #receiveOnly(): void {
    const { peerConnection: peer } = this.connectionState;
    if (peer) peer.addTrack = () => peer.addTransceiver('audio', { direction: 'recvonly' }).sender;
  }

  protected override _updateTracingConfig(): void {}

  protected override _onMessage(event: MessageEvent): void {
    this.#listener.frame(String(event.data));
  }

  // Every error that the SDK reports here also rejects `connect()` or closes the transport, and is reported there.
  protected override _onError(): void {}

  protected override _onClose(): void {
    super._onClose();
    this.#listener.closed();
  }
}

const REDIRECTED =
  'The address for calls redirects, which is not followed. Set `call-url` to the final address.';

/** Converts the error of a failed `connect()`. The SDK puts the status of the response into its message. */
export function connectError(error: unknown): VoiceError {
  if (error instanceof VoiceError) return error;
  const message = messageOf(error);
  const status = Number(/failed with status (\d{3})/.exec(message)?.[1]);
  // `slim-sdk.ts` lets the SDK follow no redirect: the offer and the client secret are not for another address.
  if (/failed with status 0\b/.test(message)) return new VoiceError('realtime-refused', REDIRECTED, error);
  if (status === 401 || status === 403) return new VoiceError('secret-rejected', message, error);
  // Browsers throw this for an answer that is not a session description, such as a sign-in page or a proxy's error.
  if (status || (typeof DOMException !== 'undefined' && error instanceof DOMException))
    return new VoiceError('realtime-refused', message, error);
  return new VoiceError('realtime-unreachable', message, error);
}
