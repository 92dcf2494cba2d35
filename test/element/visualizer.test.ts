import { expect } from '@esm-bundle/chai';
import { expectNoUnhandledRejections, nextTask } from '../core/rejections.js';
import { clearStage, place, placeConnected, type Stage } from './stage.js';
import { show, stubSession } from './stub-session.js';

const open = '<navai-voice open></navai-voice>';

/** Counts the frames that the page requests. The browser's own frames continue. */
const real = requestAnimationFrame;
let scheduled = 0;

const frame = () => new Promise<number>(resolve => real(resolve));
const second = () => new Promise(resolve => setTimeout(resolve, 1000));

async function scheduledInASecond(): Promise<number> {
  scheduled = 0;
  await second();
  return scheduled;
}

/** A user who speaks all the time, because silence draws nothing new. */
function chatter(stage: Stage): Stage {
  const levels = {
    output: 0,
    get input() {
      return Math.random();
    },
  };
  stubSession(stage).levels = levels;
  return stage;
}

const picture = (stage: Stage) => [...stage.element.renderRoot.querySelectorAll('.life')];
const strokes = (stage: Stage) =>
  picture(stage).flatMap(found => [...found.querySelectorAll('path')].map(path => path.getAttribute('d')));

/** Resolves once the drawing has changed. */
async function moves(stage: Stage): Promise<void> {
  const before = strokes(stage).join();
  while (strokes(stage).join() === before) await frame();
}

/** How far the drawing reaches above its middle. */
function height(stage: Stage): number {
  const numbers =
    strokes(stage)
      .join(' ')
      .match(/-?\d+\.\d+ -?\d+\.\d+/g) ?? [];
  return Math.max(...numbers.map(point => Math.abs(Number(point.split(' ')[1]) - 20)));
}

