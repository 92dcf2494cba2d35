import type { Settings } from '../types/settings.js';
import type { ElevenLabsSettings } from '../types/speech.js';
import { AudioPieces } from './audio-pieces.js';
import { createUpstream } from './upstream.js';

export interface Sentence {
  text: string;
  voiceId: string;
  modelId: string;
}

/** Asks ElevenLabs to speak (https://elevenlabs.io/docs/api-reference/text-to-speech/stream). */
export function speak(
  { text, voiceId, modelId }: Sentence,
  speech: ElevenLabsSettings,
  signal: AbortSignal,
  settings: Settings,
): Promise<AudioPieces> {
  const elevenLabs = createUpstream('ElevenLabs', speech.timeoutMs, settings);
  const { voiceSettings } = speech;
  const body = {
    text,
    model_id: modelId,
    ...(Object.keys(voiceSettings).length > 0 && { voice_settings: voiceSettings }),
  };
  const url = addressOf(voiceId, speech);
  const headers = { 'xi-api-key': speech.apiKey, Accept: speech.mimeType };
  return elevenLabs.ask({ url, headers, body, signal }, response =>
    AudioPieces.open(response, elevenLabs, signal),
  );
}

function addressOf(
  voiceId: string,
  { baseUrl, outputFormat, optimizeStreamingLatency: latency }: ElevenLabsSettings,
): string {
  const query = new URLSearchParams({ output_format: outputFormat });
  if (latency !== undefined) query.set('optimize_streaming_latency', String(latency));
  return `${baseUrl}/v1/text-to-speech/${voiceId}/stream?${query}`;
}
