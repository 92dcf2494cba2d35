import { expect } from '@esm-bundle/chai';
import { expectNoUnhandledRejections, nextTask } from '../core/rejections.js';
import { clearStage, next, place, placeConnected, placeFailed, type Stage } from './stage.js';

const focused = (stage: Stage) => stage.element.shadowRoot?.activeElement;

/** Records the listeners on the visual viewport. Each counts until its signal is aborted. */
function listening(): { readonly signals: readonly AbortSignal[]; restore(): void } {
  const viewport = visualViewport as VisualViewport;
  const signals: AbortSignal[] = [];
  viewport.addEventListener = ((type: string, listener: EventListener, options: AddEventListenerOptions) => {
    signals.push(options.signal as AbortSignal);
    EventTarget.prototype.addEventListener.call(viewport, type, listener, options);
  }) as typeof viewport.addEventListener;
  return { signals, restore: () => Reflect.deleteProperty(viewport, 'addEventListener') };
}

describe('the open panel', () => {
  clearStage();
  expectNoUnhandledRejections();

  it('removes its listeners when the element leaves the page, and adds them again when it is back', async () => {
    const { signals, restore } = listening();
    const open = () => signals.filter(({ aborted }) => !aborted).length;
    try {
      const stage = await place('<navai-voice open></navai-voice>');
      const parent = stage.element.parentElement as HTMLElement;
      expect(open()).to.be.greaterThan(0);
      stage.element.remove();
      await nextTask();
      await stage.shown();
      expect(open()).to.equal(0);
      parent.append(stage.element);
      await stage.shown();
      expect(open()).to.be.greaterThan(0);
    } finally {
      restore();
    }
  });
});

describe('the launcher', () => {
  clearStage();
  expectNoUnhandledRejections();

  it('has a label and says that the panel is hidden', async () => {
    const stage = await place();
    const button = stage.part('launcher');
    expect(button.localName).to.equal('button');
    expect(button.getAttribute('aria-label')).to.equal('Talk to the assistant');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(stage.find('[part~=panel]')).to.equal(null);
  });

  it('opens the panel, moves the focus into it, and starts a call', async () => {
    const stage = await place();
    await stage.click('launcher');
    expect(stage.element.open).to.equal(true);
    expect(stage.element.hasAttribute('open')).to.equal(true);
    expect(stage.part('launcher').getAttribute('aria-expanded')).to.equal('true');
    expect(focused(stage) === stage.part('panel')).to.equal(true);
    expect(stage.element.status).to.equal('connecting');
  });

  it('hides the panel, takes the focus back, and starts no second call', async () => {
    const stage = await place();
    await stage.click('launcher');
    await stage.click('launcher');
    expect(stage.element.open).to.equal(false);
    expect(stage.find('[part~=panel]')).to.equal(null);
    expect(focused(stage) === stage.part('launcher')).to.equal(true);
    expect(stage.events.of('status')).to.deep.equal(['connecting']);
  });

  it('shows the panel of a failed call without a retry', async () => {
    const stage = await placeFailed(500);
    await stage.click('launcher');
    expect(stage.element.status).to.equal('error');
  });
});