function hide(hidden: boolean): void {
  if (hidden) Object.defineProperty(HTMLDocument.prototype, 'hidden', { configurable: true, value: true });
  else Reflect.deleteProperty(HTMLDocument.prototype, 'hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

/** A fake media query for reduced motion. */
class Calm extends EventTarget {
  matches = false;
  readonly #real = globalThis.matchMedia;

  constructor() {
    super();
    const calm = this as unknown as MediaQueryList;
    globalThis.matchMedia = query =>
      query.includes('reduced-motion') ? calm : this.#real.call(globalThis, query);
  }

  set(matches: boolean): void {
    this.matches = matches;
    this.dispatchEvent(new Event('change'));
  }

  restore(): void {
    globalThis.matchMedia = this.#real;
  }
}

describe('the visualizer', () => {
  clearStage();
  expectNoUnhandledRejections();
  let calm: Calm;

  beforeEach(() => {
    calm = new Calm();
    globalThis.requestAnimationFrame = callback => {
      scheduled += 1;
      return real(callback);
    };
  });

  afterEach(() => {
    calm.restore();
    hide(false);
    globalThis.requestAnimationFrame = real;
  });

  it('requests no frames before a call, and none after it', async () => {
    const stage = chatter(await place(open));
    expect(await scheduledInASecond(), 'before').to.equal(0);
    await stage.element.start();
    await stage.shown();
    await moves(stage);
    expect(await scheduledInASecond(), 'in the call').to.be.greaterThan(5);
    stage.element.stop();
    await stage.shown();
    expect(await scheduledInASecond(), 'after').to.equal(0);
  });

  it('requests no frames while the page is hidden, and continues when it is back', async () => {
    const stage = chatter(await placeConnected(open));
    await moves(stage);
    hide(true);
    expect(await scheduledInASecond()).to.equal(0);
    hide(false);
    await moves(stage);
  });

  it('requests no frames while it is out of view', async () => {
    const stage = chatter(await placeConnected(open));
    await moves(stage);
    stage.element.hidden = true;
    await frame();
    await frame();
    expect(await scheduledInASecond()).to.equal(0);
    stage.element.hidden = false;
    await moves(stage);
  });

  it('is drawn when an old library of the page replaces Array.from', async () => {
    const { from } = Array;
    Array.from = ((items: ArrayLike<unknown>) => Array.prototype.slice.call(items)) as typeof from;
    try {
      const stage = chatter(await placeConnected(open));
      await moves(stage);
      expect(strokes(stage).join()).not.to.include('NaN');
    } finally {
      Array.from = from;
    }
  });

  it('requests no frames once the element has left the page during a call', async () => {
    const stage = chatter(await placeConnected(open));
    await moves(stage);
    stage.element.remove();
    await nextTask();
    await stage.shown();
    expect(await scheduledInASecond()).to.equal(0);
  });

  it('does not move with reduced motion, and moves again when that is turned off', async () => {
    calm.matches = true;
    const stage = chatter(await placeConnected(open));
    await frame();
    await frame();
    expect(await scheduledInASecond()).to.equal(0);
    expect(strokes(stage).join(), 'there is a picture all the same').to.contain('M');
    calm.set(false);
    await moves(stage);
    calm.set(true);
    const still = strokes(stage);
    expect(await scheduledInASecond()).to.equal(0);
    expect(strokes(stage)).to.deep.equal(still);
  });

  it('draws up to 60 times per second on any screen', async () => {
    const stage = chatter(await placeConnected(open));
    await moves(stage);
    let drawn = 0;
    const watched = picture(stage)[0] as Element;
    const observer = new MutationObserver(records => {
      drawn += records.filter(({ target }) => target === watched.querySelector('path:last-of-type')).length;
    });
    observer.observe(watched, { attributes: true, subtree: true });
    // Simulates a screen of 240 Hz.
    let time = performance.now();
    const waiting = new Map<number, FrameRequestCallback>();
    let handle = 1_000_000;
    globalThis.requestAnimationFrame = callback => {
      waiting.set(++handle, callback);
      return handle;
    };
    await frame();
    await frame();
    observer.takeRecords();
    drawn = 0;
    for (let shown = 0; shown < 240; shown += 1) {
      time += 1000 / 240;
      const due = [...waiting.values()];
      waiting.clear();
      for (const callback of due) callback(time);
      await Promise.resolve();
    }
    observer.disconnect();
    expect(drawn).to.be.within(30, 60);
    // Gives the frame loop back to the browser.
    globalThis.requestAnimationFrame = real;
    for (const callback of waiting.values()) real(callback);
  });

  it('shows the input level', async () => {
    const stage = await placeConnected(open);
    const stub = stubSession(stage);
    const quiet = height(stage);
    stub.levels = { input: 0.9, output: 0 };
    while (height(stage) < quiet + 4) await frame();
    stub.levels = { input: 0, output: 0.9 };
    while (height(stage) > quiet + 1) await frame();
  });

  it('shows the output level while the agent speaks', async () => {
    const stage = await placeConnected(open);
    const stub = stubSession(stage);
    await show(stage, stub, { activity: 'speaking' });
    await moves(stage);
    while (height(stage) > 3) await frame();
    stub.levels = { input: 0, output: 0.9 };
    while (height(stage) < 6) await frame();
  });

  it('has a different shape for each state, even without animation and colour', async () => {
    calm.matches = true;
    const stage = await placeConnected(open);
    const stub = stubSession(stage);
    const pictures = new Map<string, string>();
    for (const [name, state] of Object.entries({
      connecting: { status: 'connecting' },
      reconnecting: { status: 'reconnecting' },
      listening: { activity: 'listening' },
      muted: { activity: 'listening', muted: true },
      thinking: { activity: 'thinking' },
      working: { activity: 'working' },
      speaking: { activity: 'speaking' },
    } as const)) {
      await show(stage, stub, state);
      while (!strokes(stage)[1]) await frame();
      await frame();
      await frame();
      pictures.set(name, strokes(stage).join('|'));
    }
    expect(new Set(pictures.values()).size).to.equal(pictures.size);
  });

  it('does not move while the microphone is muted', async () => {
    const stage = await placeConnected('<navai-voice open muted></navai-voice>');
    await frame();
    expect(strokes(stage)[1]).to.match(/^M/);
    expect(await scheduledInASecond()).to.equal(0);
  });

  it('does not move in text mode on the user’s turn, but does while the agent writes', async () => {
    const stage = await placeConnected('<navai-voice open mode="text" muted></navai-voice>');
    const stub = stubSession(stage);
    await show(stage, stub, { activity: 'listening' });
    expect(await scheduledInASecond()).to.equal(0);
    await show(stage, stub, { activity: 'speaking' });
    while (height(stage) < 3) await frame();
  });

  it('does not cover the focus ring of the launcher', async () => {
    const stage = await placeConnected('<navai-voice variant="button"></navai-voice>');
    const launcher = stage.part('launcher');
    launcher.focus({ focusVisible: true } as FocusOptions);
    const around = Number.parseFloat(getComputedStyle(launcher).outlineOffset);
    const [ring] = picture(stage) as [Element];
    const beyond = (ring.getBoundingClientRect().width - launcher.offsetWidth) / 2;
    expect(around).to.be.at.least(beyond);
  });

  it('is a ring around the launcher while the panel is closed, and exists only once', async () => {
    const stage = chatter(await placeConnected());
    expect(stage.part('launcher').querySelector('.life.ring')).not.to.equal(null);
    expect(picture(stage)).to.have.length(1);
    await moves(stage);
    stage.element.open = true;
    await stage.shown();
    expect(stage.part('header').querySelector('.life')).not.to.equal(null);
    expect(picture(stage)).to.have.length(1);
    await moves(stage);
  });

  for (const variant of ['button', 'bar'])
    it(`is shown in a ${variant} during a call`, async () => {
      const stage = chatter(await placeConnected(`<navai-voice variant="${variant}"></navai-voice>`));
      expect(picture(stage)).to.have.length(1);
      await moves(stage);
    });

  it('is hidden from screen readers, and takes no clicks', async () => {
    const stage = await placeConnected();
    const [ring] = picture(stage) as [Element];
    expect(ring.getAttribute('aria-hidden')).to.equal('true');
    expect(getComputedStyle(ring).pointerEvents).to.equal('none');
  });

  it('has the accent colour of the page, also when that changes', async () => {
    const stage = await placeConnected(open);
    const colour = () => getComputedStyle(picture(stage)[0]?.querySelector('path') as Element).stroke;
    stage.element.style.setProperty('--navai-accent', 'rgb(1, 2, 3)');
    expect(colour()).to.equal('rgb(1, 2, 3)');
    stage.element.style.setProperty('--navai-accent', 'rgb(4, 5, 6)');
    expect(colour()).to.equal('rgb(4, 5, 6)');
  });

  it('is left out when the page says so', async () => {
    const stage = chatter(await placeConnected('<navai-voice no-visualizer></navai-voice>'));
    expect(picture(stage)).to.have.length(0);
    expect(await scheduledInASecond()).to.equal(0);
    stage.element.open = true;
    await stage.shown();
    expect(stage.find('[part~=visualizer]')).to.equal(null);
  });

  it('is also left out of the panel, even for an animation that needs no meter', async () => {
    const stage = await placeConnected('<navai-voice open mode="text" no-visualizer></navai-voice>');
    await show(stage, stubSession(stage), { activity: 'speaking' });
    expect(picture(stage)).to.have.length(0);
    expect(await scheduledInASecond()).to.equal(0);
  });
});
