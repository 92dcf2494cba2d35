import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type HandlerOptions, memoryStore, recordedTurns, type Store } from '../../src/server/index.js';
import { backend, bodyOf, post } from './support.js';

const byHeader = (request: Request) => request.headers.get('x-client') ?? 'visitor';

/** A backend of several clients, with functions that count their runs. */
function shop(options: HandlerOptions = {}) {
  const store = memoryStore();
  const runs: Record<string, number> = {};
  const count = (name: string) => {
    runs[name] = (runs[name] ?? 0) + 1;
    return runs[name];
  };
  const functions = {
    long: () => `${count('long')} ${'x'.repeat(60_000)}`,
    short: () => count('short'),
    endless: () => '😀'.repeat(100_000),
  };
  const { handler, warnings } = backend({
    store,
    functions,
    turns: true,
    rateLimit: false,
    clientKey: byHeader,
    ...options,
  });
  const call = (function_name: string, call_id: string, client = 'visitor') =>
    handler(post('functions/execute', { function_name, call_id }, { 'x-client': client }));
  const turn = (session_key: string, id: string, client = 'visitor', text = 'Hello.') => {
    const user = { item_id: 'item', text };
    const said = { id, started_at: 1, ended_at: 2, user, assistant: null, tool_calls: [] };
    const body = { session_key, memory_mode: 'persistent', turn: said };
    return handler(post('turns', body, { 'x-client': client }));
  };
  return { store, runs, handler, warnings, call, turn };
}

async function refused(response: Response, status: number, code: string): Promise<void> {
  assert.equal(response.status, status);
  assert.equal((await bodyOf(response)).code, code);
}

/** A memory store that remembers the longest value it got. */
function measured(): { store: Store; longest(): number } {
  const store = memoryStore();
  let longest = 0;
  const set: Store['set'] = (key, value, ttlMs) => {
    longest = Math.max(longest, value.length);
    return store.set(key, value, ttlMs);
  };
  const watched: Store = {
    set,
    add: store.add.bind(store),
    delete: store.delete.bind(store),
    raise: store.raise.bind(store),
    append: store.append.bind(store),
    entries: store.entries.bind(store),
  };
  return { store: watched, longest: () => longest };
}

