import * as z from 'zod/mini';
import { text } from '../fields.js';
import { iceServersProblem } from '../ice-servers.js';
import { clientSecretResponse, explain } from '../schema.js';
import type { Answer } from './exchange.js';
import { described, expectRefusal, expectStatus, isOk } from './expect.js';
import { mint, secretAsk, WISHES } from './mint.js';
import type { Observations } from './observations.js';
import { sessionProblem } from './realtime-session.js';
import { type Finding, type Rule, skipped } from './rule.js';
import { FOREIGN, LARGE } from './samples.js';

/** The longest lifetime that OpenAI allows, and the tolerated difference between two clocks, in seconds. */
const MAX_LIFETIME_S = 7_200;
const SKEW_S = 60;

const speech = z.object({ provider: text.check(z.minLength(1, 'must not be empty')) }, 'must be an object');

const answers = 'client-secret.answers';
const shape = 'client-secret.shape';

export const clientSecretRules: readonly Rule[] = [
  {
    id: answers,
    level: 'must',
    title: 'It mints a client secret: 200.',
    check: async seen => {
      const { answer } = await mint(seen);
      if (!isOk(answer)) return `${described(answer)} Expected: 200.`;
      return answer.body === undefined ? `${described(answer)} The body is not JSON.` : undefined;
    },
  },
  {
    id: shape,
    level: 'must',
    title: 'The answer holds the secret as text in `value`.',
    needs: [answers],
    check: async seen => {
      const { body } = (await mint(seen)).answer;
      const result = z.object({ value: clientSecretResponse.shape.value }).safeParse(body);
      // The prefix has a rule of its own.
      if (result.success || isText(Object(body).value)) return undefined;
      return `${explain(result.error)}.`;
    },
  },
  {
    id: 'client-secret.prefix',
    level: 'must',
    title: 'The secret starts with `ek_`.',
    needs: [shape],
    check: async seen => {
      const result = clientSecretResponse.safeParse((await mint(seen)).answer.body);
      return result.success ? undefined : `${explain(result.error)}.`;
    },
  },
  {
    id: 'client-secret.expires-at',
    level: 'should',
    title: '`expires_at`, where given, is in unix seconds, in the future and at most 7200 s away.',
    needs: [answers],
    check: async seen => expiry((await mint(seen)).answer),
  },
  {
    id: 'client-secret.session',
    level: 'must',
    title: '`session`, where given, is a Realtime session.',
    needs: [answers],
    check: async seen => {
      const { session } = Object((await mint(seen)).answer.body);
      return session === undefined || session === null ? undefined : sessionProblem(session);
    },
  },
  {
    id: 'client-secret.speech',
    level: 'should',
    title: '`speech`, where given, names its provider.',
    needs: [answers],
    check: async seen => {
      const { speech: given } = Object((await mint(seen)).answer.body);
      const result = z.nullish(speech).safeParse(given);
      return result.success ? undefined : `speech: ${explain(result.error)}.`;
    },
  },
  {
    id: 'client-secret.ice-servers',
    level: 'should',
    title: '`ice_servers`, where given, are STUN and TURN servers that browsers take.',
    needs: [answers],
    check: async seen => {
      const { ice_servers: given } = Object((await mint(seen)).answer.body);
      const problem = given === undefined || given === null ? undefined : iceServersProblem(given);
      return problem && `ice_servers ${problem}`;
    },
  },
  {
    id: 'client-secret.text-only',
    level: 'should',
    title: 'With another voice provider, the session is minted text-only.',
    needs: ['client-secret.session', 'client-secret.speech'],
    check: async seen => {
      const { body } = (await mint(seen)).answer;
      const provider = Object(Object(body).speech).provider ?? 'openai';
      if (provider === 'openai') return skipped('`speech.provider` is "openai": the model speaks.');
      if (!Object(body).session) return skipped('The answer holds no `session`.');
      const modalities: unknown = Object(body).session.output_modalities;
      const words = JSON.stringify(modalities) ?? 'missing';
      return words === '["text"]'
        ? undefined
        : `\`output_modalities\` is ${words}; \`speech.provider\` is "${provider}".`;
    },
  },
  {
    id: 'client-secret.no-store',
    level: 'must',
    title: 'The answer must not be cached: `Cache-Control: no-store`.',
    needs: [answers],
    check: async seen => {
      const control = (await mint(seen)).answer.headers.get('cache-control');
      return /\bno-store\b/i.test(control ?? '') ? undefined : `Cache-Control is ${control ?? 'missing'}.`;
    },
  },
  {
    id: 'client-secret.extra-fields',
    level: 'must',
    title: 'Fields that it does not know are ignored.',
    needs: [answers],
    check: async seen => {
      const { attempt, first } = await mint(seen);
      return attempt === 'plain' ? `${described(first)} It minted for an empty object.` : undefined;
    },
  },
  {
    id: 'client-secret.wishes',
    level: 'should',
    title:
      'model, voice and instructions of a page are taken only where they were allowlisted, else ignored.',
    needs: ['client-secret.extra-fields', 'client-secret.session'],
    check: wishes,
  },
  {
    id: 'client-secret.invalid-json',
    level: 'must',
    title: 'Malformed JSON is a 4xx.',
    check: async seen => expectRefusal(await seen.ask(secretAsk('malformed JSON', { body: '{"voice":' }))),
  },
  {
    id: 'client-secret.wrong-type',
    level: 'should',
    title: 'A field of the wrong type is a 4xx.',
    check: async seen =>
      expectRefusal(await seen.ask(secretAsk('a field of the wrong type', { json: { language: 5 } }))),
  },
  {
    id: 'client-secret.content-type',
    level: 'should',
    title: 'A body that is not application/json is a 415: other pages may send it without asking first.',
    check: async seen => {
      const ask = secretAsk('as text/plain', { body: '{}', headers: { 'content-type': 'text/plain' } });
      return expectStatus(await seen.ask(ask), 415, 400);
    },
  },
  {
    id: 'client-secret.too-large',
    level: 'should',
    title: 'A body above 64 KiB is a 413.',
    check: async seen => expectStatus(await seen.ask(secretAsk('above 64 KiB', { body: LARGE })), 413),
  },
  {
    id: 'client-secret.foreign-origin',
    level: 'must',
    title: 'A page of an unknown origin gets no secret: 403.',
    check: async seen => {
      const ask = secretAsk('from an unknown origin', { json: {}, headers: { origin: FOREIGN } });
      return expectStatus(await seen.ask(ask), 403, 401);
    },
  },
  {
    id: 'client-secret.wrong-method',
    level: 'must',
    title: 'GET mints nothing: 405 or 404.',
    check: async seen => expectStatus(await seen.ask(secretAsk('', { method: 'GET' })), 405, 404),
  },
  {
    id: 'client-secret.mints-once',
    level: 'must',
    title: 'It mints for nothing but a request that it should mint for.',
    // Counts the secrets that the requests of the rules above were answered with.
    check: ({ minted }) =>
      minted.length > 1 ? `${minted.length} secrets were minted: ${minted.join('; ')}.` : undefined,
  },
];

function expiry({ body, headers }: Answer): Finding {
  const { expires_at: at } = Object(body) as { expires_at?: unknown };
  if (at === undefined || at === null) return undefined;
  if (typeof at !== 'number') return '`expires_at` must be a number.';
  // Uses the backend's clock if it sends `Date`.
  const now = (Date.parse(headers.get('date') ?? '') || Date.now()) / 1000;
  const left = Math.round(at - now);
  const good = left > -SKEW_S && left <= MAX_LIFETIME_S + SKEW_S;
  return good ? undefined : `\`expires_at\` is ${at}: ${left} s from now, read as unix seconds.`;
}

async function wishes(seen: Observations): Promise<Finding> {
  const { attempt, answer, first } = await mint(seen);
  if (attempt !== 'wishes') return `${described(first)} Without the wishes it minted.`;
  const minted: unknown = Object(answer.body).session;
  if (!minted) return skipped('The answer holds no `session`.');
  const written = JSON.stringify(minted);
  const taken = Object.entries(WISHES).filter(([, value]) =>
    written.includes(JSON.stringify(value).slice(1, -1)),
  );
  if (taken.length === 0) return undefined;
  return `The session was minted with what the page sent as ${taken.map(([name]) => name).join(', ')}.`;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
