import type { HandlerOptions } from '../types/handler.js';
import type { SpeechOptions } from '../types/speech.js';

/** Environment variables whose text becomes the option's value. */
const TEXTS = {
  apiKey: 'OPENAI_API_KEY',
  model: 'OPENAI_REALTIME_MODEL',
  voice: 'OPENAI_REALTIME_VOICE',
  instructions: 'OPENAI_REALTIME_INSTRUCTIONS',
  language: 'OPENAI_REALTIME_LANGUAGE',
  voiceAccent: 'OPENAI_REALTIME_VOICE_ACCENT',
  voiceTone: 'OPENAI_REALTIME_VOICE_TONE',
  functionsFolders: 'NAVAI_FUNCTIONS_FOLDERS',
  agentsFolders: 'NAVAI_AGENTS_FOLDERS',
  functionsBaseDir: 'NAVAI_FUNCTIONS_BASE_DIR',
} as const satisfies Partial<Record<keyof HandlerOptions, string>>;

type Read = (variable: string, text: string) => unknown;

/** The environment variables of the option `speech`, and a parser for each. */
const SPEECH = {
  provider: ['NAVAI_TTS_PROVIDER', asLowerCase],
  apiKey: ['ELEVENLABS_API_KEY', asText],
  baseUrl: ['ELEVENLABS_BASE_URL', asText],
  voiceId: ['ELEVENLABS_VOICE_ID', asText],
  modelId: ['ELEVENLABS_MODEL_ID', asText],
  outputFormat: ['ELEVENLABS_OUTPUT_FORMAT', asText],
  optimizeStreamingLatency: ['ELEVENLABS_OPTIMIZE_STREAMING_LATENCY', toNumber],
  stability: ['ELEVENLABS_STABILITY', toNumber],
  similarityBoost: ['ELEVENLABS_SIMILARITY_BOOST', toNumber],
  style: ['ELEVENLABS_STYLE', toNumber],
  useSpeakerBoost: ['ELEVENLABS_USE_SPEAKER_BOOST', toFlag],
} as const satisfies Partial<Record<keyof SpeechOptions, readonly [variable: string, read: Read]>>;

const TTL = 'OPENAI_REALTIME_CLIENT_SECRET_TTL';

/**
 * Reads options from the environment. Empty variables count as unset. Explicit options win:
 * `createHandler({ ...optionsFromEnv(process.env), model: '…' })`, and for a part of
 * `speech`: `{ ...env, speech: { ...env.speech, voiceId: '…' } }`. Throws when a number is not one.
 */
export function optionsFromEnv(env: Record<string, string | undefined>): HandlerOptions {
  const texts = Object.entries(TEXTS).map(([option, variable]) => [option, env[variable]?.trim()] as const);
  const ttl = env[TTL]?.trim();
  const speech = speechFrom(env);
  return {
    ...Object.fromEntries(texts.filter(([, text]) => text)),
    ...(ttl && { clientSecretTtl: toNumber(TTL, ttl) }),
    ...(Object.keys(speech).length > 0 && { speech }),
    ...(isTrue(env.NAVAI_ALLOW_FRONTEND_API_KEY) && { allowFrontendApiKey: true }),
  };
}

function speechFrom(env: Record<string, string | undefined>): SpeechOptions {
  const rows = Object.entries(SPEECH).flatMap(([option, [variable, read]]) => {
    const text = env[variable]?.trim();
    return text ? [[option, read(variable, text)]] : [];
  });
  return Object.fromEntries(rows);
}

function asText(_variable: string, text: string): string {
  return text;
}

function asLowerCase(_variable: string, text: string): string {
  return text.toLowerCase();
}

function toFlag(variable: string, text: string): boolean {
  if (isTrue(text)) return true;
  if (['false', '0', 'no', 'off'].includes(text.toLowerCase())) return false;
  throw new TypeError(`${variable} must be true or false; received ${JSON.stringify(text)}.`);
}

function toNumber(variable: string, text: string): number {
  const value = Number(text);
  if (Number.isNaN(value))
    throw new TypeError(`${variable} must be a number; received ${JSON.stringify(text)}.`);
  return value;
}

function isTrue(text: string | undefined): boolean {
  return ['true', '1', 'yes', 'on'].includes(text?.trim().toLowerCase() ?? '');
}
