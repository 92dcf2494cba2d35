import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type Handler,
  type HandlerOptions,
  memoryStore,
  recordedTurns,
  type Store,
} from '../../src/server/index.js';
import { backend, bodyOf, get, post } from './support.js';

const PRICES = { name: 'Prices', path: '/prices', description: 'What it costs.', synonyms: ['plans'] };

describe('GET routes', () => {
  test('answers the list', async () => {
    const response = await backend({ routes: [PRICES, { name: 'Home', path: '/' }] }).handler(get('routes'));
    assert.equal(response.status, 200);
    assert.deepEqual(await bodyOf(response), { items: [PRICES, { name: 'Home', path: '/' }], count: 2 });
  });

  test('calls a function of the options with the request', async () => {
    const routes = async (request: Request) =>
      request.headers.get('x-member') ? [PRICES] : [{ name: 'Join', path: '/join' }];
    const { handler } = backend({ routes });
    assert.deepEqual((await bodyOf(handler(get('routes', { 'X-Member': '1' })))).items, [PRICES]);
    assert.equal((await bodyOf(handler(get('routes')))).items[0].name, 'Join');
  });

  test('leaves out unusable routes, with a warning', async () => {
    const { handler, warnings } = backend({ routes: () => [PRICES, { name: 'Nowhere' } as never] });
    assert.deepEqual(await bodyOf(handler(get('routes'))), { items: [PRICES], count: 1 });
    assert.equal(warnings[0]?.code, 'route_unusable');
    assert.match(warnings[0]?.message ?? '', /"Nowhere"/);
  });

  test('of a function that throws is a 500 without the reason', async () => {
    const routes = () => Promise.reject(new Error('no database at 10.0.0.7'));
    const { handler, warnings } = backend({ routes });
    const response = await handler(get('routes'));
    assert.equal(response.status, 500);
    assert.doesNotMatch(await response.text(), /10\.0/);
    assert.match(warnings[0]?.message ?? '', /10\.0\.0\.7/);
  });

  test('is not offered without the option', async () => {
    const response = await backend().handler(get('routes'));
    assert.equal(response.status, 404);
    assert.equal((await bodyOf(response)).code, 'not_found');
  });
});

function turn(id: string, more: object = {}, session_key = 's1') {
  const user = { item_id: `item ${id}`, text: `words of ${id}` };
  const said = { id, started_at: 1, ended_at: 2, user, assistant: null, tool_calls: [], ...more };
  return { session_key, memory_mode: 'persistent', turn: said };
}

const send = (handler: Handler, body: object) => handler(post('turns', body));

