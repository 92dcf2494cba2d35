import assert from 'node:assert/strict';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import Database from 'libsql';
import {
  memoryStore,
  redisStore,
  type SqliteDatabase,
  type Store,
  sqliteStore,
} from '../../../src/server/index.js';
import { createOnce } from '../../../src/server/store/once.js';
import { createRateLimiter } from '../../../src/server/store/rate-limit.js';
import { StoreFullError } from '../../../src/server/store/store.js';
import { startRedis } from '../redis-server.js';
import { backend, bodyOf, post } from '../support.js';

interface Kind {
  /** A store on the same data each time. */
  open(): Store | Promise<Store>;
  close(): unknown;
}

/** Node's own, if the running Node has it. The name is a variable, as older typings don't know it. */
async function nodeSqlite(): Promise<(new (path: string) => SqliteDatabase & { close(): void }) | undefined> {
  const name = 'node:sqlite';
  return import(name).then(
    module => module.DatabaseSync,
    () => undefined,
  );
}

type OpenDatabase = (path: string) => SqliteDatabase & { close(): unknown };

async function sqlite(openDatabase: OpenDatabase): Promise<Kind> {
  const folder = await mkdtemp(join(tmpdir(), 'navai-sqlite-'));
  const opened: { close(): unknown }[] = [];
  const open = () => {
    const database = openDatabase(join(folder, 'navai.db'));
    opened.push(database);
    return sqliteStore(database);
  };
  const close = async () => {
    for (const database of opened) database.close();
    await rm(folder, { recursive: true });
  };
  return { open, close };
}

async function redis(asIoredis: boolean): Promise<Kind> {
  const server = await startRedis();
  const open = async () => {
    const client = await server.connect();
    const call = (...command: string[]) => client.sendCommand(command);
    return redisStore(asIoredis ? { call } : client);
  };
  return { open, close: () => server.stop() };
}

function memory(): Kind {
  const store = memoryStore();
  return { open: () => store, close: () => {} };
}

const DatabaseSync = await nodeSqlite();
const kinds: [string, () => Kind | Promise<Kind>][] = [
  ['memoryStore', memory],
  ['sqliteStore with libsql', () => sqlite(path => new Database(path))],
  ['redisStore with redis', () => redis(false)],
  ['redisStore with a client like ioredis', () => redis(true)],
];
if (DatabaseSync) kinds.push(['sqliteStore with node:sqlite', () => sqlite(path => new DatabaseSync(path))]);

