import {
  type Effect,
  type Expected,
  type Fault,
  type FaultGroup,
  hides,
  hookRunsOnce,
  names,
  nothingRuns,
  refused,
  warns,
} from './fault.js';
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
const feedback = { session_key: 's', rating: 'bad', comment: 'Slow.' };

/** What each endpoint is sent if nothing is wrong. */
const bodies: Record<string, object> = { turns: turn, 'sessions/end': end, feedback };

const counting = (world: World, hook = () => world.run(undefined)): World =>
  world.start({ onTurn: hook, onSessionEnd: hook, onFeedback: hook });

const bad = (path: string, input: string, more: object, field: string): Fault =>
  refused(
    `\`${path}\` ${input}`,
    world => counting(world).post(path, { ...bodies[path], ...more }),
    400,
    'invalid_request',
    { and: [names(field), nothingRuns] },
  );

const hookRunsTwice: Effect = { words: 'the hook runs twice', holds: world => world.runs === 2 };

/** The same body several times at once and once more. */
const repeated = (path: string, body: object): Fault => ({
  input: `\`${path}\` with one body five times at once, and once more`,
  send: async world => {
    counting(world);
    await Promise.all(Array.from({ length: 5 }, () => world.post(path, bodies[path])));
    return world.post(path, bodies[path]);
  },
  answer: { status: 200, body: { ...body }, and: [hookRunsOnce] },
});

const failing = (path: string): Fault =>
  refused(
    `\`${path}\` with a hook that throws an error with a password`,
    world =>
      counting(world, () => {
        throw new Error('the password is pass-123');
      }).post(path, bodies[path]),
    500,
    'internal_error',
    { and: [hides('the password', /pass-123/), warns('internal_error')] },
  );

const again = (path: string, body: object): Fault => ({
  input: `\`${path}\` again, after its hook has thrown once`,
  send: async world => {
    counting(world, () => {
      world.run(undefined);
      if (world.runs === 1) throw new Error('no');
    });
    await world.post(path, bodies[path]);
    return world.post(path, bodies[path]);
  },
  answer: { status: 200, body: { ...body }, and: [hookRunsTwice] },
});

const notOffered = (path: string): Fault =>
  refused(`\`${path}\` without its option`, world => world.post(path, bodies[path]), 404, 'not_found');

const unreadable = (input: string, answer: Expected): Fault => ({
  input: `\`GET turns\` ${input}`,
  send: async world => {
    await world.start({ turns: true }).post('turns', turn);
    return world.get('turns?session_key=s');
  },
  answer,
});

export const endpoints: FaultGroup = {
  title: 'Turns, ends and feedback',
  file: 'endpoints.ts',
  rows: [
    bad('turns', 'without a turn', { turn: undefined }, 'turn'),
    bad('turns', 'with text as a side', { turn: { ...turn.turn, user: 'hello' } }, 'turn.user'),
    bad('turns', 'with a turn without an id', { turn: { ...turn.turn, id: '' } }, 'turn.id'),
    bad('turns', 'with an unknown `memory_mode`', { memory_mode: 'forever' }, 'memory_mode'),
    bad('turns', 'with a key of 257 characters', { session_key: 'k'.repeat(257) }, 'session_key'),
    repeated('turns', { recorded: true }),
    {
      input: '`turns` with `memory_mode: "incognito"`',
      send: world => counting(world).post('turns', { ...turn, memory_mode: 'incognito' }),
      answer: { status: 200, body: { recorded: false }, and: [nothingRuns] },
    },
    failing('turns'),
    again('turns', { recorded: true }),
    notOffered('turns'),
    unreadable('to read what was said', { status: 405, code: 'method_not_allowed' }),
    bad('sessions/end', 'with a reason that is a number', { reason: 7 }, 'reason'),
    bad('sessions/end', 'without `finalize`', { finalize: undefined }, 'finalize'),
    bad('sessions/end', 'with a negative time', { ended_at: -1 }, 'ended_at'),
    repeated('sessions/end', { ended: true }),
    failing('sessions/end'),
    again('sessions/end', { ended: true }),
    bad('feedback', 'without a rating', { rating: undefined }, 'rating'),
    bad('feedback', 'with stars', { rating: 5 }, 'rating'),
    bad('feedback', 'with a comment of 2,001 characters', { comment: 'x'.repeat(2_001) }, 'comment'),
    bad('feedback', 'of no session', { session_key: '' }, 'session_key'),
    bad('feedback', 'with a key of 257 characters', { session_key: 'k'.repeat(257) }, 'session_key'),
    repeated('feedback', { recorded: true }),
    failing('feedback'),
    again('feedback', { recorded: true }),
    notOffered('feedback'),
  ],
};
