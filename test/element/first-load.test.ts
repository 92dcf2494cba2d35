import { expect } from '@esm-bundle/chai';
import type { NavaiVoiceElement } from '../../src/element/index.js';

/** A new page in which nothing is loaded yet, with one element. */
async function freshPage(attributes = '') {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<navai-voice ${attributes}></navai-voice><script type="module" src="${sourceOf('index.ts')}"></script>`;
  const loaded = new Promise(resolve => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as Window & typeof globalThis;
  await page.customElements.whenDefined('navai-voice');
  const element = page.document.querySelector('navai-voice') as NavaiVoiceElement;
  await element.updateComplete;
  const addresses = () =>
    page.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  return {
    page,
    element,
    /** The addresses of all requests of the page. */
    addresses,
    fetchedStartCode: () => addresses().some(path => path.includes('/realtime/start-code')),
    fetchedCallCode: () => addresses().some(path => path.includes('/realtime/connect')),
    /** Resolves when the call code is loaded. */
    callCode: () => seen(page, '/realtime/connect'),
    /** Resolves after a new request, so that all earlier requests of the element have finished too. */
    settled: async () => {
      for (const file of ['lang/en.ts', 'core/model/status.ts', 'core/errors/errors.ts'])
        await page.fetch(sourceOf(file), { cache: 'reload' });
    },
    close: () => frame.remove(),
  };
}

function sourceOf(file: string): string {
  return new URL(`../../src/${file}`, import.meta.url).pathname;
}

function seen(page: Window & typeof globalThis, part: string): Promise<void> {
  return new Promise(resolve => {
    const observer = new page.PerformanceObserver(list => {
      if (list.getEntries().some(({ name }) => name.includes(part))) resolve();
    });
    observer.observe({ type: 'resource', buffered: true });
  });
}

const near = () => new PointerEvent('pointerenter');

describe('loading the element', () => {
  let fresh: Awaited<ReturnType<typeof freshPage>>;
  afterEach(() => fresh.close());

  it('sends no request, opens no microphone and loads no call code', async () => {
    fresh = await freshPage();
    await fresh.settled();
    const ours = fresh
      .addresses()
      .filter(path => !path.includes('/src/') && !path.includes('/node_modules/'));
    expect(ours.filter(path => !path.startsWith('/__wds'))).to.deep.equal([]);
    expect(fresh.fetchedCallCode()).to.equal(false);
    expect(fresh.addresses().some(path => path.includes('sdk') || path.includes('zod'))).to.equal(false);
    expect(fresh.element.status).to.equal('idle');
  });

  it('loads the small code of a start when the page has nothing else to do, and nothing that it opens', async () => {
    fresh = await freshPage();
    await seen(fresh.page, '/realtime/start-code');
    expect(fresh.fetchedCallCode()).to.equal(false);
    expect(fresh.addresses().some(path => path.startsWith('/navai'))).to.equal(false);
  });

  it('loads not even that before consent', async () => {
    fresh = await freshPage('consent="We record."');
    // Safari has no idle callbacks: a timer of a second takes their place.
    const idle = fresh.page.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 1_100));
    await new Promise<void>(resolve => void idle(() => resolve()));
    await fresh.settled();
    expect(fresh.fetchedStartCode()).to.equal(false);
  });

  for (const [intent, event] of [
    ['the pointer comes near', near],
    ['the focus comes to it', () => new FocusEvent('focusin')],
  ] as const) {
    it(`loads the call code when ${intent}`, async () => {
      fresh = await freshPage();
      fresh.element.dispatchEvent(event());
      await fresh.callCode();
      expect(fresh.element.status).to.equal('idle');
      expect(fresh.addresses().some(path => path.startsWith('/navai'))).to.equal(false);
    });
  }

  it('loads it at once with warmup="eager"', async () => {
    fresh = await freshPage('warmup="eager"');
    await fresh.callCode();
    expect(fresh.element.status).to.equal('idle');
  });

  it('loads it only with the start with warmup="none"', async () => {
    fresh = await freshPage('warmup="none"');
    fresh.element.dispatchEvent(near());
    fresh.element.dispatchEvent(new FocusEvent('focusin'));
    await fresh.settled();
    expect([fresh.fetchedStartCode(), fresh.fetchedCallCode()]).to.deep.equal([false, false]);
    fresh.page.fetch = () => new Promise(() => {});
    void fresh.element.start();
    await fresh.callCode();
    fresh.element.stop();
  });
});
