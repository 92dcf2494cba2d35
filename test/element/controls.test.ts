import { expect } from '@esm-bundle/chai';
import { Session } from '../../src/core/session.js';
import { expectNoUnhandledRejections } from '../core/rejections.js';
import { clearStage, next, place, placeConnected, placeFailed, type Stage } from './stage.js';

const focusedPart = (stage: Stage) => stage.element.shadowRoot?.activeElement?.getAttribute('part');
const frame = () => new Promise(requestAnimationFrame);

/** Sets the levels of both sides from now on. */
function hear(stage: Stage, levels: { input: number; output: number }): void {
  Object.defineProperty(stage.element.session, 'levels', { configurable: true, get: () => levels });
}

/** Records the calls of `talk()`, and makes the session report the user as talking. */
function watchTalk({ element }: Stage): boolean[] {
  const presses: boolean[] = [];
  const { session } = element;
  const talk = (talking: boolean) => {
    presses.push(talking);
    element.requestUpdate();
  };
  Object.defineProperty(session, 'talk', { configurable: true, value: talk });
  const state = () => ({
    ...Reflect.get(Session.prototype, 'state', session),
    talking: presses.at(-1) === true,
  });
  Object.defineProperty(session, 'state', { configurable: true, get: state });
  return presses;
}

async function holding(markup = '<navai-voice open push-to-talk></navai-voice>') {
  const stage = await placeConnected(markup);
  const presses = watchTalk(stage);
  await stage.shown();
  const button = stage.part('talk-button');
  const pointer = (type: string, pointerId = 1) => {
    const { x, y } = button.getBoundingClientRect();
    const init = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y };
    const event = new PointerEvent(type, { ...init, pointerId });
    return button.dispatchEvent(event);
  };
  const key = (type: string, init: KeyboardEventInit) =>
    button.dispatchEvent(
      new KeyboardEvent(type, { bubbles: true, composed: true, cancelable: true, ...init }),
    );
  return { stage, presses, button, pointer, key };
}