describe('POST turns', () => {
  const ids = async (store: Store, session: string) =>
    (await recordedTurns(store, session)).map(({ turn: { id } }) => id);

  test('keeps each turn once, in spoken order, separately for each session', async () => {
    const store = memoryStore();
    const { handler } = backend({ store, turns: true });
    for (const body of [
      turn('b', { started_at: 20 }),
      turn('a', { started_at: 10 }),
      turn('b', { started_at: 20, user: { item_id: 'x', text: 'other words' } }),
      turn('b', {}, 's2'),
    ])
      assert.deepEqual(await bodyOf(send(handler, body)), { recorded: true });
    assert.deepEqual(await ids(store, 's1'), ['a', 'b']);
    assert.deepEqual((await recordedTurns(store, 's1'))[1], turn('b', { started_at: 20 }));
    assert.deepEqual(await ids(store, 's2'), ['b']);
    assert.deepEqual(await ids(store, 's3'), []);
  });

  test('crafted keys of different sessions never collide', async () => {
    const store = memoryStore();
    const { handler } = backend({ store, turns: true });
    await send(handler, turn('b","c', {}, 'a'));
    await send(handler, turn('c', {}, 'a","b'));
    assert.deepEqual(await ids(store, 'a'), ['b","c']);
    assert.deepEqual(await ids(store, 'a","b'), ['c']);
  });

  test('are forgotten after keepMs', async () => {
    let now = 0;
    const store = memoryStore({ now: () => now });
    const { handler } = backend({ store, turns: { keepMs: 1_000 } });
    await send(handler, turn('a'));
    now = 999;
    assert.deepEqual(await ids(store, 's1'), ['a']);
    now = 1_000;
    assert.deepEqual(await ids(store, 's1'), []);
  });

  test('an incognito one is neither kept nor given to the hook', async () => {
    const store = memoryStore();
    const seen: unknown[] = [];
    const { handler } = backend({ store, turns: true, onTurn: body => seen.push(body) });
    const response = send(handler, { ...turn('a'), memory_mode: 'incognito' });
    assert.deepEqual(await bodyOf(response), { recorded: false });
    assert.deepEqual([await ids(store, 's1'), seen], [[], []]);
  });

  test('calls the hook once for each, with the request, also on two handlers', async () => {
    const store = memoryStore();
    const seen: [string, string | null][] = [];
    const onTurn: HandlerOptions['onTurn'] = async (body, request) => {
      seen.push([body.turn.id, request.headers.get('x-user')]);
    };
    const handlers = [1, 2].map(() => backend({ store, turns: true, onTurn }).handler);
    const headers = { 'X-User': 'ana' };
    const sent = [...handlers, ...handlers].map(handler => handler(post('turns', turn('a'), headers)));
    for (const response of await Promise.all(sent))
      assert.deepEqual(await bodyOf(response), { recorded: true });
    assert.deepEqual(seen, [['a', 'ana']]);
  });

  test('with a hook alone leaves no words in the store', async () => {
    const store = memoryStore();
    const { handler } = backend({ store, onTurn: () => {} });
    assert.deepEqual(await bodyOf(send(handler, turn('a'))), { recorded: true });
    assert.deepEqual(await ids(store, 's1'), []);
  });

  test('of a hook that throws is a 500 without detail, not recorded, and runs again', async () => {
    const store = memoryStore();
    let calls = 0;
    const onTurn = () => {
      if (++calls === 1) throw new Error('password is 123');
    };
    const { handler, warnings } = backend({ store, turns: true, onTurn });
    const response = await send(handler, turn('a'));
    assert.equal(response.status, 500);
    assert.deepEqual(await response.json(), {
      error: 'The server could not answer.',
      code: 'internal_error',
    });
    assert.equal(warnings[0]?.message, 'password is 123');
    assert.deepEqual(await ids(store, 's1'), []);
    assert.deepEqual(await bodyOf(send(handler, turn('a'))), { recorded: true });
    assert.deepEqual([calls, await ids(store, 's1')], [2, ['a']]);
  });

  test('of a hook that never ends is a 500', async () => {
    const { handler } = backend({ onTurn: () => new Promise(() => {}), functionTimeoutMs: 5 });
    assert.equal((await send(handler, turn('a'))).status, 500);
  });

  test('are not offered without a store and a hook', async () => {
    for (const options of [{}, { turns: false }])
      assert.equal((await send(backend(options).handler, turn('a'))).status, 404);
  });

  test('can’t be read back over HTTP', async () => {
    const { handler } = backend({ turns: true });
    await send(handler, turn('a'));
    for (const path of ['turns', 'turns/s1', 'turns?session_key=s1']) {
      const response = await handler(get(path));
      assert.ok([404, 405].includes(response.status), path);
      assert.doesNotMatch(await response.text(), /words/);
    }
  });
});

