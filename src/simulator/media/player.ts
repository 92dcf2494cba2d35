import { planSpeech } from '../speech-plan.js';
import { FRAME_MS, OpusEncoder } from './opus.js';
import { speak } from './voice.js';

export interface PlayerEvents {
  started(responseId: string): void;
  finished(responseId: string): void;
  /** One Opus packet, `atMs` after the player was made. */
  packet(payload: Uint8Array, atMs: number, first: boolean): void;
}

interface Utterance {
  responseId: string;
  frames: Generator<Int16Array>;
  durationMs: number;
  playedMs: number;
}

/** Speaks one utterance after the other in real time, and is silent otherwise. */
export class Player {
  readonly #events: PlayerEvents;
  readonly #encoder = new OpusEncoder();
  readonly #bornAt = performance.now();
  #queue: Utterance[] = [];
  #timer: NodeJS.Timeout | null = null;
  #sentMs = 0;

  constructor(events: PlayerEvents) {
    this.#events = events;
  }

  /** `rate` is the pace that `durationMs` was counted with. */
  say(responseId: string, words: string, durationMs: number, rate: number) {
    this.#queue.push({ responseId, frames: speak(planSpeech(words, rate)), durationMs, playedMs: 0 });
    if (this.#timer) return;
    this.#sentMs = this.#elapsed();
    this.#timer = setInterval(() => this.#catchUp(), FRAME_MS);
  }

  trim(responseId: string, toMs: number) {
    for (const utterance of this.#queue) if (utterance.responseId === responseId) utterance.durationMs = toMs;
  }

  hush() {
    this.#queue = [];
    this.#rest();
  }

  close() {
    this.hush();
    this.#encoder.close();
  }

  #elapsed(): number {
    return performance.now() - this.#bornAt;
  }

  #rest() {
    clearInterval(this.#timer ?? undefined);
    this.#timer = null;
  }

  // Timers come late; the packets that are due by now leave together and the listener's buffer evens them out.
  #catchUp() {
    const due = this.#elapsed();
    while (this.#queue.length > 0 && this.#sentMs <= due) this.#playFrame();
    if (this.#queue.length === 0) this.#rest();
  }

  #playFrame() {
    const utterance = this.#queue[0];
    if (!utterance) return;
    const first = utterance.playedMs === 0;
    if (first) this.#events.started(utterance.responseId);
    const frame = utterance.playedMs < utterance.durationMs ? utterance.frames.next().value : undefined;
    if (!frame) return this.#finish(utterance);
    this.#events.packet(this.#encoder.encode(frame), this.#sentMs, first);
    utterance.playedMs += FRAME_MS;
    this.#sentMs += FRAME_MS;
  }

  #finish(utterance: Utterance) {
    this.#queue = this.#queue.filter(other => other !== utterance);
    this.#events.finished(utterance.responseId);
  }
}
