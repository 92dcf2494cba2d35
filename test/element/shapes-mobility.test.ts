import { expect } from '@esm-bundle/chai';
import { dismiss, moveTo } from '../../src/element/ui/placement/mobility.js';
import { clearStage, place, placeConnected, type Stage } from './stage.js';

type Point = readonly [number, number];

const corners = {
  'top-start': [10, 10],
  'top-end': [790, 10],
  'bottom-start': [10, 590],
  'bottom-end': [790, 590],
} as const;

function forget(): void {
  localStorage.clear();
  sessionStorage.clear();
}

/** Places an element and loads its UI, as a pointer nearby does. */
async function placeNear(markup: string): Promise<Stage> {
  const stage = await place(markup);
  stage.element.open = true;
  await stage.shown();
  stage.element.open = /\bopen\b/.test(markup);
  await stage.shown();
  return stage;
}

function send(
  target: EventTarget,
  type: string,
  [clientX, clientY]: Point,
  more: PointerEventInit = {},
): void {
  const options = {
    bubbles: true,
    composed: true,
    isPrimary: true,
    pointerId: 1,
    buttons: 1,
    cancelable: true,
  };
  target.dispatchEvent(new PointerEvent(type, { ...options, clientX, clientY, ...more }));
}

function middle(target: HTMLElement): Point {
  const { left, top, width, height } = target.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

function drag(target: HTMLElement, to: Point): void {
  send(target, 'pointerdown', middle(target));
  send(target, 'pointermove', to);
  send(target, 'pointerup', to, { buttons: 0 });
}

const scaled = ([x, y]: Point): Point => [(x / 800) * innerWidth, (y / 600) * innerHeight];

describe('a movable widget', () => {
  clearStage();
  beforeEach(forget);
  afterEach(forget);

  for (const [corner, point] of Object.entries(corners)) {
    it(`moves to the corner ${corner} when it is dropped near it, and stores that`, async () => {
      const start = corner === 'bottom-end' ? 'top-start' : 'bottom-end';
      const stage = await placeNear(`<navai-voice movable placement="${start}"></navai-voice>`);
      const moves: string[] = [];
      stage.element.addEventListener('navai-move', ({ placement }) => moves.push(placement));
      drag(stage.part('launcher'), scaled(point));
      await stage.shown();
      expect(stage.element.placement).to.equal(corner);
      expect(moves).to.deep.equal([corner]);
      expect(localStorage.getItem('navai-voice:corner')).to.equal(corner);
    });
  }

  it('uses the direction of the page for start and end', async () => {
    const stage = await placeNear('<navai-voice dir="rtl" movable></navai-voice>');
    drag(stage.part('launcher'), scaled([790, 10]));
    await stage.shown();
    expect(stage.element.placement).to.equal('top-start');
  });

  it('follows the pointer, and treats a small movement as a click', async () => {
    const stage = await placeNear('<navai-voice movable></navai-voice>');
    const launcher = stage.part('launcher');
    const [x, y] = middle(launcher);
    send(launcher, 'pointerdown', [x, y]);
    send(launcher, 'pointermove', [x - 3, y - 3]);
    expect(middle(launcher)).to.deep.equal([x, y]);
    send(launcher, 'pointermove', [x - 300, y - 200]);
    expect(middle(launcher)).to.deep.equal([x - 300, y - 200]);
    send(launcher, 'pointercancel', [0, 0]);
    await stage.shown();
    expect(stage.element.placement).to.equal('bottom-end');
  });

  it('does not click after a drag, and clicks after a click', async () => {
    const stage = await placeNear('<navai-voice movable></navai-voice>');
    const launcher = stage.part('launcher');
    drag(launcher, scaled([10, 10]));
    launcher.click();
    await stage.shown();
    expect(stage.element.open).to.equal(false);
    send(launcher, 'pointerdown', middle(launcher));
    send(launcher, 'pointerup', middle(launcher), { buttons: 0 });
    launcher.click();
    await stage.shown();
    expect(stage.element.open).to.equal(true);
  });

  it('returns to its place on Escape, and the panel stays open', async () => {
    const stage = await placeNear('<navai-voice open movable></navai-voice>');
    const header = stage.part('header');
    send(header, 'pointerdown', middle(header));
    send(header, 'pointermove', scaled([10, 10]));
    const key = new KeyboardEvent('keydown', {
      key: 'Escape',
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    stage.part('panel').dispatchEvent(key);
    send(header, 'pointerup', scaled([10, 10]), { buttons: 0 });
    await stage.shown();
    expect(stage.element.placement).to.equal('bottom-end');
    expect(stage.element.open).to.equal(true);
    expect(localStorage.length).to.equal(0);
  });

  for (const variant of ['button', 'bar'] as const)
    it(`moves through the corners without dragging, and keeps the focus: ${variant}`, async () => {
      const stage = await placeNear(`<navai-voice movable variant="${variant}"></navai-voice>`);
      const button = stage.part('move-button');
      button.focus();
      const names: string[] = [];
      const seen: string[] = [];
      for (let step = 0; step < 4; step += 1) {
        names.push(button.getAttribute('aria-label') ?? '');
        send(button, 'pointerdown', middle(button));
        send(button, 'pointerup', middle(button), { buttons: 0 });
        await stage.click('move-button');
        seen.push(stage.element.placement);
      }
      expect(seen).to.deep.equal(['top-start', 'top-end', 'bottom-start', 'bottom-end']);
      expect(names).to.deep.equal([
        ...['Position: Bottom right', 'Position: Top left'],
        ...['Position: Top right', 'Position: Bottom left'],
      ]);
      expect(localStorage.getItem('navai-voice:corner')).to.equal('bottom-end');
      expect(stage.element.shadowRoot?.activeElement === button).to.equal(true);
    });

  it('is moved by its options if it has some, and not at all if the page does not allow it', async () => {
    for (const attributes of ['movable', 'variant="button"', 'movable variant="bar" placement="inline"']) {
      const stage = await placeNear(`<navai-voice ${attributes}></navai-voice>`);
      expect(stage.find('[part~=move-button]')).to.equal(null);
    }
  });

  it('is dragged by its header and its bar, but not by their buttons', async () => {
    const stage = await placeConnected('<navai-voice open movable></navai-voice>');
    drag(stage.part('close-button'), scaled([10, 10]));
    await stage.shown();
    expect(stage.element.placement).to.equal('bottom-end');
    drag(stage.part('header'), scaled([10, 10]));
    await stage.shown();
    expect(stage.element.placement).to.equal('top-start');
    stage.element.variant = 'bar';
    await stage.shown();
    drag(stage.part('mute-button'), scaled([790, 10]));
    await stage.shown();
    expect(stage.element.placement).to.equal('top-start');
    drag(stage.part('status'), scaled([790, 590]));
    await stage.shown();
    expect(stage.element.placement).to.equal('bottom-end');
  });

  it('continues a touch that began before its code was loaded', async () => {
    const stage = await placeNear('<navai-voice movable></navai-voice>');
    const launcher = stage.part('launcher');
    send(launcher, 'pointermove', middle(launcher), { pointerType: 'touch' });
    send(launcher, 'pointermove', scaled([10, 10]), { pointerType: 'touch' });
    send(launcher, 'pointerup', scaled([10, 10]), { pointerType: 'touch', buttons: 0 });
    await stage.shown();
    expect(stage.element.placement).to.equal('top-start');
  });

  for (const [name, markup] of [
    ['is not movable', '<navai-voice></navai-voice>'],
    ['stands inline', '<navai-voice movable placement="inline"></navai-voice>'],
  ] as const) {
    it(`stays where it is when it ${name}`, async () => {
      const stage = await placeNear(markup);
      const { placement } = stage.element;
      drag(stage.part('launcher'), scaled([10, 10]));
      await stage.shown();
      expect(stage.element.placement).to.equal(placement);
    });
  }

  it('is in the stored corner from its first rendering', async () => {
    localStorage.setItem('navai-voice:corner', 'top-start');
    const element = document.createElement('navai-voice');
    element.setAttribute('movable', '');
    document.body.append(element);
    await Promise.resolve();
    const box = element.shadowRoot?.querySelector('.launcher')?.getBoundingClientRect();
    expect([box?.left, box?.top]).to.deep.equal([20, 20]);
    element.remove();
  });

  for (const [name, stored, attributes] of [
    ['is nonsense', 'sideways', 'movable'],
    ['is not a corner', 'inline', 'movable'],
    ['is not for elements that can’t be moved', 'top-start', ''],
  ] as const) {
    it(`ignores the stored corner when that ${name}`, async () => {
      localStorage.setItem('navai-voice:corner', stored);
      const stage = await place(`<navai-voice ${attributes}></navai-voice>`);
      expect(stage.element.placement).to.equal('bottom-end');
      expect(stage.events.of('warning')).to.deep.equal([]);
    });
  }

  it('moves with the arrow keys on its launcher, and these scroll nothing', async () => {
    const stage = await placeNear('<navai-voice variant="button" movable></navai-voice>');
    const press = async (key: string, more: KeyboardEventInit = {}) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
      stage.part('launcher').dispatchEvent(event);
      await stage.shown();
      return [stage.element.placement, event.defaultPrevented];
    };
    expect(await press('ArrowUp')).to.deep.equal(['top-end', true]);
    expect(await press('ArrowLeft')).to.deep.equal(['top-start', true]);
    expect(await press('ArrowLeft')).to.deep.equal(['top-start', true]);
    expect(await press('ArrowRight', { altKey: true })).to.deep.equal(['top-start', false]);
    expect(await press('Enter')).to.deep.equal(['top-start', false]);
    stage.element.parentElement?.setAttribute('dir', 'rtl');
    expect(await press('ArrowLeft')).to.deep.equal(['top-end', true]);
    expect(localStorage.getItem('navai-voice:corner')).to.equal('top-end');
    stage.element.movable = false;
    expect(await press('ArrowDown')).to.deep.equal(['top-end', false]);
  });

  it('can be moved without dragging', async () => {
    const stage = await placeNear('<navai-voice movable></navai-voice>');
    moveTo(stage.element, 'top-end');
    await stage.shown();
    expect(stage.part('launcher').getBoundingClientRect().top).to.equal(20);
    expect(localStorage.getItem('navai-voice:corner')).to.equal('top-end');
  });
});

describe('a dismissible widget', () => {
  clearStage();
  beforeEach(forget);
  afterEach(forget);

  it('has a dismiss button of at least 24 px that keyboards reach', async () => {
    const stage = await placeNear('<navai-voice dismissible></navai-voice>');
    const cross = stage.part('dismiss-button');
    const { width, height } = cross.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
    expect(cross.getAttribute('aria-label')).to.equal('Remove the assistant from this page');
    cross.focus();
    for (const animation of cross.getAnimations()) animation.finish();
    expect(getComputedStyle(cross).opacity).to.equal('1');
    const { left, bottom } = cross.getBoundingClientRect();
    const hit = stage.element.shadowRoot?.elementFromPoint(left + 8, bottom - 8);
    expect(cross.contains(hit as Node), 'above the launcher').to.equal(true);
  });

  it('has none unless the page allows it', async () => {
    const stage = await placeNear('<navai-voice></navai-voice>');
    expect(stage.find('[part~=dismiss-button]')).to.equal(null);
  });

  it('stays hidden for the lifetime of the tab, and its call ends', async () => {
    const stage = await placeConnected('<navai-voice open dismissible></navai-voice>');
    dismiss(stage.element);
    expect(stage.element.status).to.equal('idle');
    expect(stage.element.hidden).to.equal(true);
    expect(getComputedStyle(stage.element).display).to.equal('none');
    const next = document.createElement('navai-voice');
    next.dismissible = true;
    document.body.append(next);
    await next.updateComplete;
    expect(next.hidden).to.equal(true);
    next.remove();
  });

  it('stays when the page cancels the event', async () => {
    const stage = await placeConnected('<navai-voice dismissible></navai-voice>');
    stage.element.addEventListener('navai-dismiss', event => event.preventDefault());
    expect(dismiss(stage.element)).to.equal(false);
    expect([stage.element.hidden, stage.element.status]).to.deep.equal([false, 'connected']);
    expect(sessionStorage.getItem('navai-voice:dismissed:')).to.equal(null);
  });

  it('moves the focus to the page’s content, and leaves no attribute there', async () => {
    const stage = await placeNear('<main>Content</main><navai-voice dismissible></navai-voice>');
    const main = document.querySelector('main') as HTMLElement;
    stage.part('dismiss-button').focus();
    await stage.click('dismiss-button');
    expect(document.activeElement === main).to.equal(true);
    main.blur();
    expect(main.hasAttribute('tabindex')).to.equal(false);
  });

  it('can be shown again by the page, on its other pages too', async () => {
    const stage = await placeNear('<navai-voice dismissible></navai-voice>');
    await stage.click('dismiss-button');
    stage.element.hidden = false;
    stage.element.requestUpdate();
    await stage.shown();
    expect(stage.part('launcher').getBoundingClientRect().width).to.equal(60);
    expect(sessionStorage.length).to.equal(0);
  });

  it('works when storage is blocked', async () => {
    const blocked = {
      get: () => {
        throw new DOMException('Blocked', 'SecurityError');
      },
      configurable: true,
    };
    const kept = (['localStorage', 'sessionStorage'] as const).map(
      name => [name, Object.getOwnPropertyDescriptor(window, name) as PropertyDescriptor] as const,
    );
    for (const [name] of kept) Object.defineProperty(window, name, blocked);
    try {
      const stage = await placeNear('<navai-voice movable dismissible></navai-voice>');
      moveTo(stage.element, 'top-end');
      await stage.shown();
      expect(stage.part('launcher').getBoundingClientRect().top).to.equal(20);
      expect(dismiss(stage.element)).to.equal(true);
      expect(stage.element.hidden).to.equal(true);
    } finally {
      for (const [name, descriptor] of kept) Object.defineProperty(window, name, descriptor);
    }
  });
});
