import { expect } from '@esm-bundle/chai';
import { Session } from '../../src/core/session.js';
import { expectNoUnhandledRejections } from '../core/rejections.js';
import { clearStage, next, place, placeConnected, placeFailed, type Stage } from './stage.js';

const focusedPart = (stage: Stage) => stage.element.shadowRoot?.activeElement?.getAttribute('part');
const frame = () => new Promise(requestAnimationFrame);

/** From now on the visitor is so loud. */
function hear(stage: Stage, levels: { input: number; output: number }): void {
  Object.defineProperty(stage.element.session, 'levels', { configurable: true, get: () => levels });
}

/** What the session is told by whoever holds the button; it says itself that the visitor talks. */
function watchTalk({ element }: Stage): boolean[] {
  const told: boolean[] = [];
  const { session } = element;
  const talk = (talking: boolean) => {
    told.push(talking);
    element.requestUpdate();
  };
  Object.defineProperty(session, 'talk', { configurable: true, value: talk });
  const state = () => ({
    ...Reflect.get(Session.prototype, 'state', session),
    talking: told.at(-1) === true,
  });
  Object.defineProperty(session, 'state', { configurable: true, get: state });
  return told;
}

async function holding(markup = '<navai-voice open push-to-talk></navai-voice>') {
  const stage = await placeConnected(markup);
  const told = watchTalk(stage);
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
  return { stage, told, button, pointer, key };
}

