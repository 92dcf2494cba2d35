import { expect } from '@esm-bundle/chai';
import type { NavaiVoiceElement } from '../../src/element/index.js';

/** A page of its own, in which nothing has been loaded yet, with one element in it. */
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
    /** Everything that the page has asked for. */
    addresses,
    fetchedCallCode: () => addresses().some(path => path.includes('/realtime/connect')),
    /** Resolves when the code for calls has come. */
    callCode: () => seen(page, '/realtime/connect'),
    /** Something asked for now has come: so has whatever the element asked for before. */
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

  it('sends no request, opens no microphone and fetches no code for calls', async () => {
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

  for (const [intent, event] of [
    ['the pointer comes near', near],
    ['the focus comes to it', () => new FocusEvent('focusin')],
  ] as const) {
    it(`fetches the code for calls when ${intent}`, async () => {
      fresh = await freshPage();
      fresh.element.dispatchEvent(event());
      await fresh.callCode();
      expect(fresh.element.status).to.equal('idle');
      expect(fresh.addresses().some(path => path.startsWith('/navai'))).to.equal(false);
    });
  }

  it('fetches it at once where it is warmed up eagerly', async () => {
    fresh = await freshPage('warmup="eager"');
    await fresh.callCode();
    expect(fresh.element.status).to.equal('idle');
  });

  it('fetches it with the start only, where it is not warmed up', async () => {
    fresh = await freshPage('warmup="none"');
    fresh.element.dispatchEvent(near());
    fresh.element.dispatchEvent(new FocusEvent('focusin'));
    await fresh.settled();
    expect(fresh.fetchedCallCode()).to.equal(false);
    fresh.page.fetch = () => new Promise(() => {});
    void fresh.element.start();
    await fresh.callCode();
    fresh.element.stop();
  });
});
