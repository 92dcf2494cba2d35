import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { languages } from '../../src/lang/index.js';
import { loadedLater, loadedWith, readBuilt } from './bundles.js';

const budgets = {
  /** All downloads before the button appears; brotli at its highest quality. */
  firstLoad: 14_000,
  /** The classic script in addition to it; raw bytes. */
  embed: 2_700,
  /**
   * What the first call loads: the SDK, zod and our code, with reconnects, page loads, turns, limits, audio,
   * tools and agents; gzip. Functions with parameters load more, see below. A new SDK that includes its text runner again exceeds it.
   */
  conversation: 68_800,
};

const ui = 'chunks/ui.js';

/** Loaded on demand in addition; gzip. */
const onDemand = {
  /** A user comes near: the panel, the bar and all other UI, with the English texts. */
  [ui]: 24_700,
  /** A dialog of the page is modal during a call. */
  'chunks/modal-bar.js': 800,
  /** A user opens the options. */
  'chunks/option-list.js': 3_600,
  /** The backend synthesises speech. */
  'chunks/speech-synthesizer.js': 3_500,
  /** Elements of the page are tools. */
  'chunks/declared-tools.js': 7_000,
  /** The agent fills in a form: also counts the code above, which is there by then. */
  'chunks/submit-form.js': 10_300,
  /** There are routes. */
  'chunks/route-opener.js': 3_000,
  /** Links of the page are routes. */
  'chunks/route-links.js': 8_500,
  /** The transcript has an entry: Markdown and its sanitiser. */
  'chunks/markdown.js': 26_000,
  /** The microphone can’t be opened. */
  'chunks/microphone-error.js': 600,
  /** A function requires approval. */
  'chunks/approval-question.js': 1_000,
  /** A function's result is more than plain JSON. */
  'chunks/to-json.js': 3_000,
  /** The page is prerendered. */
  'chunks/prerendered.js': 320,
  /** The page turns sounds on. */
  'chunks/sounds.js': 480,
  /** The page turns `debug` on. */
  'chunks/event-log.js': 520,
  /** The backend redirects. */
  'chunks/redirect.js': 620,
  /** A function has parameters: JSON Schema and its checks, and the schemas of libraries. */
  'chunks/payload-schema.js': 19_000,
  /** The page sends an image. */
  'chunks/image.js': 1_200,
  /** The page's language, one file each. */
  ...Object.fromEntries(
    languages.map(language => [`lang/${language}.js`, language === 'en' ? 1_600 : 2_900]),
  ),
};

/** A few lines of the bundler that all chunks on demand share. */
const runtime = 'chunks/rolldown-runtime.js';

const everyCall = loadedLater('index.js', Object.keys(onDemand));

/** Words that minifiers keep, and that only this package contains. */
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
    it(`loads ${file} only on demand, within its own budget`, t => {
      const there = [...loadedWith('index.js'), ...everyCall, ...(file === ui ? [] : loadedWith(ui))];
      assert.ok(!there.includes(file));
      const more = loadedWith(file).filter(loaded => !there.includes(loaded));
      fits(t, sum(more, gzip), budget);
    });
  }

  it('loads all UI for a nearby user as one file, to be compiled as a whole', () => {
    // What a click needs loads before: as soon as the page is idle.
    const there = [...loadedWith('index.js'), runtime, 'chunks/start.js'];
    assert.deepEqual(
      loadedWith(ui).filter(file => !there.includes(file)),
      [ui],
    );
    assert.match(readBuilt(ui).toString(), /^\/\/# allFunctionsCalledOnLoad\n/);
  });

  it('loads a language without the rest of the UI, because the button has texts too', () => {
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

/** A file below this share of its budget is probably incomplete. */
const minShare = 0.75;

function fits(
  t: { diagnostic(message: string): void },
  bytes: number,
  budget: number,
  floor = budget * minShare,
): void {
  t.diagnostic(`${bytes} of ${budget} bytes`);
  assert.ok(bytes <= budget, `${bytes} bytes, and the budget is ${budget}`);
  assert.ok(bytes >= floor, `${bytes} bytes are less than ${floor}: is something missing?`);
}
