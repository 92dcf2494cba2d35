import type { Settings } from '../types/settings.js';
import type { ElevenLabsSettings } from '../types/speech.js';
import { AudioPieces } from './audio-pieces.js';
export interface Sentence {
    text: string;
    voiceId: string;
    modelId: string;
}
/** Asks ElevenLabs to speak (https://elevenlabs.io/docs/api-reference/text-to-speech/stream). */
export declare function speak({ text, voiceId, modelId }: Sentence, speech: ElevenLabsSettings, signal: AbortSignal, settings: Settings): Promise<AudioPieces>;
