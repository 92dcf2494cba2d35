import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { loadedLater, loadedWith, readBuilt } from './bundles.js';

const budgets = {
  /** Everything that is downloaded before the button shows, brotli at its best. */
  firstLoad: 15_000,
  /** The classic script on top of it; raw bytes. */
  embed: 1024,
  /**
   * What the first click loads: the panel, the SDK, zod and our wiring, with reconnects, page loads, turns, limits,
   * tools and agents; gzip. A new SDK that brings its text runner back breaks it.
   */
  conversation: 92_000,
  /** What comes on top of it where the backend speaks; gzip. */
  spokenText: 3_500,
  /** And where the page sends an image; gzip. */
  image: 1_200,
};

const spokenText = 'chunks/spoken-text.js';
const image = 'chunks/image.js';

/** Words that minifiers keep and only that package has. */
const traces = { 'the SDK': 'openai-agents', zod: '__zod_globalConfig' };

describe('sizes', () => {
  it('shows the button within the budget of the first load', t => {
    fits(t, sum(loadedWith('index.js'), brotli), budgets.firstLoad);
  });

  it('adds one small file for the classic script', t => {
    assert.deepEqual(loadedWith('embed.js'), ['embed.js']);
    fits(t, readBuilt('embed.js').length, budgets.embed);
  });

  it('loads a conversation within its budget', t => {
    fits(t, sum(loadedLater('index.js', spokenText, image), gzip), budgets.conversation);
  });

  it('loads the backend’s voice only where it speaks, within a budget of its own', t => {
    const everyCall = loadedLater('index.js', spokenText, image);
    const more = loadedLater('index.js', image).filter(file => !everyCall.includes(file));
    assert.ok(more.includes(spokenText), 'the file has another name now');
    fits(t, sum(more, gzip), budgets.spokenText);
  });

  it('loads what draws images only where one is sent, within a budget of its own', t => {
    const without = loadedLater('index.js', image);
    const more = loadedLater('index.js').filter(file => !without.includes(file));
    assert.deepEqual(more, [image]);
    fits(t, sum(more, gzip), budgets.image);
  });

  for (const [name, trace] of Object.entries(traces)) {
    it(`keeps ${name} out of the first load`, () => {
      assert.deepEqual(holding(loadedWith('index.js'), trace), []);
      assert.notDeepEqual(holding(loadedLater('index.js'), trace), [], 'the word to look for has changed');
    });
  }
});

const brotli = (file: string): number =>
  brotliCompressSync(readBuilt(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const gzip = (file: string): number => gzipSync(readBuilt(file), { level: 9 }).length;

const sum = (files: readonly string[], size: (file: string) => number): number =>
  files.map(size).reduce((a, b) => a + b, 0);

const holding = (files: readonly string[], trace: string): string[] =>
  files.filter(file => readBuilt(file).includes(trace));

function fits(t: { diagnostic(message: string): void }, bytes: number, budget: number): void {
  t.diagnostic(`${bytes} of ${budget} bytes`);
  assert.ok(bytes <= budget, `${bytes} bytes, and the budget is ${budget}`);
}
