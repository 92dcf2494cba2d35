import type { TurnDetection } from '../types.js';

/** The start or end of speech, in milliseconds since the first frame. */
export type SpeechEdge = { edge: 'started' | 'stopped'; atMs: number };

const SILENT_DB = -96;
const MIN_SPEECH_DB = -52;
const MAX_THRESHOLD_DB = -22;
const CLEARLY_LOUDER_DB = 20;
const LOUDER_DB = 10;
const MAX_FRAME_GAP_MS = 2000;

// Silence that ends a turn with semantic_vad. The service also considers the meaning; the simulator can't.
const EAGERNESS_MS: Record<string, number> = { high: 300, auto: 600, medium: 600, low: 1200 };

/**
 * Detects speech by its loudness above the background noise. One clearly loud frame is enough, because a browser's fake
 * microphone beeps for only 20 ms; a faint sound must last 60 ms.
 */
export class SpeechDetector {
  #detection: TurnDetection;
  #floorDb = -60;
  #speaking = false;
  #faintMs = 0;
  #quietMs = 0;
  #clockMs = 0;

  constructor(detection: TurnDetection) {
    this.#detection = detection;
  }

  get speaking(): boolean {
    return this.#speaking;
  }

  configure(detection: TurnDetection) {
    this.#detection = detection;
  }

  reset() {
    this.#speaking = false;
    this.#faintMs = 0;
    this.#quietMs = 0;
  }

  /** Processes `ms` milliseconds of sound at `level` 0–1 (root mean square of samples in -1…1). */
  hear(level: number, ms: number): SpeechEdge | null {
    const db = level > 0 ? Math.max(SILENT_DB, 20 * Math.log10(level)) : SILENT_DB;
    const startedAt = this.#clockMs;
    this.#clockMs += ms;
    const loud = this.#isLoud(db, ms);
    this.#updateFloor(db, ms);
    return loud ? this.#onLoud(startedAt) : this.#onQuiet(ms);
  }

  /** Counts lost packets as silence. */
  miss(ms: number): SpeechEdge | null {
    return ms > 0 ? this.hear(0, Math.min(ms, MAX_FRAME_GAP_MS)) : null;
  }

  #isLoud(db: number, ms: number): boolean {
    const above = db - Math.max(this.#floorDb, this.#minimumDb - LOUDER_DB);
    this.#faintMs = above > LOUDER_DB ? this.#faintMs + ms : 0;
    return above > CLEARLY_LOUDER_DB || this.#faintMs >= 60 || (this.#speaking && above > LOUDER_DB);
  }

  // The default `threshold` of 0.5 corresponds to a quiet voice close to the microphone.
  get #minimumDb(): number {
    const threshold = this.#detection.threshold ?? 0.5;
    return MIN_SPEECH_DB + threshold * (MAX_THRESHOLD_DB - MIN_SPEECH_DB);
  }

  // The noise floor falls quickly and rises slowly, and more slowly still during speech.
  #updateFloor(db: number, ms: number) {
    const rate = db < this.#floorDb ? 0.5 : (this.#speaking ? 0.00005 : 0.0005) * ms;
    this.#floorDb += (db - this.#floorDb) * rate;
  }

  #onLoud(atMs: number): SpeechEdge | null {
    this.#quietMs = 0;
    if (this.#speaking) return null;
    this.#speaking = true;
    return { edge: 'started', atMs };
  }

  #onQuiet(ms: number): SpeechEdge | null {
    if (!this.#speaking) return null;
    this.#quietMs += ms;
    if (this.#quietMs < this.#endSilenceMs) return null;
    this.reset();
    return { edge: 'stopped', atMs: this.#clockMs };
  }

  get #endSilenceMs(): number {
    const { type, silence_duration_ms = 500, eagerness = 'auto' } = this.#detection;
    return type === 'server_vad' ? silence_duration_ms : (EAGERNESS_MS[eagerness] ?? 600);
  }
}
