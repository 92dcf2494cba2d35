import type { RealtimeEvent } from '../../src/realtime/protocol/response-queue.js';

/** The other side of a call: a second peer connection in this page. The test speaks for the service. */
export class InPagePeer {
  /** The events that the element has sent, in order. */
  readonly received: RealtimeEvent[] = [];
  readonly #connection = new RTCPeerConnection();
  readonly #audio = new AudioContext();
  #channel: RTCDataChannel | undefined;
  #closed = false;
  #opened = () => {};
  /** Resolves once the peer can speak. */
  readonly opened = new Promise<void>(resolve => {
    this.#opened = resolve;
  });

  /** Answers an offer. From then on the peer greets and accepts every session update. */
  async answer(offer: string): Promise<string> {
    const { stream } = this.#audio.createMediaStreamDestination();
    for (const track of stream.getTracks()) this.#connection.addTrack(track, stream);
    this.#connection.addEventListener('datachannel', ({ channel }) => this.#open(channel));
    await this.#connection.setRemoteDescription({ type: 'offer', sdp: offer });
    await this.#connection.setLocalDescription(await this.#connection.createAnswer());
    await this.#gathered();
    return this.#connection.localDescription?.sdp ?? '';
  }

  say(...events: RealtimeEvent[]): void {
    for (const event of events) this.#channel?.send(JSON.stringify(event));
  }

  /** How many packets of the microphone have arrived. */
  async packetsReceived(): Promise<number> {
    const reports = [...(await this.#connection.getStats()).values()];
    return reports.find(({ type }) => type === 'inbound-rtp')?.packetsReceived ?? 0;
  }

  close(): void {
    this.#connection.close();
    // Firefox reports the state `closed` some time later.
    if (!this.#closed) void this.#audio.close();
    this.#closed = true;
  }

  #open(channel: RTCDataChannel): void {
    this.#channel = channel;
    channel.addEventListener('message', ({ data }) => this.#read(JSON.parse(data)));
    const greet = () => {
      this.say({ type: 'session.created', session: { instructions: 'You are Kai.' } });
      this.#opened();
    };
    if (channel.readyState === 'open') greet();
    else channel.addEventListener('open', greet);
  }

  #read(event: RealtimeEvent): void {
    this.received.push(event);
    if (event.type === 'session.update') this.say({ type: 'session.updated', session: event.session });
    // The service confirms an item by sending it back.
    if (event.type === 'conversation.item.create')
      this.say({
        type: 'conversation.item.done',
        item: { id: `item_${this.received.length}`, ...Object(event.item) },
      });
  }

  #gathered(): Promise<void> {
    return new Promise(resolve => {
      const check = () => this.#connection.iceGatheringState === 'complete' && resolve();
      this.#connection.addEventListener('icegatheringstatechange', check);
      check();
    });
  }
}
