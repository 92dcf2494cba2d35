import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import {
  createHandler,
  type HandlerOptions,
  type HandlerWarning,
  memoryStore,
  redisStore,
  type SqliteDatabase,
  type Store,
  sqliteStore,
} from '../../src/server/index.js';
import { createOnce } from '../../src/server/store/once.js';
import { guardStore } from '../../src/server/store/store-outage.js';
import { startRedis } from './redis-server.js';
import { backend, bodyOf, get, post } from './support.js';

const EXECUTE = 'functions/execute';
const call = (more: object = {}) =>
  post(EXECUTE, { function_name: 'next', call_id: 'a', session_key: 's', ...more });
const times = { claimMs: 60_000, keepMs: 60_000 };

/** Two handlers on one store, with a function that counts its runs across both. */
function pair(options: HandlerOptions = {}, store: Store = memoryStore()) {
  let runs = 0;
  const functions = { next: async () => ++runs };
  return [1, 2].map(() => backend({ store, functions, ...options }).handler) as [Handler, Handler];
}
type Handler = ReturnType<typeof backend>['handler'];

/** A store that fails while `how` says so. */
function broken(how: { now: 'fine' | 'rejects' }): Store {
  const store = memoryStore();
  return new Proxy(store, {
    get:
      (_target, name: keyof Store) =>
      async (...given: never[]) => {
        if (how.now === 'rejects') throw new Error('connection refused');
        return (store[name] as (...all: never[]) => unknown)(...given);
      },
  });
}

describe('two handlers on one store', () => {
  test('share a rate limit', async () => {
    const [one, two] = pair({ rateLimit: { perMinute: 2 } });
    const statuses = [await one(get('functions')), await two(get('functions')), await one(get('functions'))];
    assert.deepEqual(
      statuses.map(({ status }) => status),
      [200, 200, 429],
    );
  });

  test('run a call once, and give its result at both', async () => {
    const [one, two] = pair();
    const first = await bodyOf(one(call()));
    assert.deepEqual(await bodyOf(two(call())), first);
    assert.equal((await bodyOf(two(call({ call_id: 'b' })))).result, 2);
  });

  test('wait for each other’s running call', async () => {
    let finish = (_value: string) => {};
    let begun = () => {};
    const started = new Promise<void>(resolve => {
      begun = resolve;
    });
    const next = () => {
      begun();
      return new Promise(resolve => {
        finish = resolve;
      });
    };
    const [one, two] = pair({ functions: { next } });
    const first = bodyOf(one(call()));
    await started;
    const second = bodyOf(two(call()));
    finish('ñ "done"');
    assert.equal((await first).result, 'ñ "done"');
    assert.deepEqual(await second, await first);
  });
});

