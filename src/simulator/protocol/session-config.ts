import { Refusal } from '../refusal.js';
import { isObject } from '../shape.js';
import type { Fields, RealtimeSession } from '../types.js';
import { checkSession } from './session-shape.js';

const DEFAULT_MODEL = 'gpt-realtime-2.1';
const SESSION_SECONDS = 3600;

const TURN_DETECTION: Record<string, Fields> = {
  server_vad: {
    type: 'server_vad',
    threshold: 0.5,
    prefix_padding_ms: 300,
    silence_duration_ms: 500,
    idle_timeout_ms: null,
    create_response: true,
    interrupt_response: true,
  },
  semantic_vad: {
    type: 'semantic_vad',
    eagerness: 'auto',
    create_response: true,
    interrupt_response: true,
  },
};

/**
 * Creates a session from a mint request's `session` and the defaults. `nowSeconds` is Unix time. Throws a Refusal that
 * names the invalid field.
 */
export function mintSession(asked: unknown, id: string, nowSeconds: number): RealtimeSession {
  checkSession(asked, 'session');
  return merge(defaults(id, nowSeconds), asked as Fields) as RealtimeSession;
}

/**
 * Applies a `session.update`: omitted members stay; `""`, `[]` and `null` clear. Throws a Refusal for another model,
 * or, if `hasSpoken`, for another voice: the service fixes the voice once the assistant has spoken.
 */
export function updateSession(current: RealtimeSession, patch: unknown, hasSpoken: boolean): RealtimeSession {
  checkSession(patch, 'session');
  const next = merge(current, patch as Fields) as RealtimeSession;
  refuseOtherModel(current, next);
  if (hasSpoken) refuseOtherVoice(current, next);
  return next;
}

function refuseOtherModel(current: RealtimeSession, next: RealtimeSession) {
  if (next.model === current.model) return;
  const message = `Cannot change the model of a session from '${current.model}' to '${next.model}'.`;
  throw new Refusal('cannot_update_model', message, 'session.model');
}

function refuseOtherVoice(current: RealtimeSession, next: RealtimeSession) {
  if (JSON.stringify(next.audio.output.voice) === JSON.stringify(current.audio.output.voice)) return;
  const message = "Cannot update a conversation's voice if assistant audio is present.";
  throw new Refusal('cannot_update_voice', message, 'session.audio.output.voice');
}

function defaults(id: string, nowSeconds: number): Fields {
  const pcm = { type: 'audio/pcm', rate: 24000 };
  return {
    type: 'realtime',
    object: 'realtime.session',
    id,
    model: DEFAULT_MODEL,
    output_modalities: ['audio'],
    instructions: '',
    tools: [],
    tool_choice: 'auto',
    max_output_tokens: 'inf',
    tracing: null,
    truncation: 'auto',
    prompt: null,
    expires_at: nowSeconds + SESSION_SECONDS,
    include: null,
    audio: {
      input: {
        format: pcm,
        transcription: null,
        noise_reduction: null,
        turn_detection: TURN_DETECTION.server_vad,
      },
      output: { format: pcm, voice: 'alloy', speed: 1 },
    },
  };
}

const REPLACED = new Set(['tool_choice', 'prompt', 'tracing', 'truncation', 'voice']);

function merge(base: Fields, patch: Fields): Fields {
  const merged: Fields = { ...base };
  for (const [name, value] of Object.entries(patch)) merged[name] = mergeMember(name, base[name], value);
  return merged;
}

function mergeMember(name: string, before: unknown, value: unknown): unknown {
  if (!isObject(value) || REPLACED.has(name)) return value;
  if (name === 'turn_detection') return mergeTurnDetection(before, value);
  const sameKind = isObject(before) && (value.type === undefined || before.type === value.type);
  return sameKind ? merge(before, value) : value;
}

// Another type starts from its own defaults: semantic_vad has no threshold, for example.
function mergeTurnDetection(before: unknown, value: Fields): Fields {
  const sameKind = isObject(before) && before.type === value.type;
  return merge(sameKind ? before : (TURN_DETECTION[String(value.type)] ?? {}), value);
}
