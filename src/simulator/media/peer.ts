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

const RTP_RATE = 48;
/** More than any handshake has. */
const HANDSHAKE_RECORDS = 64;
const CHANNEL = 'oai-events';
// What the service takes, and what Chromium sends at most.
const LARGEST_MESSAGE = 262_144;

export interface PeerEvents {
  open(): void;
  message(text: string): void;
  /** One RTP packet of the microphone; the timestamp counts in 48 kHz. */
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

  /** `address` is where browsers find us. */
  constructor(events: PeerEvents, address: string) {
    this.#events = events;
    this.#address = address;
    this.#connection = new RTCPeerConnection({
      codecs: { audio: [useOPUS()] },
      // The browser finds us by the answer alone, as it finds the real service: no waiting for its own candidates,
      // and no question to a public STUN server, which werift falls back to even if the list of servers is empty.
      iceServers: [],
      iceLite: true,
      iceAdditionalHostAddresses: [address],
      iceInterfaceAddresses: { udp4: address },
      iceUseIpv6: false,
      bundlePolicy: 'max-bundle',
      maxMessageSize: LARGEST_MESSAGE,
    });
    this.#listen();
  }

  /** Gives the answer with every candidate in it; throws a Refusal if the offer can't be used. */
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

  /** Frames for a channel that isn't open, or that are larger than the browser takes, are dropped. */
  send(text: string) {
    try {
      if (this.#channel?.readyState === 'open') this.#channel.send(text);
    } catch {
      // The channel closed under our feet, or refused the size: no peer is left.
    }
  }

  /** `atMs` is the place in time of this packet; a gap to the one before is silence. */
  sendAudio(payload: Uint8Array, atMs: number, first: boolean) {
    this.#sequence = (this.#sequence + 1) & 0xffff;
    const timestamp = Math.round(atMs * RTP_RATE) >>> 0;
    const header = new RtpHeader({
      sequenceNumber: this.#sequence,
      timestamp,
      marker: first,
      payloadType: 96,
    });
    this.#track.writeRtp(new RtpPacket(header, Buffer.from(payload)));
  }

  /** Closes the data channel; the call ends with it. */
  closeChannel() {
    if (this.#channel) this.#goodbye ??= sayGoodbye(this.#connection, this.#channel);
  }

  /** Tells the browser by closing the channel, then releases everything. */
  async close(): Promise<void> {
    this.closeChannel();
    await this.#goodbye;
    await this.vanish();
  }

  /** Releases everything without a word, like a network that fails: the browser notices after seconds. */
  async vanish(): Promise<void> {
    this.#end();
    await this.#connection.close();
  }

  #joinAudio(transceiver: RTCRtpTransceiver) {
    if (transceiver.kind !== 'audio') return;
    transceiver.sender.registerTrack(this.#track);
    // Narrowed to what the offer allows when the answer is made.
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

// Other interfaces are listed too, though nothing listens there.
function onlyAt(address: string, sdp: string): string {
  const elsewhere = (line: string) => line.startsWith('a=candidate:') && line.split(' ')[4] !== address;
  return sdp
    .split('\r\n')
    .filter(line => !elsewhere(line))
    .join('\r\n');
}

/**
 * werift (0.24) numbers its DTLS records from 0 again after the handshake, but the handshake's last record was
 * encrypted under a running number. The browser takes the record that gets that number for a replay and drops
 * it, which held every early event back for SCTP's second-long retransmission. So the low numbers are left out.
 */
function skipUsedRecords(connection: RTCPeerConnection) {
  for (const { dtls } of connection.dtlsTransports)
    if (dtls) dtls.dtls.recordSequenceNumber += HANDSHAKE_RECORDS;
}
