import type * as z from 'zod/mini';
import { errorBody, unknownFunction } from '../error-schema.js';
import { explain } from '../schema.js';
import type { Answer, Ask } from './exchange.js';
import { described, expectRefusal, expectStatus, isHtml } from './expect.js';
import type { Finding, Rule } from './rule.js';
import { FOREIGN, LARGE, UNKNOWN_FUNCTION } from './samples.js';

export const executeAsk = (about: string, ask: Partial<Ask>): Ask => ({
  method: 'POST',
  path: 'functions/execute',
  about,
  ...ask,
});

const unknownCall = { function_name: UNKNOWN_FUNCTION, payload: null };
const unknown = executeAsk('an unknown function', { json: unknownCall });
const slashed: Ask = { ...unknown, path: `${unknown.path}/` };
const unknownRule = 'execute.unknown';

// The byte 0xff in a JSON string is not valid UTF-8.
const notUtf8 = Uint8Array.from(`{"function_name":"navai_check_\xff","payload":null}`, char =>
  char.charCodeAt(0),
);

/** Names that every JavaScript object inherits; PHP and Python have similar ones. */
const inherited = ['constructor', '__proto__', 'toString'];

export const executeRules: readonly Rule[] = [
  {
    id: 'execute.name-required',
    level: 'must',
    title: 'A call without a name is a 400 that says so.',
    check: async seen => {
      const answer = await seen.ask(executeAsk('without a name', { json: { payload: {} } }));
      return expectStatus(answer, 400) ?? expectError(answer, errorBody);
    },
  },
  {
    id: unknownRule,
    level: 'must',
    title: 'An unknown function is a 404 with `error` and `available_functions`.',
    check: async seen => {
      const answer = await seen.ask(unknown);
      return expectStatus(answer, 404) ?? expectError(answer, unknownFunction);
    },
  },
  {
    id: 'execute.trailing-slash',
    level: 'should',
    title: 'With a trailing slash it is the same endpoint, or a redirect that keeps the method: 307 or 308.',
    needs: [unknownRule],
    check: async seen => sameEndpoint(await seen.ask(slashed), seen.line.base),
  },
  {
    id: 'execute.inherited-names',
    level: 'must',
    title: 'Only registered functions run: names that objects inherit are unknown too.',
    check: async seen => {
      for (const name of inherited) {
        const ask = executeAsk(`the function "${name}"`, { json: { function_name: name, payload: null } });
        const finding = expectStatus(await seen.ask(ask), 404, 400);
        if (finding) return finding;
      }
      return undefined;
    },
  },
  {
    id: 'execute.invalid-json',
    level: 'must',
    title: 'Malformed JSON is a 4xx with a JSON error.',
    check: async seen => {
      const answer = await seen.ask(executeAsk('malformed JSON', { body: '{"function_name":' }));
      return expectRefusal(answer) ?? expectError(answer, errorBody);
    },
  },
  {
    id: 'execute.not-an-object',
    level: 'must',
    title: 'A body that is not an object is a 400.',
    check: async seen => expectStatus(await seen.ask(executeAsk('an array', { json: [1] })), 400, 422),
  },
  {
    id: 'execute.charset',
    level: 'should',
    title: 'A body in another charset than UTF-8 is a 415.',
    check: async seen => {
      const headers = { 'content-type': 'application/json; charset=utf-16' };
      const ask = executeAsk('as UTF-16', { json: unknownCall, headers });
      return expectStatus(await seen.ask(ask), 415, 400);
    },
  },
  {
    id: 'execute.encoding',
    level: 'should',
    title: 'A body that is not valid UTF-8 is a 400.',
    check: async seen =>
      expectStatus(await seen.ask(executeAsk('invalid UTF-8', { body: notUtf8 })), 400, 415),
  },
  {
    id: 'execute.content-type',
    level: 'should',
    title: 'A body that is not application/json is a 415: other pages may send it without asking first.',
    check: async seen => {
      const headers = { 'content-type': 'text/plain' };
      const ask = executeAsk('as text/plain', { json: unknownCall, headers });
      return expectStatus(await seen.ask(ask), 415, 400);
    },
  },
  {
    id: 'execute.too-large',
    level: 'should',
    title: 'A body above 64 KiB is a 413.',
    check: async seen => expectStatus(await seen.ask(executeAsk('above 64 KiB', { body: LARGE })), 413),
  },
  {
    id: 'execute.too-large-streamed',
    level: 'should',
    title: 'A body above 64 KiB that does not announce its length is a 413 too.',
    check: async seen =>
      expectStatus(
        await seen.ask(executeAsk('above 64 KiB, streamed', { body: LARGE, streamed: true })),
        413,
      ),
  },
  {
    id: 'execute.foreign-origin',
    level: 'must',
    title: 'A page of an unknown origin runs nothing: 403.',
    check: async seen => {
      const ask = executeAsk('from an unknown origin', { json: unknownCall, headers: { origin: FOREIGN } });
      return expectStatus(await seen.ask(ask), 403, 401);
    },
  },
  {
    id: 'execute.wrong-method',
    level: 'should',
    title: 'GET is a 405 or 404.',
    check: async seen => expectStatus(await seen.ask(executeAsk('', { method: 'GET' })), 405, 404),
  },
];

/** Passes if the error is JSON of this shape. */
function expectError(answer: Answer, schema: z.ZodMiniType): Finding {
  if (answer.body === undefined || isHtml(answer)) return `${described(answer)} The body is not JSON.`;
  const result = schema.safeParse(answer.body);
  return result.success ? undefined : `${described(answer)} The error: ${explain(result.error)}.`;
}

/**
 * Passes if the answer is the same as without the slash, or leads there with the same method. After a 301 or 302,
 * browsers repeat a POST as a GET without its body.
 */
function sameEndpoint(answer: Answer, base: string): Finding {
  if (answer.status === 404 && unknownFunction.safeParse(answer.body).success) return undefined;
  const own = new URL(`${base}/${unknown.path}`).href;
  if ([307, 308].includes(answer.status) && targetOf(answer, `${own}/`) === own) return undefined;
  return `${described(answer)} Expected: the answer without the slash, or a 307 or 308 to it.`;
}

function targetOf({ headers }: Answer, from: string): string | undefined {
  const target = headers.get('location');
  return target !== null && URL.canParse(target, from) ? new URL(target, from).href : undefined;
}
