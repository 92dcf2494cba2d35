import { expect } from '@esm-bundle/chai';
import { watchDocument } from '../../src/page-tools/watch-document.js';
import { clearPage, pageOf } from './page.js';

describe('a tool in a page with shadow roots', () => {
  clearPage();

  const root = (content: string, mode = 'open') => `<template shadowrootmode="${mode}">${content}</template>`;
  const named = (name: string) => `<button data-navai-tool="${name}">${name}</button>`;
  const inShadow: [string, string, string[]][] = [
    [
      'in open shadow roots, in the page’s order',
      `${named('a')}<p>${root(named('b'))}</p>${named('c')}`,
      ['a', 'b', 'c'],
    ],
    ['in nested ones', `<p>${root(`<p>${root(named('a'))}</p>${named('b')}`)}</p>`, ['a', 'b']],
    ['once when it is slotted', `<p>${root(`${named('b')}<slot></slot>`)}${named('a')}</p>`, ['b', 'a']],
    ['not in a closed one', `<p>${root(named('a'), 'closed')}</p>${named('b')}`, ['b']],
    ['not when no slot shows it', `<p>${root(named('b'))}${named('a')}</p>`, ['b']],
    ['not in a hidden host', `<p hidden>${root(named('a'))}</p><p inert>${root(named('b'))}</p>`, []],
    [
      'not in a slot that is hidden from assistive technology',
      `<p>${root('<i aria-hidden="true"><slot></slot></i>')}${named('a')}</p>`,
      [],
    ],
    [
      'by the words that are slotted into it',
      `<p>${root('<button data-navai-tool><slot></slot></button>')}Empty cart</p>`,
      ['empty_cart'],
    ],
    [
      'by a label in its shadow root',
      `<p>${root('<b id="l">Next page</b><button data-navai-tool aria-labelledby="l">›</button>')}</p>`,
      ['next_page'],
    ],
    ['by its picture', '<button data-navai-tool><img alt="Search"></button>', ['search']],
  ];
  for (const [what, markup, names] of inShadow)
    it(`is found ${what}`, () => expect(pageOf(markup).names()).to.deep.equal(names));

  it('is no tool behind a modal dialog of a shadow root, and is one inside it', () => {
    const { page, names } = pageOf(
      `${named('a')}<p>${root(`<dialog>${named('b')}<slot></slot></dialog>`)}${named('c')}</p>`,
    );
    page.querySelector('p')?.shadowRoot?.querySelector('dialog')?.showModal();
    expect(names()).to.deep.equal(['b', 'c']);
  });

  it('costs up to two searches of each shadow root', () => {
    const card = root('<b></b><i></i>');
    const { names } = pageOf(`${`<div>${card}</div>`.repeat(1000)}${named('a')}`);
    const { querySelectorAll } = DocumentFragment.prototype;
    let searches = 0;
    DocumentFragment.prototype.querySelectorAll = function (selector: string) {
      searches += 1;
      return querySelectorAll.call(this, selector);
    };
    try {
      expect(names()).to.deep.equal(['a']);
    } finally {
      DocumentFragment.prototype.querySelectorAll = querySelectorAll;
    }
    expect(searches).to.equal(2000);
  });
});

describe('a page that changes all the time', () => {
  clearPage();

  it('is checked so rarely that slow checks take up to 5 % of its time', async () => {
    const { page } = pageOf('<p></p>');
    const controller = new AbortController();
    const checks: { readonly start: number; readonly end: number }[] = [];
    await new Promise<void>(resolve => {
      const look = () => {
        const start = performance.now();
        while (performance.now() - start < 15);
        checks.push({ start, end: performance.now() });
        page.append('.');
        if (checks.length === 3) resolve();
        return false;
      };
      watchDocument(look, controller.signal);
      page.append('.');
    });
    controller.abort();
    const [, second, third] = checks;
    expect((third?.start ?? 0) - (second?.end ?? 0)).to.be.above(295);
  });
});
