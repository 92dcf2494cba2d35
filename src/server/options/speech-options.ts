import type { ElevenLabsSettings, SpeechOptions, SpeechSettings } from '../types/speech.js';
import { httpUrl, key, share, shown, whole } from './bounds.js';
import { mimeTypeOf } from './output-format.js';

/** Checks all options, including those the provider does not use, so that typos show at startup. */
export function resolveSpeech(options: SpeechOptions = {}): SpeechSettings {
  const provider = oneOf('speech.provider', options.provider || 'openai', ['openai', 'elevenlabs']);
  const { optimizeStreamingLatency: latency } = options;
  const outputFormat = options.outputFormat || 'mp3_44100_128';
  const apiKey = key('speech.apiKey', options.apiKey);
  const voiceId = id('speech.voiceId', options.voiceId);
  const checked = {
    baseUrl: httpUrl('speech.baseUrl', options.baseUrl || 'https://api.elevenlabs.io'),
    modelId: id('speech.modelId', options.modelId) ?? 'eleven_flash_v2_5',
    outputFormat,
    mimeType: mimeTypeOf(outputFormat),
    optimizeStreamingLatency:
      latency === undefined ? undefined : whole('speech.optimizeStreamingLatency', latency, 0, 4),
    voiceSettings: voiceSettings(options),
    timeoutMs: whole('speech.timeoutMs', options.timeoutMs ?? 15_000, 1, 600_000),
    maxTextLength: whole('speech.maxTextLength', options.maxTextLength ?? 5_000, 1, 40_000),
  };
  if (provider === 'openai') return { provider };
  return {
    provider,
    apiKey: apiKey ?? missing('speech.apiKey', 'ELEVENLABS_API_KEY'),
    voiceId: voiceId ?? missing('speech.voiceId', 'ELEVENLABS_VOICE_ID'),
    ...checked,
  };
}

/** Whether the text can be the id of a voice or model. Also keeps `..` out of the URL. */
export function isId(value: string): boolean {
  return /^[\w-]{1,100}$/.test(value);
}

function id(name: string, value: string | undefined): string | undefined {
  if (!value || isId(value)) return value || undefined;
  throw new TypeError(
    `${name} must be 1 to 100 letters, digits, "_" and "-"; received ${JSON.stringify(value)}.`,
  );
}

/** ElevenLabs' name of each voice setting, and its check. */
const VOICE_SETTINGS = {
  stability: ['stability', share],
  similarityBoost: ['similarity_boost', share],
  style: ['style', share],
  useSpeakerBoost: ['use_speaker_boost', flag],
} as const satisfies Partial<Record<keyof SpeechOptions, readonly [name: string, check: unknown]>>;

function voiceSettings(options: SpeechOptions): ElevenLabsSettings['voiceSettings'] {
  const rows = Object.entries(VOICE_SETTINGS).flatMap(([option, [name, check]]) => {
    const value: unknown = options[option as keyof typeof VOICE_SETTINGS];
    return value === undefined ? [] : [[name, check(`speech.${option}`, value)]];
  });
  return Object.fromEntries(rows);
}

function flag(name: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new TypeError(`${name} must be true or false; received ${shown(value)}.`);
}

function oneOf<Word extends string>(name: string, value: Word, words: readonly Word[]): Word {
  if (words.includes(value)) return value;
  const list = words.map(shown).join(' or ');
  throw new TypeError(`${name} must be ${list}; received ${shown(value)}.`);
}

function missing(option: string, variable: string): never {
  throw new TypeError(`speech.provider "elevenlabs" needs ${option}: set it, or ${variable}.`);
}
