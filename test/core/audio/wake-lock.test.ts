import { expect } from '@esm-bundle/chai';
import { keepScreenOn } from '../../../src/core/audio/wake-lock.js';

/** Stands in for the browser's lock, which a page without a visible window is refused. */
class FakeLock {
  held = 0;
  requests = 0;
  refuses = false;
  readonly request = async (type: string) => {
    this.requests += 1;
    expect(type).to.equal('screen');
    if (this.refuses) throw new DOMException('The battery is low.', 'NotAllowedError');
    this.held += 1;
    const release = async () => {
      this.held -= 1;
    };
    return { release };
  };
}

describe('the screen during a call', () => {
  const visibility = Object.getOwnPropertyDescriptor(Document.prototype, 'visibilityState');
  const own = Object.getOwnPropertyDescriptor(navigator, 'wakeLock');
  let lock: FakeLock;
  let call: AbortController;

  const browserHas = (value: unknown) =>
    Object.defineProperty(navigator, 'wakeLock', { value, configurable: true });
  const shown = (visibilityState: string) => {
    Object.defineProperty(Document.prototype, 'visibilityState', {
      value: visibilityState,
      configurable: true,
    });
    document.dispatchEvent(new Event('visibilitychange'));
  };

  beforeEach(() => {
    lock = new FakeLock();
    call = new AbortController();
    browserHas(lock);
    shown('visible');
  });

  afterEach(() => {
    call.abort();
    Reflect.deleteProperty(navigator, 'wakeLock');
    if (own) Object.defineProperty(navigator, 'wakeLock', own);
    Object.defineProperty(Document.prototype, 'visibilityState', visibility as PropertyDescriptor);
  });

  it('stays on until the call ends', async () => {
    keepScreenOn(call.signal);
    await settled();
    expect(lock.held).to.equal(1);
    call.abort();
    expect(lock.held).to.equal(0);
  });

  it('is let go if the call ends before the browser answers', async () => {
    keepScreenOn(call.signal);
    call.abort();
    await settled();
    expect([lock.requests, lock.held]).to.deep.equal([1, 0]);
  });

  it('is asked for again when the page is shown again, and not while it is hidden or after the call', async () => {
    shown('hidden');
    keepScreenOn(call.signal);
    await settled();
    expect(lock.requests).to.equal(0);
    shown('visible');
    await settled();
    expect(lock.held).to.equal(1);
    call.abort();
    shown('visible');
    expect(lock.requests).to.equal(1);
  });

  it('is left alone where the browser refuses, or has no lock', async () => {
    lock.refuses = true;
    keepScreenOn(call.signal);
    await settled();
    browserHas(undefined);
    keepScreenOn(call.signal);
    await settled();
    expect([lock.requests, lock.held]).to.deep.equal([1, 0]);
  });
});

const settled = () => new Promise(resolve => setTimeout(resolve));
