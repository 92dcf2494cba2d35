import type { Sound } from '../speech-plan.js';
/**
 * Yields a speech plan as frames of 20 ms. A toy synthesizer: vowels, noise for consonants, and an intonation curve.
 */
export declare function speak(sounds: readonly Sound[]): Generator<Int16Array>;
