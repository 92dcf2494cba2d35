import type { SpeechOptions, SpeechSettings } from '../types/speech.js';
/** Checks all options, including those the provider does not use, so that typos show at startup. */
export declare function resolveSpeech(options?: SpeechOptions): SpeechSettings;
/** Whether the text can be the id of a voice or model. Also keeps `..` out of the URL. */
export declare function isId(value: string): boolean;
