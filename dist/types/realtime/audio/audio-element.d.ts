import type { Warn } from '../../core/errors/warnings.js';
/** The agent's voice: plays what the connection attaches, and lets go of it at the end. */
export declare function createAudioElement(): HTMLAudioElement;
/**
 * Plays every attached stream from now on. A browser may refuse that before the first gesture on a page (a call that
 * resumes after a page load, without a microphone): then there is one warning, and the next gesture is that one.
 */
export declare function keepPlaying(speaker: HTMLAudioElement, warn: Warn): void;
export declare function silence(speaker: HTMLAudioElement): void;