describe('the mute button', () => {
  clearStage();
  expectNoUnhandledRejections();

  it('has a label and a pressed state, and looks different when it is on', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    const button = stage.part('mute-button');
    const drawn = () => button.querySelector('svg')?.innerHTML.replace(/<!--.*?-->/g, '');
    const before = drawn();
    expect(button.getAttribute('aria-label')).to.equal('Mute the microphone');
    expect(button.getAttribute('aria-pressed')).to.equal('false');
    await stage.click('mute-button');
    expect(stage.element.muted).to.equal(true);
    expect(button.getAttribute('aria-label'), 'a pressed state needs one name').to.equal(
      'Mute the microphone',
    );
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    expect(drawn()).not.to.equal(before);
  });

  it('is absent when there is no microphone', async () => {
    const stage = await placeConnected('<navai-voice open mode="text"></navai-voice>');
    expect(stage.find('[part~=mute-button]')).to.equal(null);
    expect(stage.find('[part~=end-button]')).not.to.equal(null);
  });

  for (const variant of ['panel', 'bar']) {
    it(`shows the input level in the ${variant}`, async () => {
      const stage = await placeConnected(`<navai-voice open variant="${variant}"></navai-voice>`);
      hear(stage, { input: 0.6, output: 0 });
      const meter = stage.find('[part~=mute-button] .meter') as HTMLElement;
      while (meter.style.getPropertyValue('--level') !== '0.60') await frame();
      expect(meter.getBoundingClientRect().height).to.be.greaterThan(10);
    });
  }

  it('requests no frames before a call, while muted, while the page is hidden, or after the call', async () => {
    const request = globalThis.requestAnimationFrame;
    let asked = 0;
    globalThis.requestAnimationFrame = callback => {
      asked += 1;
      return request(callback);
    };
    /** Counts its requests during two frames. */
    const asks = async () => {
      await new Promise(request);
      asked = 0;
      for (let shown = 0; shown < 2; shown += 1) await new Promise(request);
      return asked;
    };
    const hide = (hidden: boolean) => {
      Object.defineProperty(HTMLDocument.prototype, 'hidden', { configurable: true, value: hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    try {
      const stage = await place('<navai-voice open no-visualizer></navai-voice>');
      expect(await asks(), 'idle').to.equal(0);
      await stage.element.start();
      await stage.shown();
      while ((await asks()) === 0);
      hide(true);
      expect(await asks(), 'hidden').to.equal(0);
      hide(false);
      while ((await asks()) === 0);
      await stage.click('mute-button');
      expect(await asks(), 'muted').to.equal(0);
      await stage.click('mute-button');
      while ((await asks()) === 0);
      stage.element.stop();
      await stage.shown();
      expect(await asks(), 'ended').to.equal(0);
    } finally {
      globalThis.requestAnimationFrame = request;
      Reflect.deleteProperty(HTMLDocument.prototype, 'hidden');
    }
  });
});

describe('the push-to-talk button', () => {
  clearStage();

  it('is the only place that says “hold”; the button that ends the call has no such text', async () => {
    const { stage, presses } = await holding('<navai-voice variant="button" push-to-talk></navai-voice>');
    expect(stage.part('talk-button').textContent?.trim()).to.equal('Hold to talk');
    expect(stage.find('.bubble')).to.equal(null);
    expect(presses).to.deep.equal([]);
  });
  expectNoUnhandledRejections();

  for (const variant of ['panel', 'bar', 'button']) {
    it(`replaces the mute button: ${variant}`, async () => {
      const stage = await placeConnected(
        `<navai-voice open push-to-talk variant="${variant}"></navai-voice>`,
      );
      expect(stage.part('talk-button').textContent?.trim()).to.equal('Hold to talk');
      expect(stage.find('[part~=mute-button]')).to.equal(null);
    });
  }

  it('lets the user talk from pointer down to pointer up', async () => {
    const { stage, presses, button, pointer } = await holding();
    pointer('pointerdown');
    await stage.shown();
    expect(presses).to.deep.equal([true]);
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    pointer('pointerup', 2);
    expect(presses, 'another finger').to.deep.equal([true]);
    pointer('pointerup');
    await stage.shown();
    expect(presses).to.deep.equal([true, false]);
    expect(button.getAttribute('aria-pressed')).to.equal('false');
  });

  it('is released when the browser cancels the pointer', async () => {
    const { presses, pointer } = await holding();
    pointer('pointerdown');
    pointer('pointercancel');
    pointer('pointerup');
    expect(presses, 'once').to.deep.equal([true, false]);
  });

  it('opens no context menu on a long touch', async () => {
    const { pointer } = await holding();
    expect(pointer('contextmenu'), 'prevented').to.equal(false);
  });

  for (const name of [' ', 'Enter']) {
    it(`is held by the key “${name}”, with any number of repeats`, async () => {
      const { presses, key } = await holding();
      expect(key('keydown', { key: name }), 'the page does not scroll').to.equal(false);
      key('keydown', { key: name, repeat: true });
      key('keyup', { key: 'a' });
      expect(presses).to.deep.equal([true]);
      key('keyup', { key: name });
      expect(presses).to.deep.equal([true, false]);
    });
  }

  it('is released when the focus moves, the window is left, or the page is hidden', async () => {
    const { presses, button, key } = await holding();
    const ways = [
      () => button.dispatchEvent(new FocusEvent('blur')),
      () => dispatchEvent(new Event('blur')),
      () => document.dispatchEvent(new Event('visibilitychange')),
      () => dispatchEvent(new Event('pagehide')),
    ];
    for (const leave of ways) {
      key('keydown', { key: ' ' });
      leave();
    }
    expect(presses).to.deep.equal(ways.flatMap(() => [true, false]));
  });

  it('is toggled by a click of assistive technology', async () => {
    const { presses, button } = await holding();
    button.click();
    button.click();
    expect(presses).to.deep.equal([true, false]);
  });

  it('starts released in the next call, even when it was held before', async () => {
    const { stage, presses, button } = await holding();
    button.click();
    stage.element.stop();
    await stage.element.start();
    presses.push(false);
    await stage.shown();
    stage.part('talk-button').click();
    expect(presses.at(-1)).to.equal(true);
    stage.part('talk-button').click();
    expect(presses.at(-1)).to.equal(false);
  });

  it('is released when the call ends meanwhile', async () => {
    const { stage, presses, button, pointer } = await holding();
    pointer('pointerdown');
    stage.element.stop();
    await stage.shown();
    expect(button.isConnected).to.equal(false);
    dispatchEvent(new PointerEvent('pointerup', { pointerId: 1 }));
    expect(presses).to.deep.equal([true, false]);
  });

  it('overrides muted, because push-to-talk has no separate mute button', async () => {
    const { stage, presses, pointer } = await holding('<navai-voice open push-to-talk muted></navai-voice>');
    pointer('pointerdown');
    expect(presses).to.deep.equal([true]);
    expect(stage.element.muted).to.equal(false);
    expect(stage.element.session.state.muted).to.equal(false);
  });

  it('can’t be held before the call is connected', async () => {
    const stage = await place('<navai-voice open push-to-talk></navai-voice>');
    const connecting = next(stage.element, 'navai-status', ({ status }) => status === 'connecting');
    const started = stage.element.start();
    await connecting;
    await stage.shown();
    expect((stage.part('talk-button') as HTMLButtonElement).disabled).to.equal(true);
    await started;
    await stage.shown();
    expect((stage.part('talk-button') as HTMLButtonElement).disabled).to.equal(false);
  });
});

describe('the restart button', () => {
  clearStage();
  expectNoUnhandledRejections();

  it('is shown after a call, and clears the transcript', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    const said = next(stage.element, 'navai-transcript');
    const content = [{ type: 'output_text', text: 'At nine.' }];
    stage.peer.say({
      type: 'conversation.item.done',
      item: { id: 'a', type: 'message', role: 'assistant', content },
    });
    await said;
    stage.element.stop();
    await stage.shown();
    expect(stage.element.transcript).to.have.length(1);
    expect(stage.part('start-button').getAttribute('aria-label')).to.equal('Start again');
    await stage.click('restart-button');
    expect(stage.element.transcript).to.have.length(0);
    expect(stage.element.status).to.equal('connecting');
  });

  it('is shown after a call that failed', async () => {
    const stage = await placeFailed(500, '<navai-voice open></navai-voice>');
    await stage.click('restart-button');
    expect(stage.element.status).to.equal('connecting');
  });

  it('is not shown before the first call', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    expect(stage.find('[part~=restart-button]')).to.equal(null);
    expect(stage.part('start-button').getAttribute('aria-label')).to.equal('Start talking');
  });
});

