import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { browserTargets } from '../../src/build/browser-targets.js';

const { browserslist } = JSON.parse(readFileSync('package.json', 'utf8')) as { browserslist: string[] };
const targets = browserTargets(browserslist);

const names: Readonly<Record<string, string>> = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  safari: 'Safari',
  ios: 'Safari on iOS',
};

describe('the oldest browsers', () => {
  it('are what the build is made for', async () => {
    const { default: config } = (await import('../../vite.config.js')) as {
      default: { build: { target: string[] } };
    };
    assert.deepEqual(config.build.target, targets);
  });

  it('are what the guide says', () => {
    const guide = readFileSync('docs/guides/install.md', 'utf8');
    for (const target of targets) {
      const [, name = '', version = ''] = /^([a-z]+)([\d.]+)$/.exec(target) ?? [];
      assert.match(guide, new RegExp(`\\| ${names[name]} \\| ${version.replace('.', '\\.')} \\|`), target);
    }
  });

  it('are versions: a query that only a tool can answer is refused', () => {
    for (const row of ['last 2 versions', 'chrome 115', 'opera >= 100', 'safari >= TP'])
      assert.throws(() => browserTargets([row]), /is not an oldest version/, row);
  });
});
