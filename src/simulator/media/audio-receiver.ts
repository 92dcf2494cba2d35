import type { TurnDetection } from '../types.js';
import { SpeechDetector, type SpeechEdge } from './detector.js';
import { OpusDecoder, SAMPLE_RATE } from './opus.js';

const RTP_RATE = 48;
const STALLED_MS = 100;
const MOST_BEHIND_MS = 5000;

export interface AudioReceiverEvents {
  edge(edge: SpeechEdge): void;
  /** So much audio was decoded. */
  heard(ms: number): void;
}

/** Listens to the packets of a microphone. */
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

  /** Without a turn detection nothing is detected; the client says when a turn ends. */
  configure(detection: TurnDetection | null) {
    if (!detection) this.#detector = null;
    else if (this.#detector) this.#detector.configure(detection);
    else this.#detector = new SpeechDetector(detection);
  }

  /** Takes one RTP packet's Opus payload and timestamp (48 kHz). What can't be decoded counts as lost. */
  take(payload: Uint8Array, timestamp: number) {
    const pcm = this.#decode(payload);
    if (!pcm || this.#isLate(timestamp)) return;
    this.#notice(this.#detector?.miss(this.#gapMs(timestamp)));
    const ms = (pcm.length * 1000) / SAMPLE_RATE;
    this.#nextTimestamp = (timestamp + ms * RTP_RATE) >>> 0;
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
    return ahead < 0 && ahead > -MOST_BEHIND_MS * RTP_RATE;
  }

  #gapMs(timestamp: number): number {
    return Math.max(0, this.#ahead(timestamp)) / RTP_RATE;
  }

  // Timestamps wrap at 32 bits.
  #ahead(timestamp: number): number {
    return this.#nextTimestamp === null ? 0 : (timestamp - this.#nextTimestamp) | 0;
  }

  // A muted or stopped microphone may send nothing at all (DTX): speech has to end all the same.
  #watch() {
    clearInterval(this.#stalled ?? undefined);
    this.#stalled = this.#detector?.speaking ? setInterval(() => this.#miss(), STALLED_MS) : null;
  }

  #miss() {
    this.#notice(this.#detector?.miss(STALLED_MS));
    if (this.#nextTimestamp !== null) {
      this.#nextTimestamp = (this.#nextTimestamp + STALLED_MS * RTP_RATE) >>> 0;
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
