import { Refusal } from '../refusal.js';
import type { Effect, NewId, TurnDetection } from '../types.js';
import type { Emit } from './emit.js';

const MIN_COMMIT_MS = 100;
// Base64 of 16-bit samples at 24 kHz: 48 bytes per millisecond, four characters per three bytes.
const CHARACTERS_PER_MS = 64;

/** The user's audio until it becomes an item. All times are in milliseconds since the start of the call. */
export class InputBuffer {
  readonly #emit: Emit;
  readonly #newId: NewId;
  #bufferedMs = 0;
  #speechItemId: string | null = null;

  constructor(emit: Emit, newId: NewId) {
    this.#emit = emit;
    this.#newId = newId;
  }

  get speaking(): boolean {
    return this.#speechItemId !== null;
  }

  hear(ms: number) {
    this.#bufferedMs += ms;
  }

  append(base64: string) {
    this.hear(base64.length / CHARACTERS_PER_MS);
  }

  clear(): Effect[] {
    this.forget();
    return [this.#emit('input_audio_buffer.cleared')];
  }

  forget() {
    this.#bufferedMs = 0;
    this.#speechItemId = null;
  }

  speechStarted(atMs: number, detection: TurnDetection): Effect {
    this.#speechItemId = this.#newId('item');
    const start = Math.max(0, Math.round(atMs - (detection.prefix_padding_ms ?? 0)));
    return this.#emit('input_audio_buffer.speech_started', {
      audio_start_ms: start,
      item_id: this.#speechItemId,
    });
  }

  /** Returns the id of the item to come. */
  speechStopped(atMs: number): { itemId: string; stopped: Effect } {
    const itemId = this.#speechItemId ?? this.#newId('item');
    const fields = { audio_end_ms: Math.round(atMs), item_id: itemId };
    this.forget();
    return { itemId, stopped: this.#emit('input_audio_buffer.speech_stopped', fields) };
  }

  /** Empties the buffer and returns the id of the item to come. Throws a Refusal if it holds less than 100 ms. */
  commit(): string {
    if (this.#bufferedMs < MIN_COMMIT_MS) {
      const found = `${this.#bufferedMs.toFixed(2)}ms`;
      const message = `The input audio buffer is too small: at least ${MIN_COMMIT_MS}ms needed, ${found} found.`;
      throw new Refusal('input_audio_buffer_commit_empty', message);
    }
    const itemId = this.#speechItemId ?? this.#newId('item');
    this.forget();
    return itemId;
  }
}
