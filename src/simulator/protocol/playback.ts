import type { Effect } from '../types.js';
import type { Emit } from './emit.js';

interface Utterance {
  responseId: string;
  itemId: string;
  durationMs: number;
  startedAt: number | null;
}

/** The part of an item that was played before an interruption. */
export interface CutUtterance {
  responseId: string;
  itemId: string;
  playedMs: number;
  durationMs: number;
}

/** Tracks queued and playing audio, and emits `output_audio_buffer.*` events. */
export class Playback {
  readonly #emit: Emit;
  readonly #now: () => number;
  #waiting: Utterance[] = [];

  constructor(emit: Emit, now: () => number) {
    this.#emit = emit;
    this.#now = now;
  }

  add(say: Extract<Effect, { do: 'say' }>) {
    const { responseId, itemId, durationMs } = say;
    this.#waiting.push({ responseId, itemId, durationMs, startedAt: null });
  }

  trim(responseId: string, toMs: number) {
    const utterance = this.#find(responseId);
    if (utterance) utterance.durationMs = Math.min(utterance.durationMs, toMs);
  }

  started(responseId: string): Effect[] {
    const utterance = this.#find(responseId);
    if (!utterance || utterance.startedAt !== null) return [];
    utterance.startedAt = this.#now();
    return [this.#emit('output_audio_buffer.started', { response_id: responseId })];
  }

  finished(responseId: string): Effect[] {
    if (!this.#find(responseId)) return [];
    this.#waiting = this.#waiting.filter(utterance => utterance.responseId !== responseId);
    return [this.#emit('output_audio_buffer.stopped', { response_id: responseId })];
  }

  /** Empties the buffer and returns how much of each utterance was played. */
  cut(): { effects: Effect[]; cut: CutUtterance[] } {
    const cut = this.#waiting.map(utterance => ({ ...utterance, playedMs: this.#played(utterance) }));
    this.#waiting = [];
    const cleared = cut.map(({ responseId }) =>
      this.#emit('output_audio_buffer.cleared', { response_id: responseId }),
    );
    return { effects: cut.length ? [{ do: 'hush' }, ...cleared] : [], cut };
  }

  #find(responseId: string): Utterance | undefined {
    return this.#waiting.find(utterance => utterance.responseId === responseId);
  }

  #played({ startedAt, durationMs }: Utterance): number {
    if (startedAt === null) return 0;
    return Math.max(0, Math.min(durationMs, Math.round(this.#now() - startedAt)));
  }
}
