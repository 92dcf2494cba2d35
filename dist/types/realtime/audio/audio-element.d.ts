import type { Warn } from '../../core/errors/warnings.js';
/** Makes an audio element that plays the agent's voice as soon as a stream is attached. */
export declare function createAudioElement(): HTMLAudioElement;
/**
 * Plays every attached stream from now on. A browser may block this before the first gesture on a page, such as in a
 * call that resumes without a microphone. Then it warns once, and plays on the next gesture.
 */
export declare function keepPlaying(speaker: HTMLAudioElement, warn: Warn): void;