for (const [name, start] of kinds) {
  describe(name, async () => {
    const kind = await start();
    const [one, two] = [await kind.open(), await kind.open()];
    after(() => kind.close());

    /** Until what was stored for a millisecond is gone. */
    async function untilGone(read: () => Promise<unknown>): Promise<void> {
      while (await read()) await new Promise(resolve => setTimeout(resolve, 1));
    }

    test('add stores a missing value, or returns the existing one', async () => {
      assert.equal(await one.add('add', 'first'), undefined);
      assert.equal(await two.add('add', 'second'), 'first');
      assert.equal(await one.add('add', 'third', 10), 'first');
    });

    test('set replaces, and delete removes', async () => {
      await one.set('set', 'a');
      await two.set('set', '');
      assert.equal(await one.add('set', 'c'), '');
      await one.delete('set');
      await one.delete('set');
      assert.equal(await two.add('set', 'd'), undefined);
    });

    test('of many concurrent adds, one succeeds', async () => {
      const all = await Promise.all(
        Array.from({ length: 20 }, (_, at) => (at % 2 ? one : two).add('race', String(at))),
      );
      const winners = all.flatMap((before, at) => (before === undefined ? [String(at)] : []));
      assert.equal(winners.length, 1);
      assert.deepEqual(new Set(all), new Set([undefined, winners[0]]));
    });

    test('an expired value is missing', async () => {
      await one.set('brief', 'old', 1);
      await untilGone(() => two.add('brief', 'new').then(before => before === 'old'));
      assert.equal(await one.add('brief', 'newer'), 'new');
      await one.append('brief list', 'a', 'old', 1);
      await untilGone(() => one.entries('brief list').then(({ length }) => length));
      assert.equal(await two.append('brief list', 'a', 'again'), true);
      assert.deepEqual(await one.entries('brief list'), ['again']);
    });

    test('raise starts at `from`, adds, and stops at `max`', async () => {
      const step = { by: 3, from: 10, max: 16, ttlMs: 60_000 };
      assert.equal(await one.raise('raise', step), 13);
      assert.equal(await two.raise('raise', step), 16);
      assert.equal(await one.raise('raise', step), 19);
      assert.equal(await one.raise('raise', step), 19);
      assert.equal(await one.raise('raise', { ...step, from: 30, max: 33 }), 33);
      assert.equal(await one.raise('never', { ...step, max: 12 }), 13);
      assert.equal(await one.add('never', 'still free'), undefined);
    });

    test('raise counts large numbers exactly, and all of those at once', async () => {
      const from = 1_900_000_000_000_000;
      const step = { by: 1, from, max: from + 15, ttlMs: 60_000 };
      const sums = await Promise.all(
        Array.from({ length: 20 }, (_, at) => (at % 2 ? one : two).raise('large', step)),
      );
      const expected = Array.from({ length: 15 }, (_, at) => from + at + 1);
      assert.deepEqual(
        sums.filter(sum => sum <= step.max).sort((a, b) => a - b),
        expected,
      );
      assert.deepEqual(new Set(sums.filter(sum => sum > step.max)), new Set([from + 16]));
    });

    test('append keeps the first of each id, in order', async () => {
      const ids = Array.from({ length: 12 }, (_, at) => `id-${at}`);
      for (const id of ids) assert.equal(await one.append('list', id, `${id}: 1\n2`, 60_000), true);
      assert.equal(await two.append('list', 'id-3', 'other', 60_000), false);
      assert.deepEqual(
        await two.entries('list'),
        ids.map(id => `${id}: 1\n2`),
      );
      assert.deepEqual(await one.entries('no list'), []);
    });

    test('of many concurrent appends of one id, one succeeds', async () => {
      const all = await Promise.all(
        Array.from({ length: 10 }, (_, at) => (at % 2 ? one : two).append('rush', 'a', String(at))),
      );
      assert.equal(all.filter(Boolean).length, 1);
      assert.deepEqual(await one.entries('rush'), [String(all.indexOf(true))]);
    });

    test('keys and values are any text', async () => {
      const odd = `'; DROP TABLE navai_values; -- "ñ" 😀 : {x} \n * ?`;
      assert.equal(await one.add(odd, odd), undefined);
      assert.equal(await two.add(odd, 'x'), odd);
      assert.equal(await one.append(odd, odd, odd), true);
      assert.deepEqual(await two.entries(odd), [odd]);
    });

    test('two concurrent runs under one key run once', async () => {
      let runs = 0;
      const work = async () => `run ${++runs}`;
      const times = { claimMs: 60_000, keepMs: 60_000 };
      const answers = await Promise.all([one, two].map(store => createOnce(store)('work', times, work)));
      assert.deepEqual(answers, ['run 1', 'run 1']);
    });

    test('the rate limit is one limit', async () => {
      const limiters = [one, two].map(store => createRateLimiter(store, 2));
      const waits = [];
      for (const wait of [...limiters, ...limiters]) waits.push(await wait('ana'));
      assert.deepEqual(
        waits.map(seconds => seconds > 0),
        [false, false, true, true],
      );
      assert.equal(await limiters[0]?.('bo'), 0);
    });
  });
}

describe('memoryStore', () => {
  test('forgets the oldest values when it is full', async () => {
    const store = memoryStore({ maxCharacters: 10_000 });
    for (let at = 0; at < 200; at++) await store.set(String(at), 'x'.repeat(100));
    assert.equal(await store.add('199', 'y'), 'x'.repeat(100));
    assert.equal(await store.add('0', 'y'), undefined);
  });

  test('keeps the newest entries of a list that fills it', async () => {
    const store = memoryStore({ maxCharacters: 10_000 });
    for (let at = 0; at < 200; at++)
      assert.equal(await store.append('list', String(at), `${at} ${'x'.repeat(1_000)}`), true);
    const entries = await store.entries('list');
    assert.ok(entries.length > 3 && entries.length < 10, String(entries.length));
    assert.match(entries.at(-1) ?? '', /^199 /);
  });

  for (const [flood, key] of [
    ['results', 'call:'],
    ['rate limits', 'rate:'],
    ['markers', 'end:'],
  ] as const)
    test(`keeps turns when it is full of ${flood}`, async () => {
      const store = memoryStore({ maxCharacters: 10_000 });
      await store.append('turns:s', 'a', 'said');
      await store.set('turn:a', '=recorded');
      for (let at = 0; at < 200; at++) await store.set(`${key}${at}`, 'x'.repeat(100));
      assert.deepEqual(await store.entries('turns:s'), ['said']);
      assert.equal(await store.add('turn:a', 'y'), '=recorded');
    });

  test('keeps results and rate limits when it is full of turns', async () => {
    const store = memoryStore({ maxCharacters: 10_000 });
    await store.set('call:a', '=result');
    await store.set('rate:a', '1');
    for (let at = 0; at < 200; at++) await store.append(`turns:${at}`, 'a', 'x'.repeat(100));
    assert.equal(await store.add('call:a', 'y'), '=result');
    assert.equal(await store.add('rate:a', 'y'), '1');
  });

  test('expired values are removed before the oldest ones', async () => {
    let now = 0;
    const store = memoryStore({ maxCharacters: 10_000, now: () => now });
    await store.set('old', 'x');
    for (let at = 0; at < 20; at++) await store.set(`brief ${at}`, 'x'.repeat(100), 1_000);
    now = 61_000;
    for (let at = 0; at < 20; at++) await store.set(`new ${at}`, 'x'.repeat(100));
    assert.equal(await store.add('old', 'y'), 'x');
  });
});

