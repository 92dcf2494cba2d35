import { HandlerTarget, inNewTask } from './handler-target.js';
import { MemoryChannel } from './memory-channel.js';

/** What a peer sends; nothing while its track is null. */
class MemorySender {
  track: MediaStreamTrack | null;

  constructor(track: MediaStreamTrack | null) {
    this.track = track;
  }

  async replaceTrack(track: MediaStreamTrack | null): Promise<void> {
    this.track = track;
  }
}

/** The peers of this page by the number in their descriptions. */
const peers = new Map<string, MemoryPeer>();
let count = 0;

/**
 * A peer connection without a network: both ends are in this page, and find each other by their descriptions. It has
 * what the tests of this project use, and changes its states in the order of a real one.
 */
export class MemoryPeer extends HandlerTarget {
  connectionState: RTCPeerConnectionState = 'new';
  iceGatheringState: RTCIceGatheringState = 'new';
  localDescription: RTCSessionDescriptionInit | null = null;
  remoteDescription: RTCSessionDescriptionInit | null = null;
  readonly #number = `${++count}`;
  readonly #channels: MemoryChannel[] = [];
  readonly #senders: MemorySender[] = [];
  #other: MemoryPeer | undefined;

  constructor() {
    super();
    peers.set(this.#number, this);
  }

  createDataChannel(label: string): MemoryChannel {
    const channel = new MemoryChannel(label);
    this.#channels.push(channel);
    return channel;
  }

  addTrack(track: MediaStreamTrack): MemorySender {
    const sender = new MemorySender(track);
    this.#senders.push(sender);
    return sender;
  }

  addTransceiver(): { readonly sender: MemorySender } {
    const sender = new MemorySender(null);
    this.#senders.push(sender);
    return { sender };
  }

  getSenders(): readonly MemorySender[] {
    return this.#senders;
  }

  async createOffer(): Promise<RTCSessionDescriptionInit> {
    return { type: 'offer', sdp: this.#sdp() };
  }

  async createAnswer(): Promise<RTCSessionDescriptionInit> {
    return { type: 'answer', sdp: this.#sdp() };
  }

  async setLocalDescription(description: RTCSessionDescriptionInit): Promise<void> {
    this.localDescription = description;
    this.iceGatheringState = 'complete';
    inNewTask(() => this.fire(new Event('icegatheringstatechange')));
  }

  async setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
    const other = peers.get(/^a=memory-peer:(\d+)/m.exec(description.sdp ?? '')?.[1] ?? '');
    if (!other) throw new DOMException('Failed to parse SessionDescription.', 'OperationError');
    this.remoteDescription = description;
    this.#other = other;
    if (description.type === 'answer') this.#connect(other);
  }

  close(): void {
    if (this.connectionState === 'closed') return;
    // The end that closes gets no event.
    this.connectionState = 'closed';
    peers.delete(this.#number);
    for (const channel of this.#channels) channel.close();
    inNewTask(() => this.#other?.lost());
  }

  #sdp(): string {
    const lines = ['v=0', 's=-', `a=memory-peer:${this.#number}`, 'm=audio 9 UDP/TLS/RTP/SAVPF 111'];
    return `${lines.join('\r\n')}\r\n`;
  }

  #connect(other: MemoryPeer): void {
    for (const peer of [this, other]) peer.#enter('connecting');
    inNewTask(() => {
      const ends = [this, other] as const;
      if (ends.some(({ connectionState }) => connectionState === 'closed')) return;
      for (const peer of ends) peer.#enter('connected');
      this.#receiveTracks(other);
      other.#receiveTracks(this);
      for (const channel of this.#channels) other.#receiveChannel(channel);
    });
  }

  #enter(state: RTCPeerConnectionState): void {
    this.connectionState = state;
    this.fire(new Event('connectionstatechange'));
  }

  /** Called by the other end, which has closed. */
  lost(): void {
    if (this.connectionState === 'connected') this.#enter('disconnected');
  }

  #receiveTracks(from: MemoryPeer): void {
    for (const { track: sent } of from.#senders) {
      if (!sent) continue;
      const track = sent.clone();
      this.fire(Object.assign(new Event('track'), { track, streams: [new MediaStream([track])] }));
    }
  }

  #receiveChannel(from: MemoryChannel): void {
    const channel = this.createDataChannel(from.label);
    this.fire(Object.assign(new Event('datachannel'), { channel }));
    from.join(channel);
  }
}
