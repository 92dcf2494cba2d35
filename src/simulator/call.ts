import type { EventLog } from './log.js';
import { AudioReceiver } from './media/audio-receiver.js';
import { Peer } from './media/peer.js';
import { Player } from './media/player.js';
import { Script, type ScriptOptions } from './protocol/script.js';
import { durationOf, planSpeech } from './speech-plan.js';
import { Timers } from './timers.js';
import type { Effect, Fields, RealtimeSession } from './types.js';

const CONNECT_TIMEOUT_MS = 30_000;

export interface CallOptions extends ScriptOptions {
  id: string;
  log: EventLog;
  /** The IP address at which browsers reach the simulator. */
  address: string;
  /** Delay of every data-channel frame in each direction, in milliseconds. */
  messageMs: number;
  /** Milliseconds between the events of a response. */
  stepMs: number;
  closed(): void;
}

/** One call: connects a script to a browser over WebRTC. */
export class Call {
  readonly id: string;
  readonly #options: CallOptions;
  readonly #script: Script;
  readonly #peer: Peer;
  readonly #player: Player;
  readonly #receiver: AudioReceiver;
  readonly #timers = new Timers();
  #stepping = false;
  #state: 'connecting' | 'open' | 'closed' = 'connecting';

  constructor(options: CallOptions) {
    this.id = options.id;
    this.#options = options;
    this.#script = new Script(options);
    this.#peer = new Peer(this.#peerEvents(), options.address);
    this.#player = new Player(this.#playerEvents());
    this.#receiver = new AudioReceiver(this.#receiverEvents());
    this.#receiver.configure(this.session.audio.input.turn_detection);
    this.#timers.after(CONNECT_TIMEOUT_MS, () => this.#giveUp());
  }

  get state(): 'connecting' | 'open' | 'closed' {
    return this.#state;
  }

  get session(): RealtimeSession {
    return this.#script.session;
  }

  /** Number of decoded microphone packets. */
  get receivedAudioFrames(): number {
    return this.#receiver.frames;
  }

  /** Loudness of the last microphone packet, 0–1. */
  get level(): number {
    return this.#receiver.level;
  }

  /** Answers the browser's SDP offer. Rejects with a Refusal if the offer is unusable. */
  async answer(offer: string): Promise<string> {
    try {
      return await this.#peer.answer(offer);
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** Sends a frame unchecked, even an invalid one. For tests. */
  sendRaw(frame: string | object) {
    const text = typeof frame === 'string' ? frame : JSON.stringify(frame);
    this.#options.log.add('out', readable(text), this.id);
    this.#later(() => this.#peer.send(text));
  }

  /** Closes only the data channel, as the service does when it gives up on a session. For tests. */
  closeChannel() {
    this.#peer.closeChannel();
  }

  /**
   * Drops the connection without closing it, like a network failure. Browsers notice after a few seconds. For tests.
   */
  async closePeer(): Promise<void> {
    this.#release();
    await this.#peer.vanish();
  }

  /** Hangs up and releases all resources. Safe to call twice. */
  async close(): Promise<void> {
    this.#release();
    await this.#peer.close();
  }

  #peerEvents() {
    return {
      open: () => this.#open(),
      message: (text: string) => this.#receive(text),
      audio: (payload: Uint8Array, timestamp: number) => this.#hear(payload, timestamp),
      closed: () => void this.close(),
    };
  }

  #playerEvents() {
    return {
      started: (responseId: string) => this.#perform(this.#script.audioStarted(responseId)),
      finished: (responseId: string) => this.#perform(this.#script.audioDone(responseId)),
      packet: (payload: Uint8Array, atMs: number, first: boolean) =>
        this.#peer.sendAudio(payload, atMs, first),
    };
  }

  #receiverEvents() {
    return {
      heard: (ms: number) => this.#script.audioReceived(ms),
      edge: ({ edge, atMs }: { edge: 'started' | 'stopped'; atMs: number }) => {
        this.#perform(
          edge === 'started' ? this.#script.speechStarted(atMs) : this.#script.speechStopped(atMs),
        );
      },
    };
  }

  #open() {
    if (this.#state !== 'connecting') return;
    this.#state = 'open';
    this.#options.log.add('out', { type: 'call.opened' }, this.id);
    this.#perform(this.#script.start());
  }

  #giveUp() {
    if (this.#state === 'connecting') void this.close();
  }

  #receive(text: string) {
    this.#later(() => {
      this.#options.log.add('in', readable(text), this.id);
      this.#perform(this.#script.receive(text));
      this.#receiver.configure(this.session.audio.input.turn_detection);
    });
  }

  #hear(payload: Uint8Array, timestamp: number) {
    if (this.#state === 'open') this.#receiver.take(payload, timestamp);
  }

  #perform(effects: Effect[]) {
    if (this.#state === 'closed') return;
    for (const effect of effects) this.#do(effect);
    this.#keepStepping();
  }

  #do(effect: Effect) {
    if (effect.do === 'send') this.sendRaw(effect.event);
    else if (effect.do === 'hush') this.#player.hush();
    else if (effect.do === 'trim') this.#player.trim(effect.responseId, effect.toMs);
    else this.#say(effect);
  }

  #say({ responseId, text, durationMs }: Extract<Effect, { do: 'say' }>) {
    const rate = durationOf(planSpeech(text)) / durationMs;
    this.#player.say(responseId, text, durationMs, rate);
  }

  #keepStepping() {
    if (this.#stepping || !this.#script.busy) return;
    this.#stepping = true;
    this.#timers.after(this.#options.stepMs, () => {
      this.#stepping = false;
      this.#perform(this.#script.step());
    });
  }

  #later(action: () => void) {
    if (this.#options.messageMs > 0) this.#timers.after(this.#options.messageMs, action);
    else action();
  }

  #release() {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    this.#timers.clear();
    this.#player.close();
    this.#receiver.close();
    this.#options.log.add('out', { type: 'call.closed' }, this.id);
    this.#options.closed();
  }
}

function readable(text: string): Fields & { type: string } {
  try {
    const event = JSON.parse(text) as Fields & { type: string };
    return typeof event?.type === 'string' ? event : { type: 'unreadable', text };
  } catch {
    return { type: 'unreadable', text };
  }
}
