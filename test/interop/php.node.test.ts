import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { checkBackend } from '../../src/contract/check.js';
import { post } from './ask.js';
import type { RunningBackend } from './backends.js';
import { missingPhp, startSample, writeSample } from './php.js';

const origin = 'https://shop.example';

/** Functions that count their runs in a file, end the process of the request, fail, or return their payload. */
const functions = `<?php
$count = function () { file_put_contents(__DIR__ . '/runs', 'x', FILE_APPEND | LOCK_EX); clearstatcache(); return filesize(__DIR__ . '/runs'); };
$die = function () use ($count) { $count(); exit; };
return [
    'count' => ['item' => ['timeout_ms' => 5000], 'run' => function () use ($count) { usleep(300000); return $count(); }],
    'die' => ['item' => ['timeout_ms' => 100], 'run' => $die],
    'retry' => ['item' => ['timeout_ms' => 100, 'idempotent' => true], 'run' => fn () => is_file(__DIR__ . '/runs') ? $count() : $die()],
    'echo' => ['item' => ['timeout_ms' => 100], 'run' => fn ($payload) => $payload],
    'refuse' => ['item' => ['timeout_ms' => 100], 'run' => fn () => throw new DomainException('No table is free.')],
    'fail' => ['item' => ['timeout_ms' => 100], 'run' => fn () => strlen([])],
    'odd' => ['item' => ['timeout_ms' => 100], 'run' => fn () => NAN],
];`;

describe('the sample in PHP', { skip: missingPhp(), timeout: 60_000 }, () => {
  const folders: string[] = [];
  const running: RunningBackend[] = [];
  after(async () => {
    await Promise.all(running.map(backend => backend.close()));
    await Promise.all(folders.map(folder => rm(folder, { recursive: true })));
  });

  async function folder(own?: string): Promise<string> {
    const path = await mkdtemp(join(tmpdir(), 'navai-php-'));
    folders.push(path);
    await writeSample(path, origin, own);
    return path;
  }

  async function start(path: string): Promise<RunningBackend> {
    const backend = await startSample(path);
    running.push(backend);
    return backend;
  }

  const execute = ({ base }: RunningBackend, name: string, more: object = {}) =>
    post(`${base}/functions/execute`, { function_name: name, payload: {}, ...more });

  test('keeps every rule of the checker for the endpoints that it has', async () => {
    const { base } = await start(await folder());
    const run = { name: 'is_shop_open', payload: { shop: 'Lisbon' } };
    const { results } = await checkBackend(base, { origin, run });
    const own = results.filter(({ id }) => !/^(client-secret|rate-limit)\./.test(id));
    const failed = own.filter(({ outcome }) => outcome === 'failed');
    assert.deepEqual(
      failed.map(({ id, detail }) => `${id}: ${detail}`),
      [],
    );
    const passed = own.filter(({ outcome, id }) => outcome === 'passed' && id.startsWith('execute.'));
    assert.equal(passed.length, own.filter(({ id }) => id.startsWith('execute.')).length);
  });

  describe('with two processes', () => {
    let one: RunningBackend;
    let other: RunningBackend;
    let path: string;
    before(async () => {
      path = await folder(functions);
      one = await start(path);
      other = await start(path);
    });

    test('runs simultaneous requests with one call_id once, and answers both the same', async () => {
      const call = { session_key: 's', call_id: 'twice' };
      const answers = await Promise.all([one, other].map(backend => execute(backend, 'count', call)));
      assert.deepEqual(answers[0]?.body, answers[1]?.body);
      assert.equal(answers[0]?.body.ok, true);
      const third = await execute(one, 'count', call);
      assert.deepEqual(third.body, answers[0]?.body);
    });

    test('runs the call_id of another session, in another case, and a call without one', async () => {
      const results = [];
      for (const more of [
        { session_key: 's', call_id: 'c' },
        { session_key: 't', call_id: 'c' },
        { session_key: 's', call_id: 'C' },
        { call_id: 'c' },
        {},
        {},
      ])
        results.push((await execute(one, 'count', more)).body.result);
      assert.equal(new Set(results).size, 6);
    });

    test('keeps {} and [] apart in payloads and results', async () => {
      const nested = { empty: {}, none: [], both: [{}, []], whole: 1 };
      assert.deepEqual((await execute(one, 'echo', { payload: nested })).body.result, nested);
      assert.deepEqual((await execute(one, 'echo', { payload: null })).body.result, {});
      assert.equal((await execute(one, 'echo', { payload: [] })).status, 400);
    });

    test('answers failures in words without paths, the same each time', async () => {
      const call = { session_key: 's', call_id: 'refused' };
      const first = await execute(one, 'refuse', call);
      assert.deepEqual(first.body, { ok: false, error: 'No table is free.', function_name: 'refuse' });
      assert.deepEqual((await execute(other, 'refuse', call)).body, first.body);
      for (const name of ['fail', 'odd'])
        assert.equal((await execute(one, name)).body.error, 'The function failed.');
    });
  });

  describe('whose process dies while a function runs', () => {
    const call = { session_key: 's', call_id: 'c' };

    test('answers the retry with 409 outcome_unknown after the limit, and never runs it again', async () => {
      const path = await folder(functions);
      assert.equal((await execute(await start(path), 'die', call)).text, '');
      const other = await start(path);
      for (const attempt of [1, 2]) {
        const { status, body } = await execute(other, 'die', call);
        assert.deepEqual([status, body.ok, body.code], [409, false, 'outcome_unknown'], `attempt ${attempt}`);
      }
    });

    test('runs an idempotent function again, once for several retries', async () => {
      const path = await folder(functions);
      assert.equal((await execute(await start(path), 'retry', call)).text, '');
      const others = [await start(path), await start(path)];
      const answers = await Promise.all(others.map(backend => execute(backend, 'retry', call)));
      assert.deepEqual(
        answers.map(({ body }) => body.result),
        [2, 2],
      );
    });
  });
});
