import { expect } from '@esm-bundle/chai';
import type { PageFunction } from '../../src/core/model/function.js';
import { watchPage } from '../../src/page-tools/watch-page.js';
import { collectWarnings } from '../core/warnings.js';
import { clearPage, pageOf } from './page.js';

/** Records the tool names of each report. `next()` resolves with the next report. */
function watching(signal: AbortSignal, see: (functions: readonly PageFunction[]) => void = () => {}) {
  const found: string[][] = [];
  let told: (names: string[]) => void = () => {};
  const tell = (functions: readonly PageFunction[]) => {
    const names = functions.map(({ name }) => name);
    found.push(names);
    see(functions);
    told(names);
  };
  watchPage(tell, collectWarnings().warn, signal);
  const next = () =>
    new Promise<string[]>(resolve => {
      told = resolve;
    });
  return { found, next };
}

function elementOf(markup: string): Element {
  const holder = document.createElement('div');
  holder.setHTMLUnsafe(markup);
  return holder.firstElementChild as Element;
}

/** Defines `<x-later>`, which shows the markup in a shadow root and changes nothing else. */
function defineLater(markup: string): void {
  customElements.define(
    'x-later',
    class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).innerHTML = markup;
      }
    },
  );
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

  const shadow = (content: string) => `<div><template shadowrootmode="open">${content}</template></div>`;
  const rootOf = (page: Element) => page.querySelector('div')?.shadowRoot as ShadowRoot;
  const inShadow: [what: string, markup: string, change: (page: Element) => void, names: string[]][] = [
    [
      'one that appears in a shadow root is one more',
      shadow('<p></p>'),
      page => rootOf(page).append(elementOf(button('a'))),
      ['a', 'z'],
    ],
    [
      'one that is removed from a shadow root goes',
      shadow(button('a')),
      page => rootOf(page).querySelector('button')?.remove(),
      ['z'],
    ],
    [
      'one in a nested shadow root that is disabled goes',
      shadow(`<p></p>${shadow(button('a'))}`),
      page =>
        rootOf(rootOf(page) as never)
          .querySelector('button')
          ?.toggleAttribute('disabled'),
      ['z'],
    ],
    [
      'one in a new shadow root is one more',
      '<p></p>',
      page => page.querySelector('p')?.replaceWith(elementOf(shadow(button('a')))),
      ['a', 'z'],
    ],
    [
      'one in an element that is defined later is one more',
      '<x-later></x-later>',
      () => defineLater(button('a')),
      ['a', 'z'],
    ],
  ];
  for (const [what, markup, change, names] of inShadow) {
    it(what, async () => {
      const { page } = pageOf(`${markup}${button('z')}`);
      const { next } = watching(controller.signal);
      await next();
      const changed = next();
      change(page);
      expect(await changed).to.deep.equal(names);
    });
  }

  it('one in a popover that opens is one more', async () => {
    const { find } = pageOf(`<div popover>${button('a')}</div>${button('z')}`);
    const { next } = watching(controller.signal);
    await next();
    const changed = next();
    find('div').showPopover();
    expect(await changed).to.deep.equal(['a', 'z']);
  });

  it('one that an animation shows is one more', async () => {
    const { find } = pageOf(`<style>@keyframes show { from { visibility: hidden } }
      .late { animation: show 1000s step-end both }</style><div>${button('a')}</div>${button('z')}`);
    const { next } = watching(controller.signal);
    await next();
    const gone = next();
    find('div').className = 'late';
    expect(await gone).to.deep.equal(['z']);
    const shown = next();
    for (const animation of find('div').getAnimations()) animation.finish();
    expect(await shown).to.deep.equal(['a', 'z']);
  });

  it('a field that the visitor fills in is required no longer', async () => {
    const { find } = pageOf('<form data-navai-tool="a"><input name="f" required></form>');
    const required: unknown[] = [];
    const { next } = watching(controller.signal, functions => {
      const { required: names } = (functions[0]?.parameters ?? {}) as { required?: unknown };
      required.push(names);
    });
    await next();
    const changed = next();
    find<HTMLInputElement>('input').value = 'Ana';
    find('input').dispatchEvent(new Event('change', { bubbles: true }));
    await changed;
    expect(required).to.deep.equal([['f'], undefined]);
  });

  it('a tool that is only in a shadow root is found', async () => {
    pageOf(shadow(button('a')));
    expect(await watching(controller.signal).next()).to.deep.equal(['a']);
  });

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
