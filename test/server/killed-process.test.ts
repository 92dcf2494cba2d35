import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { executeResult } from '../../src/contract/index.js';
import { redisStore, type Store, sqliteStore } from '../../src/server/index.js';
import { TIMEOUT_MS } from './killed-process-store.js';
import { type RedisServer, startRedis } from './redis-server.js';
import { backend, bodyOf, post } from './support.js';

const program = fileURLToPath(new URL('./killed-process-child.ts', import.meta.url));

/** Starts a backend with one call of `book` and one of `look_up`, and kills it while both run. */
async function killInTheMiddle(folder: string, redis?: RedisServer): Promise<void> {
  const child = fork(program, [folder, redis?.path ?? ''], { execArgv: ['--import', 'tsx'] });
  const ended = once(child, 'exit');
  const begun = new Set<unknown>();
  child.on('message', name => {
    begun.add(name);
    if (begun.size === 2) child.kill('SIGKILL');
  });
  await ended;
  assert.deepEqual([...begun].sort(), ['book', 'look_up']);
}

interface Kind {
  readonly redis?: RedisServer;
  open(): Store | Promise<Store>;
  close(): unknown;
}

const kinds: Record<string, (folder: string) => Promise<Kind>> = {
  async 'a SQLite file'(folder) {
    const database = new Database(join(folder, 'navai.db'));
    return { open: () => sqliteStore(database), close: () => database.close() };
  },
  async Redis() {
    const redis = await startRedis();
    return { redis, open: async () => redisStore(await redis.connect()), close: () => redis.stop() };
  },
};

for (const [name, start] of Object.entries(kinds)) {
  describe(`a process on ${name} that is killed in the middle of calls`, () => {
    test('leaves an unknown outcome, and only an idempotent function runs again', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'navai-killed-'));
      const { open, close, redis } = await start(folder);
      await killInTheMiddle(folder, redis);
      const runs: string[] = [];
      const functions = {
        book: () => runs.push('book'),
        look_up: { idempotent: true, run: () => runs.push('look_up') },
      };
      const options = { store: await open(), functionTimeoutMs: TIMEOUT_MS, functions };
      const [one, two] = [backend(options).handler, backend(options).handler];
      const call = (function_name: string) =>
        post('functions/execute', { function_name, call_id: `call ${function_name}`, session_key: 's' });
      const started = performance.now();
      const booked = [one(call('book')), two(call('book'))];
      const lookedUp = [bodyOf(one(call('look_up'))), bodyOf(two(call('look_up')))];
      for (const response of await Promise.all(booked)) {
        assert.equal(response.status, 409);
        const body = await bodyOf(response);
        const { error, ...rest } = body;
        assert.deepEqual(rest, { ok: false, function_name: 'book', code: 'outcome_unknown' });
        assert.match(error, /may or may not have happened/);
        assert.ok(executeResult.safeParse(body).success);
      }
      const again = { ok: true, function_name: 'look_up', result: 1 };
      assert.deepEqual(await Promise.all(lookedUp), [again, again]);
      assert.ok(performance.now() - started < TIMEOUT_MS, 'long before the time limit of the function');
      assert.equal((await one(call('book'))).status, 409);
      assert.deepEqual(runs, ['look_up']);
      const before = (await readFile(join(folder, 'runs'), 'utf8')).trim().split('\n');
      assert.deepEqual(before.sort(), ['book', 'look_up']);
      await close();
      await rm(folder, { recursive: true });
    });
  });
}

describe('a Redis that is killed in the middle of a call', () => {
  test('does not make the call run twice', async () => {
    const redis = await startRedis();
    let runs = 0;
    const functions = {
      async book() {
        await redis.stop('SIGKILL');
        return ++runs;
      },
    };
    const { handler } = backend({ store: redisStore(await redis.connect()), functions });
    const call = () => post('functions/execute', { function_name: 'book', call_id: 'a', session_key: 's' });
    assert.equal((await bodyOf(handler(call()))).result, 1);
    assert.equal((await bodyOf(handler(call()))).result, 1);
  });
});