describe('the panel', () => {
  clearStage();
  expectNoUnhandledRejections();

  it('can be opened by the page, which starts nothing', async () => {
    const stage = await place();
    stage.element.open = true;
    await stage.shown();
    expect(stage.part('panel').getAttribute('role')).to.equal('dialog');
    expect(stage.part('panel').getAttribute('aria-label')).to.equal('Voice assistant');
    expect(stage.element.status).to.equal('idle');
    expect(stage.requests).to.deep.equal([]);
  });

  it('sets no style on its frame unless it is a sheet, because that would restyle everything', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    expect(stage.part('frame').style.getPropertyValue('--sheet-top')).to.equal('');
    expect(stage.part('frame').style.getPropertyValue('--sheet-height')).to.equal('');
  });

  it('contains no landmark', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    const landmarks = 'header, footer, main, nav, aside, search';
    const roles = ['banner', 'contentinfo', 'main', 'navigation', 'complementary', 'search', 'region'];
    const named = roles.map(role => `[role=${role}]`).join();
    expect(stage.find(`${landmarks}, ${named}`)).to.equal(null);
  });

  it('is hidden by Escape from anywhere in it, and the focus returns to the button', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    const input = stage.part('input');
    input.focus();
    const pressed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true });
    let reachedThePage = false;
    const listener = () => {
      reachedThePage = true;
    };
    document.addEventListener('keydown', listener);
    input.dispatchEvent(pressed);
    document.removeEventListener('keydown', listener);
    await stage.shown();
    expect(stage.element.open).to.equal(false);
    expect(focused(stage) === stage.part('launcher')).to.equal(true);
    expect(reachedThePage, 'the page’s own dialogs stay open').to.equal(false);
  });

  it('is not hidden by other keys', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    stage.part('input').dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    await stage.shown();
    expect(stage.element.open).to.equal(true);
  });

  it('is hidden by its own button', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    stage.part('close-button').click();
    await stage.shown();
    expect(stage.element.open).to.equal(false);
  });

  it('starts a call by its button', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    await stage.click('start-button');
    expect(stage.element.status).to.equal('connecting');
    expect(stage.find('[part~=start-button]')).to.equal(null);
    expect(stage.find('[part~=end-button]')).not.to.equal(null);
  });

  it('has a live region, which is not the transcript', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    expect(stage.find('[role=status]')?.textContent, 'nothing has changed yet').to.equal('');
    expect(stage.part('transcript').getAttribute('aria-live')).to.equal('off');
  });

  it('is hidden by the button below it, whose label changes', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    const launcher = stage.part('launcher');
    const shape = (button: HTMLElement) => button.querySelector('path')?.getAttribute('d');
    expect(launcher.getAttribute('aria-label')).to.equal('Hide the assistant');
    expect(shape(launcher)).to.equal(shape(stage.part('close-button')));
    await stage.click('launcher');
    expect(shape(launcher)).not.to.equal('m7 10 5 5 5-5');
  });

  it('takes icons from the page in its own size; the launcher keeps its own during a call', async () => {
    const icons = ['launcher', 'start', 'mute', 'muted', 'end', 'send', 'options', 'close'];
    const given = icons.map(name => `<img slot="icon-${name}" alt="" width="400" height="300">`).join('');
    const stage = await place(`<navai-voice>${given}</navai-voice>`);
    const shown = () =>
      [...stage.element.children]
        .filter(icon => icon.assignedSlot)
        .map(({ slot }) => slot.slice(5))
        .sort();
    const sizeOf = (slot: string) => {
      const box = stage.element.querySelector(`[slot=${slot}]`)?.getBoundingClientRect();
      return [Math.round(box?.width ?? 0), Math.round(box?.height ?? 0)];
    };
    stage.element.open = true;
    await stage.shown();
    expect(shown()).to.deep.equal(['close', 'options', 'send', 'start']);
    expect(sizeOf('icon-send')).to.deep.equal([23, 23]);
    stage.element.open = false;
    await stage.shown();
    expect(shown()).to.deep.equal(['launcher']);
    expect(sizeOf('icon-launcher')).to.deep.equal([23, 23]);
    stage.element.open = true;
    await stage.element.start();
    await stage.shown();
    expect(shown()).to.deep.equal(['close', 'end', 'mute', 'options', 'send']);
    stage.element.mute(true);
    await stage.shown();
    expect(shown()).to.include('muted').and.not.to.include('mute');
    expect(stage.part('launcher').querySelector('svg')).not.to.equal(null);
  });

  it('takes a title and a greeting from the page', async () => {
    const stage = await place(
      '<navai-voice open><span slot="header">Kai</span><p slot="empty">Ask me.</p></navai-voice>',
    );
    const slotted = (name: string) => {
      const slot = stage.find(`slot[name=${name}]`) as HTMLSlotElement;
      return slot.assignedElements().map(({ textContent }) => textContent);
    };
    expect(slotted('header')).to.deep.equal(['Kai']);
    expect(slotted('empty')).to.deep.equal(['Ask me.']);
  });

  it('is part of the page when placed inline, without the round button', async () => {
    const stage = await place('<navai-voice open placement="inline"></navai-voice>');
    expect(stage.part('frame').matches(':popover-open')).to.equal(false);
    expect(getComputedStyle(stage.part('frame')).position).to.equal('relative');
    expect(stage.find('[part~=launcher]')).to.equal(null);
    stage.part('close-button').click();
    await stage.shown();
    expect(focused(stage) === stage.part('launcher')).to.equal(true);
  });

  it('is in the requested corner', async () => {
    const stage = await place();
    const box = () => stage.part('launcher').getBoundingClientRect();
    const corner = async (placement: typeof stage.element.placement) => {
      stage.element.placement = placement;
      await stage.shown();
      const { left, top } = box();
      return [top < innerHeight / 2 ? 'top' : 'bottom', left < innerWidth / 2 ? 'left' : 'right'].join(' ');
    };
    expect(await corner('bottom-end')).to.equal('bottom right');
    expect(await corner('bottom-start')).to.equal('bottom left');
    expect(await corner('top-end')).to.equal('top right');
    expect(await corner('top-start')).to.equal('top left');
  });
});

describe('an error', () => {
  clearStage();
  expectNoUnhandledRejections();

  it('is shown with a text and a retry button, when a retry can help', async () => {
    const stage = await placeFailed(401, '<navai-voice open></navai-voice>');
    const shown = stage.part('error');
    expect(shown.querySelector('[role=alert]')?.textContent).to.equal(stage.element.error?.message);
    expect(shown.textContent).to.contain(stage.element.error?.message);
    expect(stage.part('status').textContent).to.equal('The call did not work');
    expect(shown.textContent, 'details are for developers').not.to.contain('401');
    const again = next(stage.element, 'navai-status', ({ status }) => status === 'connecting');
    stage.find('[part=error] button')?.click();
    await again;
    await stage.shown();
    expect(stage.find('[part=error]')).to.equal(null);
  });

  it('has no retry button when a retry can’t help', async () => {
    const stage = await placeFailed(200, '<navai-voice open></navai-voice>');
    expect(stage.element.error?.code).to.equal('backend-invalid');
    expect(stage.part('error').textContent).to.contain(stage.element.error?.message);
    expect(stage.find('[part=error] button')).to.equal(null);
  });

  it('of the microphone has a text of its own', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    const refuse = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
    Object.defineProperty(navigator.mediaDevices, 'getUserMedia', { configurable: true, value: refuse });
    try {
      await stage.element.start();
    } finally {
      Reflect.deleteProperty(navigator.mediaDevices, 'getUserMedia');
    }
    await stage.shown();
    expect(stage.events.of('error')).to.deep.equal(['microphone-denied']);
    expect(stage.part('error').textContent).to.contain('microphone');
  });

  it('is cleared by stop()', async () => {
    const stage = await placeFailed(500, '<navai-voice open></navai-voice>');
    stage.element.stop();
    await stage.shown();
    expect(stage.find('[part=error]')).to.equal(null);
    expect(stage.part('status').textContent).to.equal('Ready');
  });
});
