import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  clientSecretResponse,
  errorBody,
  executeResult,
  feedbackResponse,
  functionList,
  routeList,
  sessionEndResponse,
  synthesizeResponse,
  turnResponse,
} from '../../src/contract/index.js';
import type { HandlerOptions } from '../../src/server/index.js';

/** The same inputs every time; `FUZZ_SEED` and `FUZZ_RUNS` explore further. A failure prints its seed. */
export function fuzzing(runs: number): fc.Parameters<unknown> {
  const seed = Number(process.env.FUZZ_SEED ?? 20_260);
  return { seed, numRuns: Number(process.env.FUZZ_RUNS ?? runs), endOnFailure: false };
}

interface Schema {
  safeParse(value: unknown): { success: boolean };
}

/** Every endpoint of the contract: a valid body to start from, and what a success must look like. */
export interface EndpointRow {
  path: string;
  method: 'GET' | 'POST';
  body?: Record<string, unknown>;
  success: Schema;
}

const times = { started_at: 1_900_000_000, ended_at: 1_900_000_005.5 };
const memory = { session_key: 's-1', thread_id: 't', user_id: 'u', memory_mode: 'persistent' };
const turn = {
  id: 'turn-1',
  ...times,
  user: { item_id: 'i1', text: 'Hi' },
  assistant: { item_id: 'i2', text: 'Hello', interrupted: false },
  tool_calls: [{ call_id: 'c1', name: 'add', ok: true, duration_ms: 5 }],
};
const wishes = { model: 'm', voice: 'v', instructions: 'i', language: 'Spanish', voiceTone: 'warm' };
const nested = { count: 1, words: ['a'], tree: { child: {} } };

export const endpoints: readonly EndpointRow[] = [
  { path: 'realtime/client-secret', method: 'POST', body: wishes, success: clientSecretResponse },
  { path: 'functions', method: 'GET', success: functionList },
  {
    path: 'functions/execute',
    method: 'POST',
    body: { function_name: 'strict', payload: nested, session_key: 's', call_id: 'c' },
    success: executeResult,
  },
  {
    path: 'speech/synthesize',
    method: 'POST',
    body: { text: 'Hi', voiceId: 'v', modelId: 'm' },
    success: synthesizeResponse,
  },
  { path: 'routes', method: 'GET', success: routeList },
  { path: 'turns', method: 'POST', body: { ...memory, turn }, success: turnResponse },
  {
    path: 'sessions/end',
    method: 'POST',
    body: { ...memory, ...times, finalize: true, reason: 'stopped', usage: {} },
    success: sessionEndResponse,
  },
  {
    path: 'feedback',
    method: 'POST',
    body: { ...memory, rating: 'good', comment: 'Fine.' },
    success: feedbackResponse,
  },
];

const tree = {
  type: 'object',
  properties: { child: { $ref: '#/$defs/tree' } },
  additionalProperties: false,
};

/** Functions whose checks have something to do: recursion, lists, values that must be one of a few. */
const functions: HandlerOptions['functions'] = {
  echo: (payload: unknown) => payload,
  strict: {
    parameters: {
      type: 'object',
      required: ['count'],
      additionalProperties: false,
      properties: {
        count: { type: 'integer', minimum: 0 },
        words: { type: 'array', items: { type: 'string' }, uniqueItems: true },
        tree: { $ref: '#/$defs/tree' },
        one: { enum: [1, { a: [] }] },
      },
      $defs: { tree },
    },
    run: (payload: unknown) => payload,
  },
};

/** Every endpoint served; ElevenLabs is a `fetch` that answers at once. */
export const everything: HandlerOptions = {
  functions,
  rateLimit: false,
  routes: [{ name: 'Pricing', path: '/pricing' }],
  turns: true,
  onFeedback: () => {},
  speech: { provider: 'elevenlabs', apiKey: 'xi-test', voiceId: 'anna' },
};

/** What stands in for OpenAI and ElevenLabs. */
export function answerFor(url: unknown): Response {
  return String(url).includes('/text-to-speech/')
    ? new Response('ID3', { headers: { 'content-type': 'audio/mpeg' } })
    : Response.json({ value: 'ek_test' });
}

