import { expect } from '@esm-bundle/chai';
import { nextTask } from '../core/rejections.js';
import { clearStage, place, type Stage } from './stage.js';

const launcherBox = (stage: Stage) => stage.part('launcher').getBoundingClientRect();
const homeOf = ({ bottom, right }: DOMRect) => [
  innerHeight - bottom,
  document.documentElement.clientWidth - right,
];

/** Returns whether a click in the middle of the launcher hits the launcher. */
function isOnTop(stage: Stage): boolean {
  const { left, top, width, height } = launcherBox(stage);
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return hit === stage.element;
}

describe('a floating widget', () => {
  clearStage();
  afterEach(() => document.body.replaceChildren());

  const ancestors = {
    'a transform': 'transform: translate(50px, 50px) scale(0.5)',
    'a filter': 'filter: blur(4px)',
    'overflow: hidden': 'overflow: hidden; block-size: 1px; position: relative',
    'contain: strict': 'contain: strict; inline-size: 1px; block-size: 1px',
    'perspective and will-change': 'perspective: 100px; will-change: transform',
    'a clip-path': 'clip-path: inset(50%)',
    'a low z-index': 'position: relative; z-index: -1',
    'visibility: hidden': 'visibility: hidden',
    'pointer-events: none': 'pointer-events: none',
    'opacity: 0': 'opacity: 0',
    'a writing mode': 'writing-mode: vertical-rl',
  };
  for (const [name, style] of Object.entries(ancestors)) {
    it(`is in its corner and can be clicked within ${name}`, async () => {
      const stage = await place(
        `<div style="position: fixed; inset: 0; z-index: 2147483647; background: red"></div><div style="${style}"><navai-voice></navai-voice></div>`,
      );
      expect(homeOf(launcherBox(stage))).to.deep.equal([20, 20]);
      expect(isOnTop(stage)).to.equal(true);
    });
  }

  it('returns when an ancestor is displayed again', async () => {
    const stage = await place();
    const ancestor = stage.element.parentElement as HTMLElement;
    ancestor.style.display = 'none';
    expect(launcherBox(stage).width).to.equal(0);
    ancestor.style.display = '';
    expect(isOnTop(stage)).to.equal(true);
    expect(homeOf(launcherBox(stage))).to.deep.equal([20, 20]);
  });

  it('stays there when it is moved, or removed and put back', async () => {
    const stage = await place(
      '<div><navai-voice></navai-voice></div><section style="transform: scale(0.5)"></section>',
    );
    const section = stage.element.closest('div:has(section)')?.querySelector('section') as HTMLElement & {
      moveBefore?(node: Node, child: Node | null): void;
    };
    const home = stage.element.parentElement as HTMLElement;
    const moves = [
      () => section.append(stage.element),
      () => home.append(stage.element),
      () => (section.moveBefore ? section.moveBefore(stage.element, null) : section.append(stage.element)),
      () => stage.element.remove(),
      () => home.append(stage.element),
    ];
    for (const move of moves) {
      move();
      await stage.shown();
      if (!stage.element.isConnected) continue;
      expect(stage.part('frame').matches(':popover-open')).to.equal(true);
      expect(isOnTop(stage)).to.equal(true);
    }
  });

  it('is back at once after a moveBefore() that closed its popover, before the next update', async () => {
    const stage = await place();
    const frame = stage.part('frame');
    // Firefox does both when the element is moved; Chromium keeps the popover open.
    frame.hidePopover();
    stage.element.connectedMoveCallback();
    expect(frame.matches(':popover-open')).to.equal(true);
    expect(isOnTop(stage)).to.equal(true);
    expect(homeOf(launcherBox(stage))).to.deep.equal([20, 20]);
  });

  it('is below a modal dialog of the page, and above one that contains it', async () => {
    const stage = await place(
      '<dialog id="around"><navai-voice></navai-voice></dialog><dialog id="other">Other</dialog>',
    );
    const around = document.querySelector('#around') as HTMLDialogElement;
    const toggled = new Promise(resolve => around.addEventListener('toggle', resolve, { once: true }));
    around.showModal();
    await toggled;
    await stage.shown();
    expect(isOnTop(stage)).to.equal(true);
    around.close();
    stage.element.parentElement?.before(stage.element);
    await stage.shown();
    (document.querySelector('#other') as HTMLDialogElement).showModal();
    expect(isOnTop(stage)).to.equal(false);
    document.querySelector('#other')?.remove();
    around.remove();
  });

  it('and the page’s popovers leave each other open', async () => {
    const stage = await place('<p popover>Theirs</p><navai-voice></navai-voice>');
    const theirs = document.querySelector('p[popover]') as HTMLElement;
    theirs.showPopover();
    stage.element.open = true;
    await stage.shown();
    expect(theirs.matches(':popover-open')).to.equal(true);
    theirs.hidePopover();
    expect(stage.part('frame').matches(':popover-open')).to.equal(true);
  });

  it('leaves room for the admin bar of WordPress', async () => {
    const root = document.documentElement.style;
    root.setProperty('--wp-admin--admin-bar--height', '32px');
    try {
      const stage = await place('<navai-voice placement="top-end"></navai-voice>');
      expect(launcherBox(stage).top).to.equal(20 + 32);
      stage.element.open = true;
      await stage.shown();
      expect(stage.part('panel').getBoundingClientRect().top).to.be.at.least(20 + 32);
    } finally {
      root.removeProperty('--wp-admin--admin-bar--height');
    }
  });

  it('is fixed with a z-index in a browser without popovers', async () => {
    const { showPopover } = HTMLElement.prototype;
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
    try {
      const stage = await place();
      const { position, zIndex } = getComputedStyle(stage.part('frame'));
      expect([position, zIndex]).to.deep.equal(['fixed', '2147483000']);
      expect(homeOf(launcherBox(stage))).to.deep.equal([20, 20]);
      expect(isOnTop(stage)).to.equal(true);
      stage.element.open = true;
      await stage.shown();
      expect(stage.part('panel').getBoundingClientRect().height).to.be.greaterThan(200);
    } finally {
      Object.defineProperty(HTMLElement.prototype, 'showPopover', {
        value: showPopover,
        configurable: true,
        writable: true,
        enumerable: true,
      });
    }
  });

  it('covers only its button while it is closed, and only its panel while it is open', async () => {
    const stage = await place(
      '<div id="page" style="position: fixed; inset: 0"></div><navai-voice dismissible></navai-voice>',
    );
    stage.element.dispatchEvent(new PointerEvent('pointerenter'));
    stage.element.open = true;
    await stage.shown();
    stage.element.open = false;
    await stage.shown();
    const covered = () => {
      const found: string[] = [];
      for (let x = 2; x < innerWidth; x += 7)
        for (let y = 2; y < innerHeight; y += 7)
          if (document.elementFromPoint(x, y) === stage.element) found.push(`${x} ${y}`);
      return found.map(point => point.split(' ').map(Number) as [number, number]);
    };
    const outside = (part: string, [x, y]: [number, number]) => {
      const { left, right, top, bottom } = stage.part(part).getBoundingClientRect();
      return x < left || x > right || y < top || y > bottom;
    };
    const closed = covered();
    expect(closed).not.to.deep.equal([]);
    expect(closed.filter(point => outside('launcher', point))).to.deep.equal([]);
    stage.element.open = true;
    await stage.shown();
    for (const animation of stage.part('panel').getAnimations()) animation.finish();
    const open = covered();
    expect(open.length).to.be.greaterThan(closed.length);
    expect(open.filter(point => outside('launcher', point) && outside('panel', point))).to.deep.equal([]);
  });

  it('ignores an Escape of the page', async () => {
    const stage = await place();
    const pressed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    document.body.dispatchEvent(pressed);
    await stage.shown();
    expect(pressed.defaultPrevented).to.equal(false);
    expect(stage.part('frame').matches(':popover-open')).to.equal(true);
  });
});

