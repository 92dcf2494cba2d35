import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { browsersText } from '../../docs/build/browsers.js';
import { engineOf, versionIn } from '../run/engines.js';
import { type BrowserResult, withResult } from '../run/record.js';
import { temporaryFolder } from './fresh-copy.js';
import { run, writing } from './step-run.js';

describe('the results in browsers', () => {
  const result: BrowserResult = {
    engine: 'firefox',
    version: '140.1esr',
    step: 'firefox-flow',
    date: '2026-11-28',
    passed: 3,
    failed: 1,
    skipped: ['a <b> call (by text) → works (Firefox has no (fake) speaker)', 'a bare test'],
  };

  it('are kept once for each step and version', () => {
    const older = { ...result, version: '115.9' };
    const once = withResult(withResult([], result), older);
    assert.deepEqual(once, [older, result]);
    assert.deepEqual(withResult(once, { ...result, passed: 4 }), [older, { ...result, passed: 4 }]);
  });

  it('belong to the engine of their step', () => {
    assert.deepEqual(
      ['firefox-pictures', 'webkit-walk', 'flow', 'house', 'types', 'firefox-unit-part'].map(engineOf),
      ['firefox', 'webkit', 'chromium', undefined, undefined, undefined],
    );
  });

  it('have the version that the browser prints', () => {
    assert.equal(versionIn('Mozilla Firefox 140.5.0esr\n'), '140.5.0esr');
    assert.equal(
      versionIn('Chromium 156.0.8078.108 built on Debian GNU/Linux 12 (bookworm)'),
      '156.0.8078.108',
    );
    assert.equal(versionIn('WebKitGTK 2.50.6'), '2.50.6');
    assert.equal(versionIn('no number'), undefined);
  });

  it('are shown with their skipped tests by reason', () => {
    const page = browsersText([result]);
    assert.ok(page.includes('| Firefox | 140.1esr | `firefox-flow` | 2026-11-28 | 3 | 1 | 2 |'));
    assert.ok(page.includes('| Firefox has no (fake) speaker | a &lt;b> call (by text) → works |'));
    assert.ok(page.includes('| no reason given | a bare test |'));
    assert.ok(browsersText([]).includes('No results are recorded.'));
  });
});

describe('a run with --record', () => {
  const folder = temporaryFolder();
  after(() => folder.remove());
  mkdirSync(join(folder.path, 'docs/internals'), { recursive: true });
  const file = join(folder.path, 'docs/internals/browser-results.json');
  const step = {
    name: 'chromium-walk',
    counts: 'reporter',
    command: ['-e', writing({ passed: 2, failed: 0, skipped: ['x'] })],
  };
  const check = { name: 'types', counts: 'one check', command: ['-e', ''] };

  it('keeps the results of steps in browsers, with the version that ran', async () => {
    writeFileSync(file, '[]');
    assert.match(await run([step, check], ['--record'], folder.path), /\n3 passed, 0 failed\n$/);
    const [result, ...others] = JSON.parse(readFileSync(file, 'utf8')) as BrowserResult[];
    assert.deepEqual(others, []);
    assert.deepEqual(
      { ...result, version: '', date: '' },
      {
        engine: 'chromium',
        version: '',
        step: 'chromium-walk',
        date: '',
        passed: 2,
        failed: 0,
        skipped: ['x'],
      },
    );
    assert.match(result?.version ?? '', /^\d+\.\d/);
    assert.match(result?.date ?? '', /^\d{4}-\d\d-\d\d$/);
  });

  it('keeps nothing without the option', async () => {
    writeFileSync(file, '[]');
    await run([step], ['chromium-walk'], folder.path);
    assert.equal(readFileSync(file, 'utf8'), '[]');
  });

  it('fails if a result can’t be kept, and runs the other steps', async () => {
    writeFileSync(file, 'broken');
    const said = await run([step, check], ['--record'], folder.path);
    assert.match(said, /The result of chromium-walk is not recorded: /);
    assert.match(said, /\n3 passed, 1 failed\n$/);
  });
});
