import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { languages } from '../../src/lang/index.js';
import { loadedLater, loadedWith, readBuilt } from './bundles.js';

const budgets = {
  /** Everything that is downloaded before the button shows, brotli at its best. */
  firstLoad: 14_800,
  /** The classic script on top of it; raw bytes. */
  embed: 450,
  /**
   * What the first call loads: the SDK, zod and our wiring, with reconnects, page loads, turns, limits, sound, tools and
   * agents; gzip. A new SDK that brings its text runner back breaks it.
   */
  conversation: 96_000,
};

const ui = 'chunks/ui.js';

/** What comes on top of it, each only if it is needed; gzip. */
const onDemand = {
  /** A visitor comes near: the panel, the bar and everything else that is seen; with the words in English. */
  [ui]: 23_500,
  /** A visitor opens the options. */
  'chunks/option-list.js': 3_600,
  /** The backend speaks. */
  'chunks/speech-synthesizer.js': 3_500,
  /** Elements of the page are tools. */
  'chunks/declared-tools.js': 4_000,
  /** Somebody has said something: Markdown, and what keeps it harmless. */
  'chunks/markdown.js': 26_000,
  /** A function has to be allowed. */
  'chunks/approval-question.js': 1_000,
  /** The page wants sounds. */
  'chunks/sounds.js': 480,
  /** The page has `debug`. */
  'chunks/event-log.js': 520,
  /** The page sends an image. */
  'chunks/image.js': 1_200,
  /** The page's language: one file each. */
  ...Object.fromEntries(
    languages.map(language => [`lang/${language}.js`, language === 'en' ? 1_300 : 2_600]),
  ),
};

/** A few lines of the bundler's, shared by what comes on demand. */
const runtime = 'chunks/rolldown-runtime.js';

const everyCall = loadedLater('index.js', Object.keys(onDemand));

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
    fits(t, sum(everyCall, gzip), budgets.conversation);
  });

  for (const [file, budget] of Object.entries(onDemand)) {
    it(`loads ${file} only where it is needed, within a budget of its own`, t => {
      const there = [...loadedWith('index.js'), ...everyCall, ...(file === ui ? [] : loadedWith(ui))];
      assert.ok(!there.includes(file));
      const more = loadedWith(file).filter(loaded => !there.includes(loaded));
      fits(t, sum(more, gzip), budget);
    });
  }

  it('loads what a visitor sees on coming near as one file, to be compiled as a whole', () => {
    const there = [...loadedWith('index.js'), runtime];
    assert.deepEqual(
      loadedWith(ui).filter(file => !there.includes(file)),
      [ui],
    );
    assert.match(readBuilt(ui).toString(), /^\/\/# allFunctionsCalledOnLoad\n/);
  });

  it('loads a language without the rest of the UI: the button has words too', () => {
    const [table = '', ...more] = holding(loadedLater('index.js'), 'import(`../lang/es.js`)');
    assert.deepEqual(more, []);
    assert.ok(table, 'the way languages are imported has changed');
    assert.ok(!loadedWith(table).includes(ui));
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

/** A file that has less than this share of its budget lacks something. */
const least = 0.75;

function fits(
  t: { diagnostic(message: string): void },
  bytes: number,
  budget: number,
  floor = budget * least,
): void {
  t.diagnostic(`${bytes} of ${budget} bytes`);
  assert.ok(bytes <= budget, `${bytes} bytes, and the budget is ${budget}`);
  assert.ok(bytes >= floor, `${bytes} bytes are less than ${floor}: is something missing?`);
}
