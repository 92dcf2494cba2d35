import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runTool, temporaryFolder } from './fresh-copy.js';

describe('custom-elements.json', () => {
  const fresh = temporaryFolder();
  after(() => fresh.remove());
  before(() =>
    runTool('@custom-elements-manifest/analyzer', 'cem', [
      'analyze',
      '--config',
      'src/element/build/manifest.config.js',
      '--outdir',
      // The analyzer resolves every folder relative to this one.
      relative(process.cwd(), fresh.path),
    ]),
  );

  it('matches the element’s comments (npm run manifest)', () => {
    assert.equal(
      readFileSync('custom-elements.json', 'utf8'),
      readFileSync(`${fresh.path}/custom-elements.json`, 'utf8'),
    );
  });

  it('describes <navai-voice>, with its attributes, events, slots, parts and custom properties', () => {
    const [element] = declarations();
    assert.equal(element?.tagName, 'navai-voice');
    for (const list of ['attributes', 'events', 'slots', 'cssParts', 'cssProperties']) {
      assert.ok(element[list]?.length > 0, `it lists no ${list}`);
    }
  });
});

// biome-ignore lint/suspicious/noExplicitAny: the manifest's schema is long, and three names of it are read
function declarations(): any[] {
  return JSON.parse(readFileSync('custom-elements.json', 'utf8')).modules[0].declarations;
}
