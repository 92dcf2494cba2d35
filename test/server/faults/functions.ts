import type { HandlerOptions } from '../../../src/server/index.js';
import {
  type Expected,
  type Fault,
  type FaultGroup,
  hides,
  nothingRuns,
  refused,
  runsOnce,
} from './fault.js';
import type { World } from './world.js';

const CITY = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] };

type Make = (world: World) => NonNullable<HandlerOptions['functions']>;

/** A call of the function `f`, made like this. */
const calling = (input: string, make: Make, answer: Expected, payload: unknown = {}): Fault => ({
  input,
  send: world => world.start({ functions: make(world) }).call('f', { payload }),
  answer,
});

const throws = (what: string, thrown: unknown, error: string, and: Expected['and'] = []): Fault =>
  calling(
    `a function throws ${what}`,
    () => ({
      f: () => {
        throw thrown;
      },
    }),
    { status: 200, code: 'function_failed', body: { ok: false, error }, and },
  );

const unwritable = (what: string, result: unknown): Fault =>
  calling(`a function returns ${what}`, () => ({ f: () => result }), {
    status: 200,
    code: 'result_not_json',
    body: { ok: false },
  });

/** A payload for a function whose `parameters` require the text `city`. */
const unfit = (input: string, payload: unknown): Fault =>
  calling(
    `\`${input}\` as the payload of a function that requires the text \`city\``,
    world => ({ f: { parameters: CITY, run: () => world.run(1) } }),
    { status: 400, code: 'invalid_payload', body: { ok: false, function_name: 'f' }, and: [nothingRuns] },
    payload,
  );

const unknown = (name: string): Fault =>
  refused(
    `the function \`${name}\`, which is not registered`,
    world => world.call(name),
    404,
    'unknown_function',
    {
      body: { error: 'Unknown or disallowed function.', available_functions: ['buy'] },
      and: [nothingRuns],
    },
  );

const nameless = (body: string): Fault =>
  refused(
    `the body \`${body}\``,
    world => world.post('functions/execute', body),
    400,
    'function_name_required',
    {
      body: { error: 'function_name is required.' },
      and: [nothingRuns],
    },
  );

const wrong = (input: string, more: object): Fault =>
  refused(input, world => world.call('buy', more), 400, 'invalid_request', { and: [nothingRuns] });

const circular: Record<string, unknown> = {};
circular.self = circular;
const noStack = hides('the stack', /\.js:1/);

export const functions: FaultGroup = {
  title: 'Functions',
  file: 'functions.ts',
  rows: [
    unknown('nope'),
    unknown('constructor'),
    unknown('__proto__'),
    unknown('Buy'),
    nameless('{}'),
    nameless('{"function_name":" "}'),
    nameless('{"function_name":5}'),
    wrong('a list as payload', { payload: [1] }),
    wrong('text that is not JSON as payload', { payload: 'Lisbon' }),
    wrong('a `call_id` that is a number', { call_id: 5 }),
    wrong('a `call_id` of 257 characters', { call_id: 'k'.repeat(257) }),
    wrong('a `session_key` of 257 characters', { session_key: 'k'.repeat(257) }),
    unfit('{"city":5}', { city: 5 }),
    unfit('{}', {}),
    unfit('null', null),
    calling(
      'a payload of null',
      () => ({ f: { run: payload => payload } }),
      { status: 200, body: { result: {} } },
      null,
    ),
    calling(
      'a payload that is shaped like the context of a function: `{"request":{},"signal":{}}`',
      () => ({ f: (payload: object, context: object) => [Object.keys(payload), 'request' in context] }),
      { status: 200, body: { result: [['request', 'signal'], true] } },
      { request: {}, signal: {} },
    ),
    throws('an error', new Error('No stock'), 'No stock'),
    throws('text', 'No stock', 'No stock'),
    throws('`undefined`', undefined, 'The function failed.'),
    throws('an object', { reason: 'No stock' }, 'The function failed.'),
    throws(
      'an error with a stack in its message',
      new Error('No stock\n    at run (file.js:1:1)'),
      'No stock',
      [noStack],
    ),
    throws(
      'an error with a stack after an empty line',
      new Error('No stock\r\n\n\tat run (file.js:1:1)'),
      'No stock',
      [noStack],
    ),
    calling('a function rejects', () => ({ f: () => Promise.reject(new Error('No stock')) }), {
      status: 200,
      code: 'function_failed',
      body: { ok: false, error: 'No stock' },
    }),
    calling(
      'a function never ends',
      world => ({ f: { timeoutMs: 20, run: () => world.run(new Promise(() => {})) } }),
      {
        status: 200,
        code: 'function_timeout',
        body: { ok: false, error: 'No answer within 20 ms.' },
        and: [runsOnce],
      },
    ),
    calling('a function returns nothing', () => ({ f: () => {} }), {
      status: 200,
      body: { ok: true, result: null },
    }),
    unwritable('a circular object', circular),
    unwritable('a function', () => 1),
    unwritable('an object whose `toJSON` throws', {
      toJSON: () => {
        throw new Error('no');
      },
    }),
  ],
};