describe('one client', () => {
  test('with many long results and turns pushes out no result and no turn of another one', async () => {
    const { call, turn, store, runs } = shop();
    const mine = await bodyOf(call('short', 'mine', 'other'));
    await turn('my session', 'mine', 'other');
    const statuses = new Set<number>();
    for (let at = 0; at < 2_500; at++) statuses.add((await call('long', `c${at}`)).status);
    for (let at = 0; at < 300; at++)
      statuses.add((await turn(`s${at}`, 't', 'visitor', 'x'.repeat(60_000))).status);
    assert.deepEqual([...statuses].sort(), [200, 429]);
    assert.deepEqual(await bodyOf(call('short', 'mine', 'other')), mine);
    assert.equal(runs.short, 1);
    assert.equal((await recordedTurns(store, 'my session')).length, 1);
  });

  test('that exceeds its quota of results gets no second run, and later no first one', async () => {
    const { call, runs } = shop({ quotas: { results: 100_000 } });
    const whole = await bodyOf(call('long', 'a'));
    assert.deepEqual(await bodyOf(call('long', 'a')), whole);
    assert.match((await bodyOf(call('long', 'b'))).result, /^2 x{60000}$/);
    const again = await bodyOf(call('long', 'b'));
    assert.equal(again.ok, true);
    assert.match(again.result, /^2 x+… \[cut: 60002 characters in all\]$/);
    assert.ok(again.result.length < 512);
    let response: Response;
    let attempts = 0;
    do response = await call('short', `c${attempts++}`);
    while (response.status === 200);
    assert.ok(Number(response.headers.get('retry-after')) > 0);
    await refused(response, 429, 'quota_exceeded');
    assert.equal(runs.short, attempts - 1);
    assert.equal((await call('short', 'x', 'other')).status, 200);
    assert.equal((await bodyOf(call('long', 'b'))).ok, true, 'a repeated call takes no room');
    assert.equal(runs.long, 2);
  });

  test('that exceeds its quota of turns is refused until there is room again', async () => {
    const { turn, store } = shop({ quotas: { turns: 2_000 } });
    assert.equal((await turn('s', 'a')).status, 200);
    assert.equal((await turn('s', 'b')).status, 200);
    await refused(await turn('s', 'c'), 429, 'quota_exceeded');
    assert.equal((await turn('s', 'a')).status, 200, 'a repeated turn takes no room');
    assert.equal((await turn('s', 'd', 'other')).status, 200);
    assert.equal((await recordedTurns(store, 's')).length, 3);
  });

  test('that exceeds its quota of ends and feedback is refused, and no hook is called', async () => {
    let calls = 0;
    const onFeedback = () => ++calls;
    const { handler } = shop({ quotas: { markers: 1_100 }, onFeedback, onSessionEnd: onFeedback });
    const feedback = (comment: string) =>
      handler(post('feedback', { session_key: 's', rating: 'good', comment }));
    const end = (session_key: string) => {
      const times = { started_at: 1, ended_at: 2 };
      const how = { memory_mode: 'incognito', finalize: true, reason: 'stopped' };
      return handler(post('sessions/end', { session_key, ...how, ...times }));
    };
    assert.equal((await feedback('a')).status, 200);
    assert.equal((await end('a')).status, 200);
    await refused(await feedback('b'), 429, 'quota_exceeded');
    await refused(await end('b'), 429, 'quota_exceeded');
    assert.equal((await end('a')).status, 200);
    assert.equal(calls, 2);
  });
});

describe('a session', () => {
  test('that is full keeps its turns and takes no more', async () => {
    const { turn, store } = shop({ quotas: { sessionTurns: 2_000 } });
    for (const id of ['a', 'b']) assert.equal((await turn('s', id)).status, 200);
    await refused(await turn('s', 'c'), 413, 'session_full');
    assert.equal((await turn('s', 'b')).status, 200);
    assert.equal((await turn('t', 'c')).status, 200);
    assert.equal((await recordedTurns(store, 's')).length, 2);
  });

  test('whose hook fails loses no room', async () => {
    let fails = true;
    const onTurn = () => {
      if (fails) throw new Error('no');
    };
    const { turn } = shop({ quotas: { sessionTurns: 1_024 }, onTurn });
    for (let at = 0; at < 5; at++) assert.equal((await turn('s', 'a')).status, 500);
    fails = false;
    assert.equal((await turn('s', 'a')).status, 200);
  });
});

describe('a result that is longer than what the model reads', () => {
  test('reaches the page whole, and is kept in 64 Ki characters of valid JSON', async () => {
    const { store, longest } = measured();
    const { call } = shop({ store });
    assert.equal((await bodyOf(call('endless', 'a'))).result.length, 200_000);
    const again = await call('endless', 'a');
    const text = await again.text();
    assert.ok(text.length <= 65_536 && text.length > 65_000, String(text.length));
    const { ok, result } = JSON.parse(text);
    assert.equal(ok, true);
    assert.match(result, /^(?:😀)+… \[cut: 200000 characters in all\]$/u);
    assert.ok(longest() < 65_550, String(longest()));
  });
});

describe('quotas', () => {
  test('can be switched off', async () => {
    const { call, runs } = shop({ quotas: false });
    for (let at = 0; at < 2_100; at++) await call('short', `c${at}`);
    assert.equal(runs.short, 2_100);
  });

  test('must be whole numbers of characters', () => {
    assert.throws(
      () => shop({ quotas: { turns: 10 } }),
      /quotas\.turns must be a whole number of characters/,
    );
  });
});
