// @ts-check
// A session's transport for Node: one peer connection of werift.
import { VoiceError } from 'navai-voice/session';
import { MediaStreamTrack, RTCPeerConnection, useOPUS } from 'werift';

const REALTIME_CALLS = 'https://api.openai.com/v1/realtime/calls';
const GOODBYE_MS = 500;

/**
 * @typedef {import('navai-voice/session').Transport} Transport
 * @typedef {import('navai-voice/session').TransportOptions} TransportOptions
 * @typedef {import('navai-voice/session').TransportListener} TransportListener
 * @typedef {import('navai-voice/session').Microphone} Microphone a werift `MediaStream`, whose track is written Opus packets
 */

/**
 * Makes a `transport` option for a session.
 * @param {{ heard?: (packet: Uint8Array) => void }} [options]
 *   `heard` gets the agent’s voice: Opus packets of 20 ms at 48 kHz, to be decoded and played
 * @returns {import('navai-voice/session').OpenTransport}
 */
export function weriftTransport({ heard = () => {} } = {}) {
  return (options, listener) => new WeriftTransport(options, listener, heard);
}

/** @implements {Transport} */
class WeriftTransport {
  #peer = new RTCPeerConnection({ codecs: { audio: [useOPUS()] }, bundlePolicy: 'max-bundle' });
  #channel = this.#peer.createDataChannel('oai-events');
  #voice = new MediaStreamTrack({ kind: 'audio' });
  #closing = new AbortController();
  /** @type {() => void} */
  #unplug = () => {};
  #callUrl;

  /** @param {TransportOptions} options @param {TransportListener} listener @param {(packet: Uint8Array) => void} heard */
  constructor({ microphone, callUrl = REALTIME_CALLS }, listener, heard) {
    this.#callUrl = callUrl;
    // The service requires audio in every offer, also if we only listen.
    if (microphone) this.#peer.addTransceiver(this.#voice, { direction: 'sendrecv' });
    else this.#peer.addTransceiver('audio', { direction: 'recvonly' });
    if (microphone) this.useMicrophone(microphone);
    // The service's answer has its address, so no STUN server is needed; werift asks a public one by default.
    for (const { connection } of this.#peer.iceTransports) delete connection.stunServer;
    this.#peer.onTrack.subscribe(track => {
      track.onReceiveRtp.subscribe(({ payload }) => heard(payload));
    });
    this.#channel.onMessage.subscribe(text => listener.frame(String(text)));
    this.#channel.stateChange.subscribe(state => {
      if (state === 'closed') listener.closed();
    });
    this.#peer.connectionStateChange.subscribe(state => {
      if (state === 'connected' || state === 'disconnected') listener.trouble(state === 'disconnected');
      if (state === 'failed' || state === 'closed') listener.closed();
    });
  }

  /** @param {{ readonly apiKey: string }} secret */
  async connect({ apiKey }) {
    const opened = new Promise(resolve => {
      this.#channel.stateChange.subscribe(state => state === 'open' && resolve(undefined));
    });
    const offer = await this.#peer.createOffer();
    await this.#peer.setLocalDescription(offer);
    const sdp = await this.#exchange(offer.sdp, apiKey);
    await this.#peer.setRemoteDescription({ type: 'answer', sdp });
    await opened;
  }

  /** @param {object} event */
  post(event) {
    if (this.#channel.readyState !== 'open') throw new Error('The channel is not open.');
    this.#channel.send(JSON.stringify(event));
  }

  /**
   * Stops forwarding while the track is muted, because werift would still send its packets.
   * @param {Microphone} microphone
   */
  useMicrophone(microphone) {
    this.#unplug();
    const [track] = /** @type {MediaStreamTrack[]} */ (/** @type {unknown} */ (microphone.getAudioTracks()));
    const plug = track?.onReceiveRtp.subscribe(packet => track.enabled && this.#voice.writeRtp(packet));
    this.#unplug = () => plug?.unSubscribe();
  }

  async close() {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    this.#unplug();
    this.#voice.stop();
    await this.#sayGoodbye();
    await this.#peer.close();
  }

  /** Closes the channel, which tells the service that the call is over, without waiting for a lost connection. */
  async #sayGoodbye() {
    if (this.#channel.readyState !== 'open') return;
    /** @type {NodeJS.Timeout | undefined} */
    let tooLong;
    await new Promise(resolve => {
      tooLong = setTimeout(resolve, GOODBYE_MS);
      this.#channel.stateChange.subscribe(state => state === 'closed' && resolve(undefined));
      this.#channel.close();
    });
    clearTimeout(tooLong);
  }

  /** @param {string} offer @param {string} secret */
  async #exchange(offer, secret) {
    const response = await fetch(this.#callUrl, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/sdp' },
      body: offer,
      signal: this.#closing.signal,
    });
    const text = await response.text();
    if (response.ok) return text;
    const refused = response.status === 401 || response.status === 403;
    throw new VoiceError(refused ? 'secret-rejected' : 'realtime-refused', `${response.status}: ${text}`);
  }
}
