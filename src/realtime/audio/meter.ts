import type { Meter } from '../../core/ports/connection.js';
import type { Microphone } from '../../core/ports/transport.js';
import { ownDocument } from '../../core/util/own-document.js';

/** Samples per reading: 43 ms at 48 kHz, which leaves no gap between readings at 60 Hz and covers a vowel. */
const windowSize = 2048;

/**
 * The levels that count as 0 and as 1, in dBFS of the root mean square. Speech at the nominal level of telephony, −26
 * dBov (ITU-T P.56 and P.830), is 0.68. Room noise after the browser's noise suppression is below −60.
 */
const silentDb = -60;
const fullDb = -10;

const gestures = ['pointerdown', 'keydown'] as const;

interface Probe {
  readonly stream: Microphone | MediaStream;
  readonly source: MediaStreamAudioSourceNode;
  readonly analyser: AnalyserNode;
}

/** The perceived loudness of samples from −1 to 1: the logarithm of their root mean square, scaled to 0–1. */
export function loudness(samples: Float32Array): number {
  let energy = 0;
  for (const sample of samples) energy += sample * sample;
  const db = 10 * Math.log10(energy / samples.length);
  return Math.min(1, Math.max(0, (db - silentDb) / (fullDb - silentDb) || 0));
}

/** Measures streams with one audio context, which is made at the first reading and closed with the call. */
export class StreamMeter implements Meter {
  readonly #samples = new Float32Array(windowSize);
  readonly #probes: { input?: Probe | undefined; output?: Probe | undefined } = {};
  #context: AudioContext | undefined;
  #closed = false;

  level(side: 'input' | 'output', stream: Microphone | MediaStream | undefined): number {
    const probe = this.#probe(side, stream);
    if (!probe || this.#context?.state !== 'running') return 0;
    probe.analyser.getFloatTimeDomainData(this.#samples);
    return loudness(this.#samples);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    if (globalThis.document)
      for (const gesture of gestures) ownDocument.removeEventListener(gesture, this.#resume, true);
    this.#leave('input');
    this.#leave('output');
    this.#context?.close().catch(() => {});
    this.#context = undefined;
  }

  #probe(side: 'input' | 'output', stream: Microphone | MediaStream | undefined): Probe | undefined {
    const before = this.#probes[side];
    if (before && before.stream === stream) return before;
    this.#leave(side);
    // The stream of a sound that is still loading has no track yet.
    if (this.#closed || !isMeasurable(stream)) return undefined;
    const context = this.#open();
    if (!context) return undefined;
    try {
      const source = context.createMediaStreamSource(stream);
      const analyser = new AnalyserNode(context, { fftSize: windowSize });
      source.connect(analyser);
      this.#probes[side] = { stream, source, analyser };
    } catch {
      // Some browsers reject a stream whose sample rate differs from the context's: it stays unmeasured.
    }
    return this.#probes[side];
  }

  #leave(side: 'input' | 'output'): void {
    this.#probes[side]?.source.disconnect();
    this.#probes[side] = undefined;
  }

  /** Waits for the first gesture on a page: until then a context stays suspended, which browsers log to the console. */
  #open(): AudioContext | undefined {
    if (this.#context) return this.#context;
    if (typeof AudioContext === 'undefined') return undefined;
    if (globalThis.navigator?.userActivation?.hasBeenActive === false) return undefined;
    try {
      this.#context = new AudioContext();
    } catch {
      // Browsers limit the number of contexts, and the page may use them all.
      return undefined;
    }
    for (const gesture of gestures) ownDocument.addEventListener(gesture, this.#resume, true);
    return this.#context;
  }

  /** Resumes the context on a gesture, also after a phone call has interrupted it. */
  readonly #resume = (): void => {
    if (this.#context?.state !== 'running') this.#context?.resume().catch(() => {});
  };
}

function isMeasurable(stream: Microphone | MediaStream | undefined): stream is MediaStream {
  return (
    typeof MediaStream !== 'undefined' && stream instanceof MediaStream && stream.getAudioTracks().length > 0
  );
}
