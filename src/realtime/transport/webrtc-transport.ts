import { messageOf, VoiceError } from '../../core/errors/errors.js';
import type { Warn } from '../../core/errors/warnings.js';
import type {
  ConnectionTransport,
  ConnectionTransportListener,
  NetworkOptions,
} from '../../core/ports/connection-transport.js';
import type { ClientEvent, Microphone } from '../../core/ports/transport.js';
import { realtimeCalls } from '../../core/prepared-start.js';
import { stringify } from '../../core/util/stringify.js';
import { closedEarly, hangUp, refusalOf } from './call-answer.js';

export interface WebRtcOptions extends NetworkOptions {
  /** Nothing is sent: there is no microphone. */
  readonly receiveOnly: boolean;
  /** Absolute; undefined for the Realtime API's own. */
  readonly callUrl?: string | undefined;
  readonly warn?: Warn | undefined;
}

/** How long the service has to answer the offer: as long as the backend has for the client secret. */
const callLimitMs = 15_000;

/** How long ICE and DTLS have. Browsers give up on a pair of addresses after 5 to 10 s. */
const networkLimitMs = 10_000;

/** An interrupted connection counts as lost after this time. */
const recoveryMs = 5_000;

/**
 * A call over WebRTC. The constructor opens the peer connection and makes the offer, so that `connect()` only has to send
 * it. Takes part in a start from its first moment: events wait until someone listens, and the microphone joins when it
 * is there.
 */
export class WebRtcTransport implements ConnectionTransport {
  readonly #url: string;
  readonly #warn: Warn | undefined;
  readonly #peer: RTCPeerConnection;
  readonly #channel: RTCDataChannel;
  readonly #sender: RTCRtpSender;
  #offer: Promise<string>;
  readonly #connected: Promise<void>;
  #settle: { resolve: () => void; reject: (error: VoiceError) => void } | undefined;
  #listener: ConnectionTransportListener | undefined;
  /** The events until someone listens. */
  #waiting: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #called = false;
  #closed = false;
  #voice: MediaStream | undefined;
  #realtimeCallId: string | undefined;

  constructor({ receiveOnly, callUrl = realtimeCalls, warn, ...network }: WebRtcOptions) {
    this.#url = callUrl;
    this.#warn = warn;
    this.#connected = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // Handled in any case: a connection may fail before someone waits for it.
    this.#connected.catch(() => {});
    const peer = this.#makePeer(network);
    this.#peer = peer;
    this.#channel = peer.createDataChannel('oai-events');
    // The service requires an audio section in every offer.
    this.#sender = peer.addTransceiver('audio', { direction: receiveOnly ? 'recvonly' : 'sendrecv' }).sender;
    this.#watch();
    this.#offer = this.#makeOffer();
  }

  get realtimeCallId(): string | undefined {
    return this.#realtimeCallId;
  }

  get voice(): MediaStream | undefined {
    return this.#voice;
  }

  get closed(): boolean {
    return this.#closed;
  }

  connect(secret: string, iceServers: readonly RTCIceServer[] = []): Promise<void> {
    if (!this.#called && !this.#closed) {
      if (iceServers.length > 0) this.#addServers(iceServers);
      void this.#call(secret);
    }
    this.#called = true;
    return this.#connected;
  }