describe('sqliteStore while another process holds the lock', () => {
  async function locked(): Promise<{ store: Store; release(): Promise<void>; lock(): void; unlock(): void }> {
    const folder = await mkdtemp(join(tmpdir(), 'navai-lock-'));
    const path = join(folder, 'navai.db');
    const [database, other] = [new Database(path), new Database(path)];
    const store = sqliteStore(database as unknown as SqliteDatabase);
    return {
      store,
      lock: () => other.exec('BEGIN IMMEDIATE'),
      unlock: () => other.exec('COMMIT'),
      release: async () => {
        for (const opened of [database, other]) opened.close();
        await rm(folder, { recursive: true });
      },
    };
  }

  test('waits without stopping the event loop, and loses nothing', async () => {
    const { store, lock, unlock, release } = await locked();
    const step = { by: 1, from: 0, max: 10, ttlMs: 60_000 };
    lock();
    const pending = Promise.all([
      store.set('set', 'a'),
      store.add('add', 'b'),
      store.raise('raise', step),
      store.append('list', 'id', 'c'),
      store.delete('gone'),
    ]);
    let longestMs = 0;
    for (let at = 0; at < 20; at++) {
      const before = performance.now();
      await new Promise(resolve => setTimeout(resolve, 20));
      longestMs = Math.max(longestMs, performance.now() - before);
    }
    unlock();
    assert.deepEqual(await pending, [undefined, undefined, 1, true, undefined]);
    assert.equal(await store.add('set', 'x'), 'a');
    assert.deepEqual(await store.entries('list'), ['c']);
    // SQLite's own wait was five seconds.
    assert.ok(longestMs < 1_000, `the event loop stood still for ${longestMs} ms`);
    await release();
  });

  test('reads meanwhile', async () => {
    const { store, lock, unlock, release } = await locked();
    await store.append('list', 'id', 'c');
    lock();
    assert.deepEqual(await store.entries('list'), ['c']);
    unlock();
    await release();
  });

  test('gives up after five seconds with SQLite’s error', async () => {
    const { store, lock, unlock, release } = await locked();
    lock();
    const started = performance.now();
    await assert.rejects(store.set('key', 'a'), /locked|busy/i);
    const seconds = (performance.now() - started) / 1_000;
    assert.ok(seconds >= 5 && seconds < 8, `${seconds} s`);
    unlock();
    await release();
  });
});

const openers: [string, OpenDatabase][] = [['libsql', path => new Database(path)]];
if (DatabaseSync) openers.push(['node:sqlite', path => new DatabaseSync(path)]);

for (const [name, openDatabase] of openers)
  describe(`sqliteStore with ${name} and a maximum size`, () => {
    test('refuses new entries when it is full, reads the others, and has room again after they expire', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'navai-full-'));
      const path = join(folder, 'navai.db');
      const database = openDatabase(path);
      const store = sqliteStore(database, { maxBytes: 2 ** 20 });
      await store.set('first', 'kept');
      const fill = async (ttlMs?: number) => {
        for (let at = 0; at < 50; at++) await store.append('list', String(at), 'x'.repeat(60_000), ttlMs);
      };
      await assert.rejects(fill(50), StoreFullError);
      assert.ok((await stat(path)).size <= 2 ** 20);
      assert.equal(await store.add('first', 'other'), 'kept');
      await new Promise(resolve => setTimeout(resolve, 60));
      // Deletes what expired in the list.
      await store.append('list', 'new', 'x'.repeat(60_000));
      assert.equal((await store.entries('list')).length, 1);
      database.close();
      await rm(folder, { recursive: true });
    });
  });

