import type { Sound } from '../speech-plan.js';
import { FRAME_SAMPLES, SAMPLE_RATE } from './opus.js';

/** The first two formants of each vowel in Hz, roughly those of a low voice. */
const FORMANTS: Record<string, [number, number]> = {
  a: [750, 1250],
  e: [480, 1850],
  i: [310, 2200],
  o: [480, 900],
  u: [330, 800],
};

const LOUDNESS = 0.06;
const PITCH_HZ = 125;

/**
 * Yields a speech plan as frames of 20 ms. A toy synthesizer: vowels, noise for consonants, and an intonation curve.
 */
export function* speak(sounds: readonly Sound[]): Generator<Int16Array> {
  const tract = new Tract();
  let frame = new Int16Array(FRAME_SAMPLES);
  let filled = 0;
  for (const sample of samplesOf(sounds, tract)) {
    frame[filled++] = Math.round(Math.tanh(sample * LOUDNESS) * 30000);
    if (filled < FRAME_SAMPLES) continue;
    yield frame;
    frame = new Int16Array(FRAME_SAMPLES);
    filled = 0;
  }
  if (filled > 0) yield frame;
}

function* samplesOf(sounds: readonly Sound[], tract: Tract): Generator<number> {
  for (const [index, sound] of sounds.entries()) {
    const length = Math.round((sound.ms * SAMPLE_RATE) / 1000);
    const pitch = pitchAt(index / sounds.length, sound.stressed);
    tract.shape(sound.vowel);
    const hiss = hissOf(sound.onset);
    for (let at = 0; at < length; at++) {
      const part = at / length;
      yield sound.vowel ? tract.next(pitch * (1 - 0.06 * part), hiss * onsetAt(part)) * swell(part) : 0;
    }
  }
}

// The pitch falls toward the end, and rises on stressed syllables.
const pitchAt = (progress: number, stressed: boolean) =>
  PITCH_HZ * (1.12 - 0.25 * progress + (stressed ? 0.12 : 0));

const swell = (part: number) => Math.min(1, part / 0.15, (1 - part) / 0.25);
const onsetAt = (part: number) => Math.max(0, 1 - part / 0.3);

function hissOf(onset: string): number {
  if (/[szfxhcj]/.test(onset)) return 0.5;
  return /[ptkbdgqv]/.test(onset) ? 0.25 : 0;
}

/** A sawtooth source, filtered by two resonators. */
class Tract {
  #cycle = 0;
  #seed = 1;
  #first = new Resonator();
  #second = new Resonator();

  shape(vowel: string) {
    const formants = FORMANTS[vowel];
    if (!formants) return;
    this.#first.tune(formants[0], 90);
    this.#second.tune(formants[1], 140);
  }

  next(pitchHz: number, hiss: number): number {
    this.#cycle = (this.#cycle + pitchHz / SAMPLE_RATE) % 1;
    const source = (1 - 2 * this.#cycle) * (1 - hiss) + this.#noise() * hiss;
    return this.#first.filter(source) + 0.6 * this.#second.filter(source) + 0.15 * source;
  }

  // Seeded, so that the same words always sound the same.
  #noise(): number {
    this.#seed = (this.#seed * 1664525 + 1013904223) % 4294967296;
    return this.#seed / 2147483648 - 1;
  }
}

class Resonator {
  #gain = 0;
  #near = 0;
  #far = 0;
  #last = 0;
  #beforeLast = 0;

  tune(frequency: number, bandwidth: number) {
    const radius = Math.exp((-Math.PI * bandwidth) / SAMPLE_RATE);
    const turn = (2 * Math.PI * frequency) / SAMPLE_RATE;
    this.#near = 2 * radius * Math.cos(turn);
    this.#far = -radius * radius;
    this.#gain = (1 - radius) * 4;
  }

  filter(input: number): number {
    const output = this.#gain * input + this.#near * this.#last + this.#far * this.#beforeLast;
    this.#beforeLast = this.#last;
    this.#last = output;
    return output;
  }
}
