import { createFunctionRegistry } from '../functions/function-registry.js';
import { normaliseHost, normaliseOrigin } from '../http/origins.js';
import { memoryStore } from '../store/memory-store.js';
import { guardStore } from '../store/store-outage.js';
import type { AcceptedSettings, HandlerOptions } from '../types/handler.js';
import type { QuotaSettings, Settings } from '../types/settings.js';
import type { SpeechSettings } from '../types/speech.js';
import type { Store } from '../types/store.js';
import { httpUrl, key, whole } from './bounds.js';
import { resolveIceServers } from './ice-servers.js';
import { resolveRoutes } from './routes.js';
import { resolveSpeech } from './speech-options.js';

const DAY_MS = 86_400_000;

/** Throws a RangeError or TypeError that names the option, its bounds and what it received. */
export function resolveOptions(options: HandlerOptions): Settings {
  const warn: Settings['warn'] = warning => quietly(() => options.onWarning?.(warning));
  const speech = resolveSpeech(options.speech);
  const functionTimeoutMs = whole('functionTimeoutMs', options.functionTimeoutMs ?? 30_000, 1, 600_000);
  return {
    apiKey: key('apiKey', options.apiKey),
    basePath: path(options.basePath ?? '/navai'),
    mintUrl: `${httpUrl('realtimeUrl', options.realtimeUrl || 'https://api.openai.com/v1/realtime')}/client_secrets`,
    model: options.model || 'gpt-realtime-2.1',
    voice: options.voice || 'marin',
    instructions: options.instructions || undefined,
    language: options.language || undefined,
    voiceAccent: options.voiceAccent || undefined,
    voiceTone: options.voiceTone || undefined,
    // Not whisper-1 or gpt-4o*-transcribe: OpenAI's typings (7.55) announce their end for 2027-02-26.
    transcriptionModel: options.transcriptionModel ?? 'gpt-transcribe',
    speech,
    iceServers: resolveIceServers(options.iceServers),
    clientSecretTtl: whole('clientSecretTtl', options.clientSecretTtl ?? 600, 10, 7200, 'seconds'),
    mintTimeoutMs: whole('mintTimeoutMs', options.mintTimeoutMs ?? 15_000, 1, DAY_MS),
    functions: createFunctionRegistry(options, functionTimeoutMs, warn),
    allowedOrigins: options.allowedOrigins?.map(normaliseOrigin),
    host: options.host === undefined ? undefined : normaliseHost(options.host),
    allowFrontendApiKey: options.allowFrontendApiKey === true,
    accept: accepted(options.accept ?? {}, speech),
    maxBodyBytes: whole('maxBodyBytes', options.maxBodyBytes ?? 65_536, 1, Number.MAX_SAFE_INTEGER),
    perMinute: perMinute(options.rateLimit),
    maxConcurrentMints: atOnce('maxConcurrentMints', options.maxConcurrentMints ?? 64),
    maxConcurrentRuns: atOnce('maxConcurrentRuns', options.maxConcurrentRuns ?? 256),
    clientKey: options.clientKey,
    authorize: options.authorize,
    routes: resolveRoutes(options.routes),
    takesTurns: Boolean(options.turns || options.onTurn),
    keepTurnsMs: keepTurnsMs(options.turns),
    onTurn: options.onTurn,
    onSessionEnd: options.onSessionEnd,
    onFeedback: options.onFeedback,
    quotas: quotas(options.quotas),
    hookTimes: { timeoutMs: functionTimeoutMs, claimMs: functionTimeoutMs + 5_000, keepMs: DAY_MS },
    ...storesOf(options.store, warn),
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    warn,
  };
}

function keepTurnsMs(turns: HandlerOptions['turns']): number | undefined {
  const { keepMs = 30 * DAY_MS } = Object(turns) as { keepMs?: number };
  return turns ? whole('turns.keepMs', keepMs, 1, 3_650 * DAY_MS, 'milliseconds') : undefined;
}

// Our own memory is always reachable and needs no guard.
function storesOf(store: Store | undefined, warn: Settings['warn']): Pick<Settings, 'store' | 'strictStore'> {
  const own = memoryStore();
  if (!store) return { store: own, strictStore: own };
  const { lenient, strict } = guardStore(store, warn);
  return { store: lenient, strictStore: strict };
}

// Assigned one by one instead of spread, so that `{ voice: undefined }` also means the default.
function accepted(accept: AcceptedSettings, { provider }: SpeechSettings): Required<AcceptedSettings> {
  return {
    model: accept.model ?? false,
    // Text-only sessions have no voice.
    voice: provider === 'openai' && (accept.voice ?? false),
    instructions: accept.instructions ?? false,
    language: accept.language ?? true,
    voiceAccent: accept.voiceAccent ?? true,
    voiceTone: accept.voiceTone ?? true,
    voiceId: accept.voiceId ?? false,
    modelId: accept.modelId ?? false,
  };
}

function perMinute(limit: HandlerOptions['rateLimit']): number | false {
  return limit === false ? false : whole('rateLimit.perMinute', limit?.perMinute ?? 120, 1, 1_000_000);
}

function quotas(given: HandlerOptions['quotas']): Settings['quotas'] {
  if (given === false) return false;
  const of = (name: keyof QuotaSettings, normal: number) =>
    whole(`quotas.${name}`, given?.[name] ?? normal, 1_024, 2 ** 30, 'characters');
  const [mega, quad] = [2 ** 20, 2 ** 22];
  return {
    results: of('results', mega),
    turns: of('turns', quad),
    sessionTurns: of('sessionTurns', mega),
    markers: of('markers', mega),
  };
}

function atOnce(name: string, max: number | false): number | false {
  return max === false ? false : whole(name, max, 1, 1_000_000);
}

function path(value: string): string {
  const trimmed = value.replace(/\/+$/, '');
  if (trimmed === '' || /^\/[^?#\s]*$/.test(trimmed)) return trimmed;
  throw new TypeError(`basePath must start with "/"; received ${JSON.stringify(value)}.`);
}

// An error of the operator's log function must not change the answer.
function quietly(work: () => void): void {
  try {
    work();
  } catch {}
}