describe('the focus', () => {
  clearStage();
  expectNoUnhandledRejections();

  it('moves to the button that replaces the used one', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    stage.part('start-button').focus();
    await stage.click('start-button');
    expect(focusedPart(stage)).to.equal('mute-button');
    stage.part('end-button').focus();
    await stage.click('end-button');
    expect(focusedPart(stage)).to.contain('start-button');
  });

  it('stays in the bar after its call, and moves to the launcher when the bar disappears', async () => {
    const stage = await placeConnected('<navai-voice variant="bar"></navai-voice>');
    stage.part('end-button').focus();
    await stage.click('end-button');
    while (!focusedPart(stage)) await frame();
    expect(focusedPart(stage)).to.equal('start-button');
    stage.part('start-button').focus();
    stage.element.variant = 'button';
    await stage.shown();
    while (!focusedPart(stage)) await frame();
    expect(focusedPart(stage)).to.equal('launcher');
  });

  it('stays with a user who is elsewhere in the page', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    const field = document.createElement('input');
    stage.element.before(field);
    stage.part('end-button').focus();
    field.focus();
    stage.element.stop();
    await stage.shown();
    expect(document.activeElement === field).to.equal(true);
  });

  for (const part of ['end-button', 'mute-button', 'close-button', 'launcher', 'options-button'])
    it(`is pressed once by a held key: ${part}`, async () => {
      const stage = await placeConnected('<navai-voice open></navai-voice>');
      const init = { key: 'Enter', bubbles: true, cancelable: true, composed: true };
      const press = (repeat: boolean) =>
        stage.part(part).dispatchEvent(new KeyboardEvent('keydown', { ...init, repeat }));
      expect(press(false), 'the first').to.equal(true);
      expect(press(true), 'another').to.equal(false);
    });

  it('leaves held keys to slotted content', async () => {
    const stage = await placeConnected('<navai-voice open><button slot="header">Ours</button></navai-voice>');
    const init = { key: 'Enter', bubbles: true, cancelable: true, composed: true, repeat: true };
    const own = stage.element.querySelector('button') as HTMLButtonElement;
    expect(own.dispatchEvent(new KeyboardEvent('keydown', init))).to.equal(true);
  });

  it('ignores the second click of a double click on a replaced button', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    const click = (part: string, detail: number) =>
      stage.part(part).dispatchEvent(new MouseEvent('click', { detail, bubbles: true, composed: true }));
    click('end-button', 1);
    await stage.shown();
    click('start-button', 2);
    await stage.shown();
    expect(stage.element.status).to.equal('idle');
    click('start-button', 1);
    expect(stage.element.status).to.equal('connecting');
  });
});