describe('the mute button', () => {
  clearStage();
  expectNoUnhandledRejections();

  it('says what it does and whether it is on, and looks otherwise when it is', async () => {
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

  it('is not there where nothing is heard', async () => {
    const stage = await placeConnected('<navai-voice open mode="text"></navai-voice>');
    expect(stage.find('[part~=mute-button]')).to.equal(null);
    expect(stage.find('[part~=end-button]')).not.to.equal(null);
  });

  for (const variant of ['panel', 'bar']) {
    it(`shows in the ${variant} how loud the visitor is`, async () => {
      const stage = await placeConnected(`<navai-voice open variant="${variant}"></navai-voice>`);
      hear(stage, { input: 0.6, output: 0 });
      const meter = stage.find('[part~=mute-button] .meter') as HTMLElement;
      while (meter.style.getPropertyValue('--level') !== '0.60') await frame();
      expect(meter.getBoundingClientRect().height).to.be.greaterThan(10);
    });
  }

  it('asks for no picture before a call, while muted, while the page is hidden, and after the call', async () => {
    const request = globalThis.requestAnimationFrame;
    let asked = 0;
    globalThis.requestAnimationFrame = callback => {
      asked += 1;
      return request(callback);
    };
    /** How often it asks while two pictures are shown. */
    const asks = async () => {
      await new Promise(request);
      asked = 0;
      for (let shown = 0; shown < 2; shown += 1) await new Promise(request);
      return asked;
    };
    const hide = (hidden: boolean) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
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
      Reflect.deleteProperty(document, 'hidden');
    }
  });
});

describe('the button to hold', () => {
  clearStage();

  it('says alone that it is to be held: nothing says so beside the button that ends the call', async () => {
    const { stage, told } = await holding('<navai-voice variant="button" push-to-talk></navai-voice>');
    expect(stage.part('talk-button').textContent?.trim()).to.equal('Hold to talk');
    expect(stage.find('.bubble')).to.equal(null);
    expect(told).to.deep.equal([]);
  });
  expectNoUnhandledRejections();

  for (const variant of ['panel', 'bar', 'button']) {
    it(`takes the place of the mute button: ${variant}`, async () => {
      const stage = await placeConnected(
        `<navai-voice open push-to-talk variant="${variant}"></navai-voice>`,
      );
      expect(stage.part('talk-button').textContent?.trim()).to.equal('Hold to talk');
      expect(stage.find('[part~=mute-button]')).to.equal(null);
    });
  }

  it('lets the visitor talk from the pointer’s touch to its lift', async () => {
    const { stage, told, button, pointer } = await holding();
    pointer('pointerdown');
    await stage.shown();
    expect(told).to.deep.equal([true]);
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    pointer('pointerup', 2);
    expect(told, 'another finger').to.deep.equal([true]);
    pointer('pointerup');
    await stage.shown();
    expect(told).to.deep.equal([true, false]);
    expect(button.getAttribute('aria-pressed')).to.equal('false');
  });

  it('lets go when the browser takes the pointer away', async () => {
    const { told, pointer } = await holding();
    pointer('pointerdown');
    pointer('pointercancel');
    pointer('pointerup');
    expect(told, 'once').to.deep.equal([true, false]);
  });

  it('answers a long touch with no menu', async () => {
    const { pointer } = await holding();
    expect(pointer('contextmenu'), 'prevented').to.equal(false);
  });

  for (const name of [' ', 'Enter']) {
    it(`is held by the key “${name}”, however often it repeats`, async () => {
      const { told, key } = await holding();
      expect(key('keydown', { key: name }), 'the page does not scroll').to.equal(false);
      key('keydown', { key: name, repeat: true });
      key('keyup', { key: 'a' });
      expect(told).to.deep.equal([true]);
      key('keyup', { key: name });
      expect(told).to.deep.equal([true, false]);
    });
  }

  it('lets go when the focus moves on, the window is left, or the page is hidden', async () => {
    const { told, button, key } = await holding();
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
    expect(told).to.deep.equal(ways.flatMap(() => [true, false]));
  });

  it('is switched by assistive technology, which only clicks', async () => {
    const { told, button } = await holding();
    button.click();
    button.click();
    expect(told).to.deep.equal([true, false]);
  });

  it('is switched on by the first click of the next call, whatever was held in the one before', async () => {
    const { stage, told, button } = await holding();
    button.click();
    stage.element.stop();
    await stage.element.start();
    told.push(false);
    await stage.shown();
    stage.part('talk-button').click();
    expect(told.at(-1)).to.equal(true);
    stage.part('talk-button').click();
    expect(told.at(-1)).to.equal(false);
  });

  it('lets go after a call that ended meanwhile', async () => {
    const { stage, told, button, pointer } = await holding();
    pointer('pointerdown');
    stage.element.stop();
    await stage.shown();
    expect(button.isConnected).to.equal(false);
    dispatchEvent(new PointerEvent('pointerup', { pointerId: 1 }));
    expect(told).to.deep.equal([true, false]);
  });

  it('is heard where the page has muted the microphone: visitors have no other button', async () => {
    const { stage, told, pointer } = await holding('<navai-voice open push-to-talk muted></navai-voice>');
    pointer('pointerdown');
    expect(told).to.deep.equal([true]);
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

describe('starting again', () => {
  clearStage();
  expectNoUnhandledRejections();

  it('is offered after a call, and forgets what was said', async () => {
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

  it('is offered after a call that failed', async () => {
    const stage = await placeFailed(500, '<navai-voice open></navai-voice>');
    await stage.click('restart-button');
    expect(stage.element.status).to.equal('connecting');
  });

  it('is not offered before the first call', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    expect(stage.find('[part~=restart-button]')).to.equal(null);
    expect(stage.part('start-button').getAttribute('aria-label')).to.equal('Start talking');
  });
});

describe('the focus', () => {
  clearStage();
  expectNoUnhandledRejections();

  it('goes to the button that comes in the place of the one that was used', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    stage.part('start-button').focus();
    await stage.click('start-button');
    expect(focusedPart(stage)).to.equal('mute-button');
    stage.part('end-button').focus();
    await stage.click('end-button');
    expect(focusedPart(stage)).to.contain('start-button');
  });

  it('stays in the bar when its call is over, and goes to the launcher when the bar goes', async () => {
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

  it('stays with a visitor who is elsewhere in the page', async () => {
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
    it(`is pressed once by a key that stays down: ${part}`, async () => {
      const stage = await placeConnected('<navai-voice open></navai-voice>');
      const init = { key: 'Enter', bubbles: true, cancelable: true, composed: true };
      const press = (repeat: boolean) =>
        stage.part(part).dispatchEvent(new KeyboardEvent('keydown', { ...init, repeat }));
      expect(press(false), 'the first').to.equal(true);
      expect(press(true), 'another').to.equal(false);
    });

  it('leaves keys that stay down to what a page has put into a slot', async () => {
    const stage = await placeConnected('<navai-voice open><button slot="header">Ours</button></navai-voice>');
    const init = { key: 'Enter', bubbles: true, cancelable: true, composed: true, repeat: true };
    const own = stage.element.querySelector('button') as HTMLButtonElement;
    expect(own.dispatchEvent(new KeyboardEvent('keydown', init))).to.equal(true);
  });

  it('presses nothing that comes in a button’s place while somebody clicks twice', async () => {
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