describe('several widgets', () => {
  clearStage();
  afterEach(() => document.body.replaceChildren());

  it('are stacked in the same corner, and close the gap when one disappears', async () => {
    const stage = await place(
      '<navai-voice></navai-voice><navai-voice></navai-voice><navai-voice placement="top-end"></navai-voice>',
    );
    const [first, second, third] = [...document.querySelectorAll('navai-voice')];
    const box = (element?: Element) =>
      element?.shadowRoot?.querySelector('.launcher')?.getBoundingClientRect() as DOMRect;
    await second?.updateComplete;
    await third?.updateComplete;
    expect(homeOf(box(first))).to.deep.equal([20, 20]);
    expect(homeOf(box(second))).to.deep.equal([92, 20]);
    expect(box(third).top).to.equal(20);
    first?.remove();
    await nextTask();
    await second?.updateComplete;
    expect(homeOf(box(second))).to.deep.equal([20, 20]);
    stage.element.parentElement?.remove();
    second?.remove();
  });

  it('take the place of one that was removed in the same task', async () => {
    const stage = await place();
    const other = document.createElement('navai-voice');
    stage.element.replaceWith(other);
    await other.updateComplete;
    const launcher = other.shadowRoot?.querySelector('.launcher');
    expect(homeOf(launcher?.getBoundingClientRect() as DOMRect)).to.deep.equal([20, 20]);
    other.remove();
  });

  it('have one call at a time: the last one started', async () => {
    const stage = await place('<navai-voice></navai-voice><navai-voice></navai-voice>');
    const [first, second] = [...document.querySelectorAll('navai-voice')];
    if (!first || !second) throw new Error('There are two.');
    second.callUrl = first.callUrl as string;
    await first.start();
    expect(first.status).to.equal('connected');
    await second.start();
    expect([first.status, second.status]).to.deep.equal(['idle', 'connected']);
    second.stop();
    stage.element.stop();
  });
});
