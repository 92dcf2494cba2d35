import { memoryStore, type Store } from '../../../src/server/index.js';
import { type Fault, type FaultGroup, hookRunsOnce, refused, runsOnce, warnsOnce } from './fault.js';
import type { World } from './world.js';

const turn = {
  session_key: 's',
  memory_mode: 'persistent',
  turn: { id: 't', started_at: 1, ended_at: 2, user: null, assistant: null, tool_calls: [] },
};

const end = {
  session_key: 's',
  memory_mode: 'persistent',
  finalize: true,
  reason: 'stopped',
  started_at: 1,
  ended_at: 2,
};

/** How a store fails. */
const failures: [words: string, fail: () => Promise<never>][] = [
  ['rejects', () => Promise.reject(new Error('connection refused'))],
  [
    'throws',
    () => {
      throw new Error('not connected');
    },
  ],
  ['never answers', () => new Promise(() => {})],
];

/** A store of which every method fails. */
function broken(fail: () => Promise<never>): Store {
  return new Proxy(memoryStore(), { get: () => fail });
}

const options = (world: World, fail: () => Promise<never>) => ({
  store: broken(fail),
  functions: { buy: () => world.run('bought') },
});

const rows = failures.flatMap(([words, fail]): Fault[] => [
  {
    input: `one \`call_id\` twice, while the store ${words}`,
    send: async world => {
      world.start(options(world, fail));
      await world.call('buy', { call_id: 'a' });
      return world.call('buy', { call_id: 'a' });
    },
    answer: { status: 200, body: { result: 'bought' }, and: [runsOnce, warnsOnce('store_failed')] },
  },
  {
    input: `three requests at a limit of two, while the store ${words}`,
    send: async world => {
      world.start({ ...options(world, fail), rateLimit: { perMinute: 2 } });
      await world.get('functions');
      await world.get('functions');
      return world.get('functions');
    },
    answer: { status: 429, code: 'rate_limited', and: [warnsOnce('store_failed')] },
  },
  {
    input: `\`sessions/end\` twice, while the store ${words}`,
    send: async world => {
      world.start({ ...options(world, fail), onSessionEnd: () => world.run(undefined) });
      await world.post('sessions/end', end);
      return world.post('sessions/end', end);
    },
    answer: { status: 200, body: { ended: true }, and: [hookRunsOnce, warnsOnce('store_failed')] },
  },
  refused(
    `\`turns\`, while the store ${words}`,
    world => world.start({ ...options(world, fail), turns: true }).post('turns', turn),
    503,
    'store_unavailable',
    { and: [warnsOnce('store_failed')] },
  ),
]);

export const outages: FaultGroup = { title: 'Outages of the store', file: 'outages.ts', rows };
