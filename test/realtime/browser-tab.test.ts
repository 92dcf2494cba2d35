import { expect } from '@esm-bundle/chai';
import type { Tab } from '../../src/core/ports/tab.js';
import { browserTab } from '../../src/realtime/browser-tab.js';

const tab = browserTab() as Tab;

/** Resolves once no lock of that name is held. */
const released = (name: string) => navigator.locks.request(name, () => {});

describe('the tab of a browser', () => {
  it('stores what is written, for itself', () => {
    const name = 'navai-test';
    tab.storage().setItem(name, 'x');
    expect(sessionStorage.getItem(name)).to.equal('x');
    tab.storage().removeItem(name);
    expect(tab.storage().getItem(name)).to.equal(null);
  });

  it('lets one page own a name until that page is left', async () => {
    const name = `navai-test ${crypto.randomUUID()}`;
    expect(await tab.own(name)).to.equal(true);
    expect(await tab.own(name)).to.equal(false);
    tab.page.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await released(name);
    expect(await tab.own(name)).to.equal(true);
    tab.page.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await released(name);
  });

  it('listens to `unload` in Firefox only, because it keeps pages out of the caches of the others', () => {
    const isFirefox = navigator.userAgent.includes('Firefox/');
    expect(tab.leaveEvents).to.deep.equal(isFirefox ? ['pagehide', 'unload'] : ['pagehide']);
  });

  it('is ready when the page has loaded, and knows its title', async () => {
    await tab.ready();
    document.title = 'Prices';
    expect(tab.title()).to.equal('Prices');
  });

  const answers: readonly (readonly [string, () => Promise<unknown>, boolean])[] = [
    ['granted', async () => ({ state: 'granted' }), true],
    ['a question', async () => ({ state: 'prompt' }), false],
    ['denied', async () => ({ state: 'denied' }), false],
    ['not known to the browser', () => Promise.reject(new TypeError('no such permission')), false],
  ];
  for (const [what, query, may] of answers) {
    it(`${may ? 'may' : 'may not'} listen without a prompt when the permission is ${what}`, async () => {
      Object.defineProperty(navigator.permissions, 'query', { value: query, configurable: true });
      try {
        expect(await tab.mayListen()).to.equal(may);
      } finally {
        Reflect.deleteProperty(navigator.permissions, 'query');
      }
    });
  }
});
