import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type CheckReport, checkBackend, type Outcome } from '../../src/contract/check.js';
import { type RunningSimulator, startSimulator } from '../../src/simulator/index.js';
import { backends } from './backends.js';
import { question } from './shop.js';

const origin = 'https://shop.example';
// Higher than the other rules need, so that only the probe reaches the limit.
const limit = { perMinute: 300, probe: 400 };

/** The expected findings: rules by `level id`, and extensions that are not offered. */
interface Findings {
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
  readonly notOffered: readonly string[];
}

/** No findings. Speech is only checked on request. */
const clean: Findings = {
  failed: [],
  skipped: ['should client-secret.text-only'],
  notOffered: ['speech'],
};

/** The whole core, and feedback as the only extension. */
const core: Findings = { ...clean, notOffered: ['routes', 'sessions-end', 'speech', 'turns'] };

const voiceBackend: Findings = {
  failed: [
    'must client-secret.foreign-origin',
    'must client-secret.mints-once',
    'must client-secret.no-store',
    'must cors.allowed',
    'must execute.foreign-origin',
    'must execute.invalid-json',
    'must execute.null-payload',
    'must execute.payload-type',
    'must functions.foreign-origin',
    'should client-secret.content-type',
    'should client-secret.too-large',
    'should client-secret.wishes',
    'should client-secret.wrong-type',
    'should errors.shape',
    'should execute.encoding',
    'should execute.too-large',
    'should execute.too-large-streamed',
    'should rate-limit.refuses',
  ],
  skipped: [
    'must cors.preflight',
    'must cors.preflight-headers',
    'must execute.payload-checked',
    'should client-secret.text-only',
    'should cors.errors',
    'should cors.preflight-any-header',
    'should cors.preflight-methods',
    'should cors.retry-after',
    'should rate-limit.retry-after',
  ],
  notOffered: ['feedback', ...core.notOffered],
};

/** Backends with findings, by name. All others have none. */
const exceptions: Readonly<Record<string, Findings>> = {
  '@navai/voice-backend on Express': voiceBackend,
  'Python without a framework': core,
};

describe('the checker', { timeout: 50_000 }, () => {
  let simulator: RunningSimulator;
  let folder: string;
  before(async () => {
    simulator = await startSimulator();
    folder = await mkdtemp(join(tmpdir(), 'navai-check-'));
  });
  after(() => Promise.all([simulator.close(), rm(folder, { recursive: true })]));

  for (const { name, start } of backends) {
    const expected = exceptions[name] ?? clean;
    const words = expected.failed.length > 0 ? 'exactly what is known of' : 'nothing against';
    test(`finds ${words} ${name}`, async () => {
      const realtimeUrl = `${simulator.url}/v1/realtime`;
      const { perMinute, probe: probeRateLimit } = limit;
      const backend = await start({
        realtimeUrl,
        apiKey: 'sk-simulator',
        allowedOrigins: [origin],
        perMinute,
        feedbackFile: join(folder, 'feedback.jsonl'),
      });
      try {
        const report = await checkBackend(backend.base, { origin, run: question, probeRateLimit });
        assert.deepEqual(findingsOf(report), expected);
        assert.equal(report.ok, !expected.failed.some(rule => rule.startsWith('must')));
      } finally {
        await backend.close();
      }
    });
  }

  test('knows every backend with an exception', () => {
    const names = backends.map(({ name }) => name);
    assert.deepEqual(
      Object.keys(exceptions).filter(name => !names.includes(name)),
      [],
    );
  });
});

function findingsOf({ results }: CheckReport): Findings {
  const withOutcome = (outcome: Outcome) => results.filter(result => result.outcome === outcome);
  const rulesOf = (outcome: Outcome) =>
    withOutcome(outcome)
      .map(({ level, id }) => `${level} ${id}`)
      .sort();
  const endpoints = withOutcome('not-offered').map(({ id }) => id.replace(/\..*/, ''));
  return {
    failed: rulesOf('failed'),
    skipped: rulesOf('skipped'),
    notOffered: [...new Set(endpoints)].sort(),
  };
}
