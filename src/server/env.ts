import type { HandlerOptions } from './options.js';

/** Environment variables whose text is the option's value. */
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

const TTL = 'OPENAI_REALTIME_CLIENT_SECRET_TTL';

/**
 * The options that the environment sets; empty variables count as not set. Explicit options win:
 * `createHandler({ ...optionsFromEnv(process.env), model: '…' })`. Throws when a number is not one.
 */
export function optionsFromEnv(env: Record<string, string | undefined>): HandlerOptions {
  const texts = Object.entries(TEXTS).map(([option, variable]) => [option, env[variable]?.trim()] as const);
  const ttl = env[TTL]?.trim();
  return {
    ...Object.fromEntries(texts.filter(([, text]) => text)),
    ...(ttl && { clientSecretTtl: toNumber(TTL, ttl) }),
    ...(isTrue(env.NAVAI_ALLOW_FRONTEND_API_KEY) && { allowFrontendApiKey: true }),
  };
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
