import type { SpeechOptions, SpeechSettings } from '../types/speech.js';
/** Checks every option that is set, also if the provider has no use for it: a typo shows at the start. */
export declare function resolveSpeech(options?: SpeechOptions): SpeechSettings;
/** Whether the text can be the id of a voice or a model; also keeps `..` out of the address. */
export declare function isId(value: string): boolean;
