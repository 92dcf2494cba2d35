import type { HandlerOptions } from '../../../src/server/index.js';
import type { Effect, Expected, Fault, FaultGroup } from './fault.js';
import { runsOnce } from './fault.js';
import type { World } from './world.js';

const byHeader: HandlerOptions['clientKey'] = request => request.headers.get('x-client') ?? undefined;
const CITY = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] };

/** A server with a function that returns how often it ran, one that fails, and one that checks its payload. */
const counting = (world: World): World =>
  world.start({
    clientKey: byHeader,
    functions: {
      next: async () => world.run(world.runs + 1),
      fail: () => Promise.reject(`no ${world.run(world.runs + 1)}`),
      weather: { parameters: CITY, run: () => world.run('sunny') },
    },
  });

type Call = [name: string, more?: object, client?: string];

/** Calls, one after the other. The last one is judged. */
const calls = (input: string, answer: Expected, ...all: Call[]): Fault => ({
  input,
  send: async world => {
    counting(world);
    const answers = [];
    for (const [name, more, client = 'ana'] of all)
      answers.push(await world.call(name, more, { 'x-client': client }));
    return answers.at(-1) as (typeof answers)[number];
  },
  answer,
});

const runsTwice: Effect = { words: 'the function runs twice', holds: world => world.runs === 2 };
const first: Expected = { status: 200, body: { ok: true, result: 1 }, and: [runsOnce] };
const second: Expected = { status: 200, body: { ok: true, result: 2 }, and: [runsTwice] };
const a = { call_id: 'a' };
const inSession = { call_id: 'a', session_key: 's' };

export const repeated: FaultGroup = {
  title: 'Repeated calls',
  file: 'calls.ts',
  rows: [
    calls('one `call_id` twice', first, ['next', inSession], ['next', inSession]),
    calls(
      'one `call_id` twice, from another address of the same session',
      first,
      ['next', inSession],
      ['next', inSession, 'bo'],
    ),
    calls('one `call_id` twice, without a `session_key`', first, ['next', a], ['next', a]),
    calls(
      'one `call_id` twice, the second time with another payload',
      first,
      ['next', a],
      ['next', { ...a, payload: { other: 1 } }],
    ),
    {
      input: 'one `call_id` twenty times at once',
      send: async world => {
        counting(world);
        const all = await Promise.all(Array.from({ length: 20 }, () => world.call('next', inSession)));
        const texts = new Set(all.map(({ text }) => text));
        return texts.size === 1
          ? (all[0] as (typeof all)[number])
          : Promise.reject(new Error([...texts].join()));
      },
      answer: first,
    },
    calls(
      'one `call_id` of a function that fails, twice',
      { status: 200, code: 'function_failed', body: { error: 'no 1' }, and: [runsOnce] },
      ['fail', a],
      ['fail', a],
    ),
    calls(
      'one `call_id` with a payload that does not fit, then with one that does',
      { status: 200, body: { result: 'sunny' }, and: [runsOnce] },
      ['weather', a],
      ['weather', { ...a, payload: { city: 'Oslo' } }],
    ),
    calls(
      'the same `call_id` in another session',
      second,
      ['next', inSession],
      ['next', { ...a, session_key: 't' }],
    ),
    calls(
      'the same `call_id` from another client, without a `session_key`',
      second,
      ['next', a],
      ['next', a, 'bo'],
    ),
    calls('the same `call_id` with and without a `session_key`', second, ['next', inSession], ['next', a]),
    calls(
      'two sessions and call ids that would make one text: `x`, `y:z` and `x:y`, `z`',
      second,
      ['next', { session_key: 'x', call_id: 'y:z' }],
      ['next', { session_key: 'x:y', call_id: 'z' }],
    ),
    calls('two calls without a `call_id`', second, ['next'], ['next']),
    {
      input: 'one `call_id` twice, with the clock set back an hour in between',
      send: async world => {
        await counting(world).call('next', inSession);
        world.moveClock(-3_600_000);
        return world.call('next', inSession);
      },
      answer: first,
    },
  ],
};