describe('POST sessions/end', () => {
  const end = {
    session_key: 's1',
    memory_mode: 'persistent',
    finalize: true,
    reason: 'stopped',
    started_at: 1,
    ended_at: 2,
    usage: { total_tokens: 3 },
  };
  const send = (handler: Handler, body: object = end) => handler(post('sessions/end', body));

  test('a session that goes on in the next page has an end for each page, and one that is final', async () => {
    const seen: unknown[] = [];
    const { handler } = backend({
      onSessionEnd: ({ finalize, ended_at }) => void seen.push([finalize, ended_at]),
    });
    const page = { ...end, finalize: false };
    for (const body of [page, page, { ...page, ended_at: end.ended_at + 60 }, end, end])
      await send(handler, body);
    assert.deepEqual(seen, [
      [false, end.ended_at],
      [false, end.ended_at + 60],
      [true, end.ended_at],
    ]);
  });

  test('answers the same each time, and calls the hook once for each session', async () => {
    const store = memoryStore();
    const seen: [unknown, string][] = [];
    const onSessionEnd: HandlerOptions['onSessionEnd'] = (body, { url }) => seen.push([body, url]);
    const handlers = [1, 2].map(() => backend({ store, onSessionEnd }).handler);
    for (const handler of [...handlers, ...handlers])
      assert.deepEqual(await bodyOf(send(handler)), { ended: true });
    assert.deepEqual(seen, [[end, 'http://app.example/navai/sessions/end']]);
    await send(handlers[0] as Handler, { ...end, session_key: 's2' });
    assert.equal(seen.length, 2);
  });

  test('needs no hook', async () => {
    assert.deepEqual(await bodyOf(send(backend().handler)), { ended: true });
  });

  test('runs the hook to its end even if the page goes away', async () => {
    const leaving = new AbortController();
    let ended = false;
    const onSessionEnd = async () => {
      leaving.abort();
      await Promise.resolve();
      ended = true;
    };
    const request = new Request(post('sessions/end', end), { signal: leaving.signal });
    assert.equal((await backend({ onSessionEnd }).handler(request)).status, 200);
    assert.equal(ended, true);
  });
});

describe('POST feedback', () => {
  const feedback = {
    session_key: 's1',
    thread_id: 't',
    memory_mode: 'persistent',
    rating: 'bad',
    comment: 'Slow.',
  };
  const send = (handler: Handler, body: object = feedback) => handler(post('feedback', body));

  test('gives the hook the visitor’s feedback and the request', async () => {
    const seen: [unknown, string | null][] = [];
    const onFeedback: HandlerOptions['onFeedback'] = (body, request) =>
      void seen.push([body, request.headers.get('x-user')]);
    const { handler } = backend({ onFeedback });
    const response = handler(post('feedback', { ...feedback, extra: 1 }, { 'X-User': 'ana' }));
    assert.deepEqual(await bodyOf(response), { recorded: true });
    assert.deepEqual(seen, [[feedback, 'ana']]);
  });

  test('calls the hook once for repeated feedback, and again for different feedback', async () => {
    const store = memoryStore();
    const seen: unknown[] = [];
    const onFeedback: HandlerOptions['onFeedback'] = ({ session_key, rating, comment }) =>
      void seen.push([session_key, rating, comment]);
    const handlers = [1, 2].map(() => backend({ store, onFeedback }).handler);
    for (const handler of [...handlers, ...handlers])
      assert.deepEqual(await bodyOf(send(handler)), { recorded: true });
    await send(handlers[0] as Handler, { ...feedback, rating: 'good' });
    await send(handlers[0] as Handler, { ...feedback, session_key: 's2' });
    assert.deepEqual(seen, [
      ['s1', 'bad', 'Slow.'],
      ['s1', 'good', 'Slow.'],
      ['s2', 'bad', 'Slow.'],
    ]);
  });

  test('accepts feedback from incognito sessions, because the visitor pressed “send”', async () => {
    const seen: unknown[] = [];
    const { handler } = backend({ onFeedback: ({ rating }) => void seen.push(rating) });
    for (const memory_mode of ['incognito', undefined])
      await send(handler, { ...feedback, memory_mode, session_key: String(memory_mode) });
    assert.deepEqual(seen, ['bad', 'bad']);
  });
});