describe('redisStore with a maximum of memory', () => {
  test('refuses new entries when it is full, and reads the others', async () => {
    const redis = await startRedis();
    const client = await redis.connect();
    const store = redisStore(client);
    await store.set('first', 'kept');
    await client.sendCommand(['CONFIG', 'SET', 'maxmemory', '1']);
    await assert.rejects(store.set('second', 'x'), StoreFullError);
    await redis.stop();
  });
});

describe('a full store', () => {
  test('is no outage: results are remembered by the process, turns are refused, one warning', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'navai-full-'));
    const database = new Database(join(folder, 'navai.db'));
    const store = sqliteStore(database, { maxBytes: 2 ** 20 });
    let runs = 0;
    const functions = { next: () => ++runs };
    const { handler, warnings } = backend({ store, functions, turns: true, rateLimit: false });
    const call = (call_id: string) => handler(post('functions/execute', { function_name: 'next', call_id }));
    assert.equal((await bodyOf(call('before'))).result, 1);
    for (let size = 100_000; size >= 1; size = Math.floor(size / 2))
      await assert.rejects(async () => {
        for (let at = 0; ; at++) await store.append('ballast', `${size} ${at}`, 'x'.repeat(size));
      }, StoreFullError);
    const turn = { id: 't', started_at: 1, ended_at: 2, user: null, assistant: null, tool_calls: [] };
    const refused = await handler(post('turns', { session_key: 's', memory_mode: 'persistent', turn }));
    assert.equal((await bodyOf(refused)).code, 'store_unavailable');
    for (let at = 0; at < 20; at++) assert.equal((await call(`during ${at}`)).status, 200);
    for (let at = 0; at < 20; at++) assert.equal((await call(`during ${at}`)).status, 200);
    assert.equal((await bodyOf(call('before'))).result, 1);
    assert.equal(runs, 21);
    assert.deepEqual(
      warnings.map(({ code, message }) => `${code}: ${message}`),
      ['store_failed: The store failed: The store is full.'],
    );
    database.close();
    await rm(folder, { recursive: true });
  });
});

describe('the rate limit with a clock', () => {
  function limit(perMinute: number) {
    let now = 0;
    const clock = () => now;
    const wait = createRateLimiter(memoryStore({ now: clock }), perMinute, clock);
    const pass = (ms: number) => {
      now += ms;
    };
    return { wait, pass };
  }

  test('refills evenly', async () => {
    const { wait, pass } = limit(60);
    for (let at = 0; at < 60; at++) assert.equal(await wait('ana'), 0);
    assert.equal(await wait('ana'), 1);
    pass(1_000);
    assert.equal(await wait('ana'), 0);
    assert.equal(await wait('ana'), 1);
  });

  for (const perMinute of [1, 2, 7, 59]) {
    test(`of ${perMinute} a minute lets one through after exactly the wait, however often it refused`, async () => {
      const { wait, pass } = limit(perMinute);
      for (let at = 0; at < perMinute; at++) assert.equal(await wait('ana'), 0);
      let seconds = 0;
      for (let at = 0; at < 500; at++) seconds = await wait('ana');
      pass(seconds * 1_000 - 1_000);
      assert.ok((await wait('ana')) > 0);
      pass(1_000);
      assert.equal(await wait('ana'), 0);
      assert.ok((await wait('ana')) > 0);
    });
  }

  test('admits a client again after the clock was set back an hour', async () => {
    const { wait, pass } = limit(60);
    pass(2 * 3_600_000);
    for (let at = 0; at < 60; at++) assert.equal(await wait('ana'), 0);
    assert.equal(await wait('ana'), 1);
    pass(-3_600_000);
    for (let at = 0; at < 60; at++) assert.equal(await wait('ana'), 0);
    assert.equal(await wait('ana'), 1);
  });

  test('gives no second budget to a process whose clock is some seconds behind', async () => {
    const { wait, pass } = limit(60);
    pass(3_600_000);
    for (let at = 0; at < 60; at++) assert.equal(await wait('ana'), 0);
    pass(-30_000);
    assert.ok((await wait('ana')) > 0);
  });
});
