import type { Sound } from '../speech-plan.js';
/** Speaks a plan as frames of 20 ms. It is a toy: syllables with vowels, hiss for consonants, and a melody. */
export declare function speak(sounds: readonly Sound[]): Generator<Int16Array>;
