import { planSpeech } from '../speech-plan.js';
import { FRAME_MS, OpusEncoder } from './opus.js';
import { speak } from './voice.js';

export interface PlayerEvents {
  started(responseId: string): void;
  finished(responseId: string): void;
  /** One Opus packet, due `atMs` after the player was created. */
  packet(payload: Uint8Array, atMs: number, first: boolean): void;
}

interface Utterance {
  responseId: string;
  frames: Generator<Int16Array>;
  durationMs: number;
  playedMs: number;
}

/** Speaks queued utterances one after another, in real time. */
export class Player {
  readonly #events: PlayerEvents;
  readonly #encoder = new OpusEncoder();
  readonly #createdAt = performance.now();
  #queue: Utterance[] = [];
  #timer: NodeJS.Timeout | null = null;
  #sentMs = 0;

  constructor(events: PlayerEvents) {
    this.#events = events;
  }

  /** `rate` is the speech rate that `durationMs` was computed with. */
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
    this.#stopTimer();
  }

  close() {
    this.hush();
    this.#encoder.close();
  }

  #elapsed(): number {
    return performance.now() - this.#createdAt;
  }

  #stopTimer() {
    clearInterval(this.#timer ?? undefined);
    this.#timer = null;
  }

  // Timers fire late, so this sends all packets that are due. The listener's jitter buffer evens them out.
  #catchUp() {
    const due = this.#elapsed();
    while (this.#queue.length > 0 && this.#sentMs <= due) this.#playFrame();
    if (this.#queue.length === 0) this.#stopTimer();
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