/** The status of each code that a bad request may get. 500 is not among them: it is never the sender's doing. */
const STATUS: Record<string, number> = {
  bad_request: 400,
  invalid_json: 400,
  invalid_encoding: 400,
  invalid_request: 400,
  invalid_payload: 400,
  function_name_required: 400,
  api_key_missing: 400,
  api_key_not_allowed: 400,
  api_key_invalid: 400,
  text_too_long: 400,
  unauthorized: 401,
  origin_not_allowed: 403,
  not_found: 404,
  unknown_function: 404,
  method_not_allowed: 405,
  body_too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
};

/** A success by the contract, or a typed error with the status of its code; never a stack. */
export function assertAnswer(status: number, contentType: string | null, text: string, success?: Schema) {
  if (status === 204) return assert.equal(text, '');
  assert.match(contentType ?? '', /^application\/json/);
  assert.doesNotMatch(text.replaceAll('\\\\', '\\'), /\\n\s+at |node:internal|\.ts:\d+|node_modules/);
  const body = JSON.parse(text);
  if (status === 200) {
    if (success)
      assert.ok(success.safeParse(body).success, `no success of the contract: ${text.slice(0, 300)}`);
    return;
  }
  assert.ok(errorBody.safeParse(body).success, `no error of the contract: ${text.slice(0, 300)}`);
  assert.equal(typeof body.code, 'string', 'an error has a code');
  assert.equal(status, STATUS[body.code], `${body.code} with ${status}`);
}

/** Fails if the work takes longer: a hang is a failure too. */
export async function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms.`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Collects what nobody caught, while the tests of a file run. */
export function watchRejections(): { caught: unknown[]; stop(): void } {
  const caught: unknown[] = [];
  const note = (cause: unknown) => void caught.push(cause);
  process.on('unhandledRejection', note);
  return { caught, stop: () => void process.off('unhandledRejection', note) };
}

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  'a.b',
  'then',
  'toJSON',
];
const STRINGS = ['\0', '\ud800', '\udfff\ud800', '\u2028', 'ñ'.repeat(500), 'x'.repeat(70_000), '%s%n'];

/** JSON text of any shape; also numbers that JSON can write and JavaScript cannot hold. */
export const anyJson: fc.Arbitrary<string> = fc.oneof(
  fc.json({ maxDepth: 6 }),
  fc.jsonValue().map(value => JSON.stringify(value)),
  fc.constantFrom('1e999', '-1e999', '-0', 'null', '[]', '""', '{}', `"${'\\ud800'}"`),
  fc.integer({ min: 1, max: 30_000 }).map(depth => '['.repeat(depth) + ']'.repeat(depth)),
  fc.integer({ min: 1, max: 10_000 }).map(depth => `${'{"child":'.repeat(depth)}{}${'}'.repeat(depth)}`),
  fc
    .tuple(fc.integer({ min: 1, max: 25_000 }), fc.constantFrom('1', '{}', '"a"'))
    .map(([count, item]) => `[${Array(count).fill(item)}]`),
  fc.constantFrom(...STRINGS).map(text => JSON.stringify(text)),
);

const anyKey = fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 8 }));

/** A valid body with some of its values, at any depth, replaced, removed or joined by others. */
export function mutated(body: Record<string, unknown>): fc.Arbitrary<string> {
  const mutation = fc.record({ at: fc.nat(40), key: fc.option(anyKey), value: fc.option(anyJson) });
  return fc
    .array(mutation, { minLength: 1, maxLength: 3 })
    .map(mutations => mutations.reduce(mutate, JSON.stringify(body)));
}

/** On the text and not on the value, so that __proto__, 1e999 and duplicate keys can be written. */
function mutate(
  json: string,
  { at, key, value }: { at: number; key: string | null; value: string | null },
): string {
  const fields = [...json.matchAll(/"(?:[^"\\]|\\.)*":/g)];
  const field = fields[at % Math.max(fields.length, 1)];
  if (!field) return json;
  const start = field.index;
  if (key !== null)
    return `${json.slice(0, start)}${JSON.stringify(key)}:${value ?? 'null'},${json.slice(start)}`;
  const rest = json.slice(start + field[0].length);
  // Only a plain value is replaced whole; before an object or a list the text is no JSON any more, which is a case too.
  const replaced = rest.replace(/^("(?:[^"\\]|\\.)*"|[^,{}[\]"]+)/, () => value ?? '');
  return json.slice(0, start) + field[0] + replaced;
}
