import { expect } from '@esm-bundle/chai';
import type { PageFunction } from '../../src/core/model/function.js';
import { watchPage } from '../../src/page-tools/watch-page.js';
import { collectWarnings } from '../core/warnings.js';
import { clearPage, pageOf } from './page.js';

/** Records the tool names of each report. `next()` resolves with the next report. */
function watching(signal: AbortSignal) {
  const found: string[][] = [];
  let told: (names: string[]) => void = () => {};
  const tell = (functions: readonly PageFunction[]) => {
    const names = functions.map(({ name }) => name);
    found.push(names);
    told(names);
  };
  watchPage(tell, collectWarnings().warn, signal);
  const next = () =>
    new Promise<string[]>(resolve => {
      told = resolve;
    });
  return { found, next };
}

describe('while a page is watched', () => {
  clearPage();
  let controller = new AbortController();
  afterEach(() => {
    controller.abort();
    controller = new AbortController();
  });

  const button = (name: string) => `<button data-navai-tool="${name}">${name}</button>`;

  it('its tools are reported without a change', async () => {
    pageOf(button('a'));
    expect(await watching(controller.signal).next()).to.deep.equal(['a']);
  });

  const changes: [string, (page: HTMLElement) => void, string[]][] = [
    ['one that appears is one more', page => page.insertAdjacentHTML('beforeend', button('b')), ['a', 'b']],
    ['one that is removed goes', page => page.querySelector('button')?.remove(), []],
    ['one that is disabled goes', page => page.querySelector('button')?.toggleAttribute('disabled'), []],
    ['one whose surroundings are hidden goes', page => page.setAttribute('style', 'display: none'), []],
    [
      'a renamed one has its new name',
      page => page.querySelector('button')?.setAttribute('data-navai-tool', 'c'),
      ['c'],
    ],
  ];
  for (const [what, change, names] of changes) {
    it(what, async () => {
      const { page } = pageOf(button('a'));
      const { next } = watching(controller.signal);
      await next();
      const changed = next();
      change(page);
      expect(await changed).to.deep.equal(names);
    });
  }

  it('changes without an effect on tools are not reported, nor is anything after the end', async () => {
    const { page } = pageOf(button('a'));
    const { found, next } = watching(controller.signal);
    await next();
    page.insertAdjacentHTML('beforeend', '<p>News</p>');
    // Another watcher sees the same changes later. By then this one has looked.
    const other = watching(controller.signal);
    await other.next();
    page.insertAdjacentHTML('beforeend', button('b'));
    await Promise.all([next(), other.next()]);
    expect(found).to.deep.equal([['a'], ['a', 'b']]);
    controller.abort();
    const last = new AbortController();
    const third = watching(last.signal);
    await third.next();
    const seen = third.next();
    page.insertAdjacentHTML('beforeend', button('c'));
    await seen;
    last.abort();
    expect(found.length).to.equal(2);
  });
});
