import { isIPv6 } from 'node:net';
import {
  MediaStreamTrack,
  type RTCDataChannel,
  RTCPeerConnection,
  type RTCRtpTransceiver,
  RtpHeader,
  RtpPacket,
  useOPUS,
} from 'werift';
import { Refusal } from '../refusal.js';
import { sayGoodbye } from './goodbye.js';

const RTP_TICKS_PER_MS = 48;
/** More records than any DTLS handshake has. */
const HANDSHAKE_RECORDS = 64;
const CHANNEL = 'oai-events';
// The service's limit in bytes, which is also the largest message that Chromium sends.
const MAX_MESSAGE_BYTES = 262_144;

export interface PeerEvents {
  open(): void;
  message(text: string): void;
  /** One RTP packet of the microphone; the timestamp counts at 48 kHz. */
  audio(payload: Uint8Array, timestamp: number): void;
  closed(): void;
}

/** The service's end of one WebRTC call. Release it with `close()`. */
export class Peer {
  readonly #connection: RTCPeerConnection;
  readonly #events: PeerEvents;
  readonly #address: string;
  readonly #track = new MediaStreamTrack({ kind: 'audio' });
  #channel: RTCDataChannel | null = null;
  #sequence = Math.floor(Math.random() * 0x8000);
  #closed = false;
  #goodbye: Promise<void> | null = null;

  /** `address` is the IP address at which browsers reach the simulator. */
  constructor(events: PeerEvents, address: string) {
    this.#events = events;
    this.#address = address;
    this.#connection = new RTCPeerConnection({
      codecs: { audio: [useOPUS()] },
      // The answer alone tells the browser our address, as with the real service. `iceLite` neither waits for the
      // browser's candidates nor asks a public STUN server, which werift would do even with an empty `iceServers`.
      iceServers: [],
      iceLite: true,
      iceAdditionalHostAddresses: [address],
      iceInterfaceAddresses: isIPv6(address) ? { udp6: address } : { udp4: address },
      iceUseIpv4: !isIPv6(address),
      iceUseIpv6: isIPv6(address),
      bundlePolicy: 'max-bundle',
      maxMessageSize: MAX_MESSAGE_BYTES,
    });
    this.#listen();
  }

  /** Resolves to an SDP answer with all candidates. Rejects with a Refusal if the offer is unusable. */
  async answer(offer: string): Promise<string> {
    try {
      return await this.#negotiate(offer);
    } catch (error) {
      throw new Refusal('invalid_offer', `The SDP offer can't be used: ${String(error)}`);
    }
  }

  async #negotiate(offer: string): Promise<string> {
    if (!/^v=0\r?\n/.test(offer) || !/^m=/m.test(offer)) throw new Error('it is not a session description');
    await this.#connection.setRemoteDescription({ type: 'offer', sdp: offer });
    for (const transceiver of this.#connection.getTransceivers()) this.#joinAudio(transceiver);
    await this.#connection.setLocalDescription(await this.#connection.createAnswer());
    return onlyAt(this.#address, this.#connection.localDescription?.sdp ?? '');
  }

  /** Drops the frame if the channel is not open, or if the frame is too large for the browser. */
  send(text: string) {
    try {
      if (this.#channel?.readyState === 'open') this.#channel.send(text);
    } catch {
      // The channel has just closed, or the frame is too large: nothing can be sent.
    }
  }

  /** `atMs` is the playback time of this packet; a gap after the previous packet plays as silence. */
  sendAudio(payload: Uint8Array, atMs: number, first: boolean) {
    this.#sequence = (this.#sequence + 1) & 0xffff;
    const timestamp = Math.round(atMs * RTP_TICKS_PER_MS) >>> 0;
    const header = new RtpHeader({
      sequenceNumber: this.#sequence,
      timestamp,
      marker: first,
      payloadType: 96,
    });
    this.#track.writeRtp(new RtpPacket(header, Buffer.from(payload)));
  }

  /** Closes the data channel, which ends the call. */
  closeChannel() {
    if (this.#channel) this.#goodbye ??= sayGoodbye(this.#connection, this.#channel);
  }

  /** Closes the channel so that the browser notices, then releases all resources. */
  async close(): Promise<void> {
    this.closeChannel();
    await this.#goodbye;
    await this.vanish();
  }

  /**
   * Releases all resources without closing the channel, like a network failure. Browsers notice after a few seconds.
   */
  async vanish(): Promise<void> {
    this.#end();
    await this.#connection.close();
  }

  #joinAudio(transceiver: RTCRtpTransceiver) {
    if (transceiver.kind !== 'audio') return;
    transceiver.sender.registerTrack(this.#track);
    // Creating the answer narrows this to the direction that the offer allows.
    transceiver.setDirection('sendrecv');
  }

  #listen() {
    this.#connection.onDataChannel.subscribe(channel => this.#join(channel));
    this.#connection.onTrack.subscribe(track => {
      track.onReceiveRtp.subscribe(packet => this.#events.audio(packet.payload, packet.header.timestamp));
    });
    this.#connection.connectionStateChange.subscribe(state => {
      if (state === 'closed' || state === 'failed' || state === 'disconnected') this.#end();
    });
  }

  #join(channel: RTCDataChannel) {
    if (channel.label !== CHANNEL || this.#channel) return;
    this.#channel = channel;
    skipUsedRecords(this.#connection);
    channel.onMessage.subscribe(message => this.#events.message(message.toString()));
    channel.stateChange.subscribe(state => {
      if (state === 'closed') this.#end();
      if (state === 'open') this.#events.open();
    });
    if (channel.readyState === 'open') this.#events.open();
  }

  #end() {
    if (this.#closed) return;
    this.#closed = true;
    this.#events.closed();
  }
}

// werift also lists other interfaces, although nothing listens there.
function onlyAt(address: string, sdp: string): string {
  const elsewhere = (line: string) => line.startsWith('a=candidate:') && line.split(' ')[4] !== address;
  return sdp
    .split('\r\n')
    .filter(line => !elsewhere(line))
    .join('\r\n');
}

/**
 * After the handshake, werift (0.24) restarts its DTLS record numbers at 0, although it has already encrypted the
 * handshake's last record with a later number. The browser drops the next record with that number as a replay, and
 * early events wait a second for SCTP's retransmission. So this skips the low numbers.
 */
function skipUsedRecords(connection: RTCPeerConnection) {
  for (const { dtls } of connection.dtlsTransports)
    if (dtls) dtls.dtls.recordSequenceNumber += HANDSHAKE_RECORDS;
}