describe('once', () => {
  test('runs repeatable work again, once, when its first run is over without an answer', async () => {
    const store = memoryStore();
    const brief = { ...times, claimMs: 30 };
    const stuck = createOnce(store)('a', brief, () => new Promise(() => {}));
    let runs = 0;
    const retries = [1, 2, 3].map(() => createOnce(store)('a', brief, async () => `run ${++runs}`));
    assert.deepEqual(await Promise.all(retries), ['run 1', 'run 1', 'run 1']);
    void stuck;
  });

  test('gives the lost answer, and keeps it, when other work is over without an answer', async () => {
    const store = memoryStore();
    const brief = { ...times, claimMs: 30 };
    void createOnce(store)('a', brief, () => new Promise(() => {}));
    const never = () => Promise.reject(new Error('ran again'));
    assert.equal(await createOnce(store)('a', brief, never, { lost: 'unknown' }), 'unknown');
    assert.equal(await createOnce(store)('a', brief, never), 'unknown');
  });

  test('waits longer than five seconds for a process that is alive', { timeout: 30_000 }, async () => {
    const store = memoryStore();
    let finish = (_answer: string) => {};
    const work = () =>
      new Promise<string>(resolve => {
        finish = resolve;
      });
    const first = createOnce(store)('a', times, work);
    const second = createOnce(store)('a', times, () => Promise.reject(new Error('ran again')), {
      lost: 'lost',
    });
    setTimeout(() => finish('done'), 8_000);
    assert.deepEqual(await Promise.all([first, second]), ['done', 'done']);
  });

  test('does not take a process that was too busy to beat for a dead one', { timeout: 30_000 }, async () => {
    const store = memoryStore();
    let finish = (_answer: string) => {};
    const work = () =>
      new Promise<string>(resolve => {
        finish = resolve;
      });
    const first = createOnce(store)('a', times, work);
    const second = createOnce(store)('a', times, () => Promise.reject(new Error('ran again')), {
      lost: 'lost',
    });
    await new Promise(resolve => setTimeout(resolve, 100));
    const end = performance.now() + 5_500;
    while (performance.now() < end);
    setTimeout(() => finish('done'), 1_000);
    assert.deepEqual(await Promise.all([first, second]), ['done', 'done']);
  });

  test('can run again after a failure, and after a claim of this process that nothing runs for', async () => {
    const store = memoryStore();
    const run = createOnce(store);
    await assert.rejects(
      run('a', times, () => Promise.reject(new Error('no'))),
      /no/,
    );
    assert.equal(await run('a', times, async () => 'yes'), 'yes');
    let lost = true;
    const answers = new Proxy(store, {
      get:
        (target, name: keyof Store) =>
        async (...given: never[]) => {
          const answer = await (target[name] as (...all: never[]) => unknown).apply(target, given);
          if (name === 'add' && lost) {
            lost = false;
            throw new Error('the answer was lost');
          }
          return answer;
        },
    });
    const unlucky = createOnce(answers);
    await assert.rejects(
      unlucky('b', times, async () => 'never'),
      /lost/,
    );
    assert.equal(await unlucky('b', times, async () => 'done'), 'done');
  });

  test('forgets an answer after its time', async () => {
    let now = 0;
    const run = createOnce(memoryStore({ now: () => now }));
    let runs = 0;
    const work = async () => String(++runs);
    const brief = { claimMs: 1_000, keepMs: 600_000 };
    assert.equal(await run('a', brief, work), '1');
    now = 599_999;
    assert.equal(await run('a', brief, work), '1');
    now = 600_000;
    assert.equal(await run('a', brief, work), '2');
  });
});

describe('a store that fails', () => {
  test('causes one warning per outage, and is asked again one second later', async () => {
    let now = 0;
    const how: { now: 'fine' | 'rejects' } = { now: 'fine' };
    const warnings: string[] = [];
    const store = broken(how);
    const guarded = guardStore(
      store,
      ({ code, message }) => warnings.push(`${code} ${message}`),
      () => now,
    );
    for (const outage of [1, 2]) {
      how.now = 'rejects';
      for (let at = 0; at < 5; at++) await guarded.lenient.set('a', `outage ${outage}`);
      how.now = 'fine';
      now += 999;
      await guarded.lenient.set('b', `outage ${outage}`);
      now += 1;
      await guarded.lenient.set('c', `outage ${outage}`);
      assert.equal(warnings.length, outage);
    }
    await new Promise(resolve => setTimeout(resolve, 20));
    for (const key of ['a', 'b', 'c']) assert.equal(await store.add(key, ''), 'outage 2');
    assert.match(warnings[0] ?? '', /^store_failed The store failed: connection refused/);
  });

  test('such as a Redis that was stopped: requests are answered, turns are refused', async () => {
    const redis = await startRedis();
    const store = redisStore(await redis.connect());
    const { handler, warnings } = backend({ store, functions: { next: () => 'ran' }, turns: true });
    assert.equal((await bodyOf(handler(call()))).result, 'ran');
    await redis.stop();
    assert.equal((await bodyOf(handler(call({ call_id: 'b' })))).result, 'ran');
    const turn = { id: 't', started_at: 1, ended_at: 2, user: null, assistant: null, tool_calls: [] };
    const response = await handler(post('turns', { session_key: 's', memory_mode: 'persistent', turn }));
    assert.equal(response.status, 503);
    assert.equal((await bodyOf(response)).code, 'store_unavailable');
    assert.deepEqual(
      warnings.map(({ code }) => code),
      ['store_failed'],
    );
  });
});

