import type { TurnDetection } from '../types.js';
import { SpeechDetector, type SpeechEdge } from './detector.js';
import { OpusDecoder, SAMPLE_RATE } from './opus.js';

const RTP_TICKS_PER_MS = 48;
const STALLED_MS = 100;
const MAX_LATE_MS = 5000;

export interface AudioReceiverEvents {
  edge(edge: SpeechEdge): void;
  /** Reports the duration of newly decoded audio. */
  heard(ms: number): void;
}

/** Decodes the packets of a microphone and detects speech in them. */
export class AudioReceiver {
  /** Packets decoded so far. */
  frames = 0;
  /** Loudness of the last frame, 0–1. */
  level = 0;
  readonly #events: AudioReceiverEvents;
  readonly #decoder = new OpusDecoder();
  #detector: SpeechDetector | null = null;
  #nextTimestamp: number | null = null;
  #stalled: NodeJS.Timeout | null = null;

  constructor(events: AudioReceiverEvents) {
    this.#events = events;
  }

  /** Null switches detection off: the client then commits each turn itself. */
  configure(detection: TurnDetection | null) {
    if (!detection) this.#detector = null;
    else if (this.#detector) this.#detector.configure(detection);
    else this.#detector = new SpeechDetector(detection);
  }

  /** Takes the Opus payload and timestamp (48 kHz) of one RTP packet. Undecodable packets count as lost. */
  take(payload: Uint8Array, timestamp: number) {
    const pcm = this.#decode(payload);
    if (!pcm || this.#isLate(timestamp)) return;
    this.#notice(this.#detector?.miss(this.#gapMs(timestamp)));
    const ms = (pcm.length * 1000) / SAMPLE_RATE;
    this.#nextTimestamp = (timestamp + ms * RTP_TICKS_PER_MS) >>> 0;
    this.frames++;
    this.level = loudness(pcm);
    this.#events.heard(ms);
    this.#notice(this.#detector?.hear(this.level, ms));
    this.#watch();
  }

  close() {
    clearInterval(this.#stalled ?? undefined);
    this.#stalled = null;
    this.#decoder.close();
  }

  #decode(payload: Uint8Array): Int16Array | null {
    try {
      return payload.length ? this.#decoder.decode(payload) : null;
    } catch {
      return null;
    }
  }

  #isLate(timestamp: number): boolean {
    const ahead = this.#ahead(timestamp);
    return ahead < 0 && ahead > -MAX_LATE_MS * RTP_TICKS_PER_MS;
  }

  #gapMs(timestamp: number): number {
    return Math.max(0, this.#ahead(timestamp)) / RTP_TICKS_PER_MS;
  }

  // Timestamps wrap at 32 bits.
  #ahead(timestamp: number): number {
    return this.#nextTimestamp === null ? 0 : (timestamp - this.#nextTimestamp) | 0;
  }

  // A muted or stopped microphone may send no packets at all (DTX), and speech must still end.
  #watch() {
    clearInterval(this.#stalled ?? undefined);
    this.#stalled = this.#detector?.speaking ? setInterval(() => this.#miss(), STALLED_MS) : null;
  }

  #miss() {
    this.#notice(this.#detector?.miss(STALLED_MS));
    if (this.#nextTimestamp !== null) {
      this.#nextTimestamp = (this.#nextTimestamp + STALLED_MS * RTP_TICKS_PER_MS) >>> 0;
    }
    if (!this.#detector?.speaking) this.#watch();
  }

  #notice(edge: SpeechEdge | null | undefined) {
    if (edge) this.#events.edge(edge);
  }
}

function loudness(pcm: Int16Array): number {
  let energy = 0;
  for (const sample of pcm) energy += (sample / 32768) ** 2;
  return pcm.length ? Math.sqrt(energy / pcm.length) : 0;
}