  listen(listener: ConnectionTransportListener): void {
    this.#listener = listener;
    if (this.#voice) listener.voice?.(this.#voice);
    if (this.#channel.readyState === 'open') this.#opened();
  }

  /** Throws if the channel is not open, or the event is too long for it. */
  post(event: ClientEvent): void {
    // Firefox silently drops what is sent while the channel closes.
    if (this.#channel.readyState !== 'open') throw new Error('The channel is not open.');
    this.#channel.send(stringify(event));
  }

  /** Replaces the track that is sent, without a new negotiation. */
  useMicrophone(microphone: Microphone): void {
    const [track = null] = (microphone as MediaStream).getAudioTracks();
    void this.#sender.replaceTrack(track).catch(() => {});
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#channel.close();
    this.#peer.close();
    this.#settle?.reject(closedEarly());
    this.#listener?.closed();
  }

  #watch(): void {
    const [peer, channel] = [this.#peer, this.#channel];
    channel.onopen = () => {
      clearTimeout(this.#timer);
      this.#settle?.resolve();
      this.#opened();
    };
    channel.onmessage = ({ data }) => {
      if (this.#listener) this.#listener.frame(String(data));
      else this.#waiting.push(String(data));
    };
    channel.onclose = channel.onerror = () => this.close();
    peer.ontrack = ({ streams, track }) => {
      this.#voice = streams[0] ?? new MediaStream([track]);
      this.#listener?.voice?.(this.#voice);
    };
    peer.onconnectionstatechange = () => this.#stateChanged();
  }

  #opened(): void {
    const listener = this.#listener;
    if (!listener || this.#closed) return;
    listener.opened();
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const text of waiting) listener.frame(text);
  }

  #stateChanged(): void {
    const { connectionState: state } = this.#peer;
    if (state === 'failed' || state === 'closed') {
      this.#fail(new VoiceError('realtime-unreachable', 'No route to the service was found (ICE).'));
    } else if (state === 'connected' || state === 'disconnected') {
      const interrupted = state === 'disconnected';
      if (interrupted) this.#within(recoveryMs, () => this.close());
      // Until the channel is open, the timer belongs to the start.
      else if (this.#channel.readyState === 'open') clearTimeout(this.#timer);
      this.#listener?.trouble(interrupted);
    }
  }

  #makeOffer(options?: RTCOfferOptions): Promise<string> {
    const peer = this.#peer;
    const offer = peer
      .createOffer(options)
      .then(made => peer.setLocalDescription(made).then(() => made.sdp ?? ''));
    offer.catch(() => {});
    return offer;
  }

  /** The offer is made anew: browsers look for ways by its servers when it is set. */
  #addServers(servers: readonly RTCIceServer[]): void {
    const { iceServers = [], ...rest } = this.#peer.getConfiguration();
    try {
      // Firefox has it since version 119.
      this.#peer.setConfiguration({ ...rest, iceServers: [...iceServers, ...servers] });
      this.#offer = this.#offer.then(() => this.#makeOffer({ iceRestart: true }));
      this.#offer.catch(() => {});
    } catch (error) {
      this.#warn?.('ice-servers-unusable', messageOf(error), error);
    }
  }

  /** Without servers that the browser refuses, because most calls find a way without any. */
  #makePeer({ iceServers, iceTransportPolicy = 'all' }: NetworkOptions): RTCPeerConnection {
    try {
      return new RTCPeerConnection({ iceServers: [...(iceServers ?? [])], iceTransportPolicy });
    } catch (error) {
      this.#warn?.('ice-servers-unusable', messageOf(error), error);
      return new RTCPeerConnection({ iceTransportPolicy });
    }
  }

  async #call(secret: string): Promise<void> {
    try {
      this.#limit(callLimitMs, 'the service’s answer to the call');
      const offer = await this.#offer;
      if (this.#closed) return;
      const authorization = `Bearer ${secret}`;
      // Not aborted by `close()`: a call that the service has begun meanwhile must be ended there.
      const response = await fetch(this.#url, {
        method: 'POST',
        body: offer,
        headers: { 'content-type': 'application/sdp', authorization },
        // The offer and the client secret are not for another address.
        redirect: 'manual',
      });
      const address = response.headers.get('location');
      this.#realtimeCallId = address?.split('/').pop();
      const text = await response.text();
      if (this.#closed) return hangUp(address, this.#url, authorization);
      if (!response.ok) throw refusalOf(response.status, text);
      this.#limit(networkLimitMs, 'a connection to the service (ICE)');
      await this.#answered(text);
    } catch (error) {
      this.#fail(
        error instanceof VoiceError ? error : new VoiceError('realtime-unreachable', messageOf(error), error),
      );
    }
  }

  async #answered(sdp: string): Promise<void> {
    try {
      await this.#peer.setRemoteDescription({ type: 'answer', sdp });
    } catch (error) {
      // Not a session description, but such as a sign-in page.
      throw new VoiceError('realtime-refused', messageOf(error), error);
    }
  }

  /** Each step of the start has its own limit. */
  #limit(ms: number, step: string): void {
    const late = new VoiceError('connect-timeout', `Waited ${ms / 1000} s for ${step}.`);
    this.#within(ms, () => this.#fail(late));
  }

  #within(ms: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, ms);
  }

  #fail(error: VoiceError): void {
    this.#settle?.reject(error);
    this.close();
  }
}