describe('a Redis that pauses for 2.5 seconds', () => {
  test('runs a call once, before, during and after the pause, at both handlers', async () => {
    const redis = await startRedis();
    const [one, other, control] = [await redis.connect(), await redis.connect(), await redis.connect()];
    let runs = 0;
    const functions = { next: () => ++runs };
    const first = backend({ store: redisStore(one), functions });
    const second = backend({ store: redisStore(other), functions });
    await control.sendCommand(['CLIENT', 'PAUSE', '2500', 'ALL']);
    assert.equal((await bodyOf(first.handler(call()))).result, 1);
    assert.equal((await bodyOf(first.handler(call()))).result, 1);
    await new Promise(resolve => setTimeout(resolve, 2_500));
    // The first request after the pause finds the store answering, and what was missed is written.
    assert.equal((await first.handler(get('functions'))).status, 200);
    await new Promise(resolve => setTimeout(resolve, 300));
    assert.equal((await bodyOf(first.handler(call()))).result, 1);
    assert.equal((await bodyOf(second.handler(call()))).result, 1);
    assert.equal(runs, 1);
    await redis.stop();
  });

  test('does not begin with a full budget', async () => {
    const redis = await startRedis();
    const [one, control] = [await redis.connect(), await redis.connect()];
    const { handler } = backend({ store: redisStore(one), rateLimit: { perMinute: 3 } });
    const ask = async () => (await handler(get('functions'))).status;
    assert.deepEqual([await ask(), await ask()], [200, 200]);
    await control.sendCommand(['CLIENT', 'PAUSE', '2500', 'ALL']);
    assert.deepEqual([await ask(), await ask()], [200, 429]);
    await redis.stop();
  });

  test('is told from a process that is too busy to read its answers', async () => {
    const redis = await startRedis();
    const { handler, warnings } = backend({
      store: redisStore(await redis.connect()),
      rateLimit: { perMinute: 100 },
    });
    const answers = Promise.all(
      Array.from({ length: 300 }, async () => (await handler(get('functions'))).status),
    );
    await new Promise(resolve => setImmediate(resolve));
    const end = performance.now() + 1_500;
    while (performance.now() < end);
    const admitted = (await answers).filter(status => status === 200).length;
    // While a slow machine sends the requests, the budget grows by one every 600 ms.
    assert.ok(admitted >= 100 && admitted <= 105, `${admitted} were admitted.`);
    assert.deepEqual(warnings, []);
    await redis.stop();
  });
});

describe('two handlers on one SQLite file', () => {
  test('run a call once while another process holds the lock for longer than a store may be silent', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'navai-held-'));
    const [first, second, other] = [1, 2, 3].map(() => new Database(join(folder, 'navai.db')));
    let runs = 0;
    const warnings: HandlerWarning[] = [];
    const handlers = [first, second].map(database =>
      createHandler({
        store: sqliteStore(database as unknown as SqliteDatabase),
        functions: { next: async () => ++runs },
        clientKey: () => 'someone',
        onWarning: warning => warnings.push(warning),
      }),
    );
    other?.exec('BEGIN IMMEDIATE');
    const calls = ['a', 'b', 'c'].flatMap(call_id =>
      handlers.map(handler => bodyOf(handler(call({ call_id })))),
    );
    await new Promise(resolve => setTimeout(resolve, 2_500));
    other?.exec('COMMIT');
    const results = (await Promise.all(calls)).map(({ result }) => result);
    assert.deepEqual(
      results.filter((_, at) => at % 2 === 0),
      results.filter((_, at) => at % 2 === 1),
    );
    assert.equal(runs, 3);
    assert.deepEqual(warnings, []);
    for (const database of [first, second, other]) database?.close();
    await rm(folder, { recursive: true });
  });
});

describe('two processes on one SQLite file', () => {
  test('run a call once', { timeout: 30_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'navai-two-'));
    const program = fileURLToPath(new URL('./shared-store-process.ts', import.meta.url));
    const children = [1, 2].map(() => fork(program, [folder], { execArgv: ['--import', 'tsx'] }));
    const ends = children.map(child => once(child, 'exit'));
    await Promise.all(children.map(child => once(child, 'message')));
    const answers = children.map(child => once(child, 'message'));
    for (const child of children) child.send('go');
    const [[first], [second]] = (await Promise.all(answers)) as [[string[]], [string[]]];
    await Promise.all(ends);
    assert.deepEqual(second, first);
    const runs = (await readFile(join(folder, 'runs'), 'utf8')).trim().split('\n');
    assert.deepEqual(runs.sort(), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(String));
    await rm(folder, { recursive: true });
  });
});
