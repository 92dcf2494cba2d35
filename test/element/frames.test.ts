import { expect } from '@esm-bundle/chai';
import { whileSeen } from '../../src/element/ui/base/frames.js';

/** A screen that shows a frame when the test says so. */
class Screen {
  now = 1000;
  #next: FrameRequestCallback | undefined;
  readonly #own = { request: globalThis.requestAnimationFrame, cancel: globalThis.cancelAnimationFrame };

  constructor() {
    globalThis.requestAnimationFrame = callback => {
      if (this.#next) throw new Error('Two loops.');
      this.#next = callback;
      return 1;
    };
    globalThis.cancelAnimationFrame = () => {
      this.#next = undefined;
    };
  }

  get asked(): boolean {
    return this.#next !== undefined;
  }

  /** Shows frames for a second. */
  second(hertz: number): void {
    for (let shown = 0; shown < hertz; shown += 1) {
      this.now += 1000 / hertz;
      const next = this.#next;
      this.#next = undefined;
      next?.(this.now);
    }
  }

  /** Resolves when a frame is requested, or no longer requested. */
  async until(asked: boolean): Promise<void> {
    while (this.asked !== asked) await new Promise(this.#own.request);
  }

  release(): void {
    globalThis.requestAnimationFrame = this.#own.request;
    globalThis.cancelAnimationFrame = this.#own.cancel;
  }
}

describe('the frame loop', () => {
  let screen: Screen;
  let shown: HTMLElement;
  const stops: (() => void)[] = [];

  beforeEach(() => {
    screen = new Screen();
    shown = document.createElement('div');
    shown.style.cssText = 'inline-size: 10px; block-size: 10px';
    document.body.append(shown);
  });

  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
    screen.release();
    shown.remove();
  });

  function move(perSecond?: number): { drawn: number; stop: () => void } {
    const count = { drawn: 0, stop: () => {} };
    count.stop = whileSeen(shown, () => (count.drawn += 1), { perSecond });
    stops.push(count.stop);
    return count;
  }

  for (const hertz of [60, 61, 120, 144, 240]) {
    it(`draws up to the requested rate on a screen of ${hertz} Hz`, async () => {
      const [fast, slow] = [move(), move(30)];
      await screen.until(true);
      screen.second(hertz);
      expect(fast.drawn).to.be.within(55, 60);
      expect(slow.drawn).to.be.within(28, 30);
    });
  }

  it('does not draw twice in a row to catch up with late frames', async () => {
    const seen: number[] = [];
    stops.push(whileSeen(shown, time => seen.push(time)));
    await screen.until(true);
    screen.second(240);
    screen.now += 30;
    screen.second(240);
    const between = seen.slice(1).map((time, index) => time - (seen[index] as number));
    expect(Math.min(...between)).to.be.greaterThan(12);
  });

  it('is shared, and ends with its last subscriber', async () => {
    const [one, other] = [move(), move()];
    await screen.until(true);
    one.stop();
    screen.second(60);
    expect(other.drawn).to.be.greaterThan(one.drawn);
    expect(screen.asked).to.equal(true);
    other.stop();
    expect(screen.asked).to.equal(false);
  });

  it('pauses while the element is out of view', async () => {
    move();
    await screen.until(true);
    shown.style.display = 'none';
    await screen.until(false);
    shown.style.display = '';
    await screen.until(true);
  });

  it('pauses while the page is hidden', async () => {
    move();
    await screen.until(true);
    const hide = (hidden: boolean) => {
      Object.defineProperty(HTMLDocument.prototype, 'hidden', { configurable: true, value: hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    hide(true);
    expect(screen.asked).to.equal(false);
    hide(false);
    expect(screen.asked).to.equal(true);
    Reflect.deleteProperty(HTMLDocument.prototype, 'hidden');
  });
});
