import { expect } from '@esm-bundle/chai';
import { expectNoUnhandledRejections } from '../core/rejections.js';
import { clearStage, next, place, placeConnected, type Stage } from './stage.js';

const field = (stage: Stage) => stage.part('input') as HTMLTextAreaElement;

async function type(stage: Stage, text: string): Promise<void> {
  field(stage).value = text;
  field(stage).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await stage.shown();
}

/** Returns whether the browser's default action for the key would happen. */
function press(stage: Stage, key: string, more: KeyboardEventInit = {}): boolean {
  return field(stage).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
  );
}

describe('the text field', () => {
  clearStage();
  expectNoUnhandledRejections();

  it('keeps key events from the page, which may have shortcuts of a single key', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', hear);
    try {
      for (const key of ['/', 's', ' ', 'ArrowLeft', 'Backspace', 'Tab']) press(stage, key);
      press(stage, 'k', { ctrlKey: true });
      press(stage, 'j', { metaKey: true });
    } finally {
      document.removeEventListener('keydown', hear);
    }
    expect(heard).to.deep.equal(['Tab', 'k', 'j']);
  });

  it('is a textarea with a font large enough that phones don’t zoom in', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    expect(field(stage).localName).to.equal('textarea');
    expect(getComputedStyle(field(stage)).fontSize).to.equal('16px');
    // WebKitGTK has no property for it.
    expect(field(stage).getAttribute('enterkeyhint')).to.equal('send');
    expect(field(stage).maxLength).to.equal(-1);
  });

  it('grows with its text, up to five lines', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    const height = () => field(stage).getBoundingClientRect().height;
    const one = height();
    expect(one).to.be.within(36, 48);
    await type(stage, 'a\nb\nc');
    expect(height()).to.be.closeTo(one + 2 * 22.4, 3);
    await type(stage, 'a\n'.repeat(30));
    expect(height()).to.be.below(one + 5 * 22.4);
    await type(stage, '');
    expect(height()).to.be.closeTo(one, 1);
  });

  it('has the direction of its text, or of the widget while it is empty', async () => {
    const stage = await place('<navai-voice open lang="ar"></navai-voice>');
    while (field(stage).placeholder === 'Type a message') await new Promise(requestAnimationFrame);
    const direction = () => getComputedStyle(field(stage)).direction;
    expect(direction()).to.equal('rtl');
    await type(stage, 'When do you open?');
    expect(direction()).to.equal('ltr');
    await type(stage, '');
    expect(direction()).to.equal('rtl');
  });

  it('inserts a line break on Shift+Enter, and sends on Enter', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await type(stage, 'one\ntwo');
    expect(press(stage, 'Enter', { shiftKey: true })).to.equal(true);
    expect(stage.element.transcript).to.have.length(0);
    const sent = next(stage.element, 'navai-transcript');
    expect(press(stage, 'Enter')).to.equal(false);
    expect((await sent).entry.text).to.equal('one\ntwo');
    await stage.shown();
    expect(field(stage).value).to.equal('');
  });

  it('leaves Enter and Escape to an input method, including Safari’s', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await type(stage, 'にほん');
    for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
      for (const key of ['Enter', 'Escape']) expect(press(stage, key, composing), key).to.equal(true);
    }
    await stage.shown();
    expect(stage.element.open).to.equal(true);
    expect(field(stage).value).to.equal('にほん');
    expect(stage.element.transcript).to.have.length(0);
  });

  it('hides the panel on Escape, and keeps the typed text', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    await type(stage, 'half a sent');
    press(stage, 'Escape');
    await stage.shown();
    expect(stage.element.open).to.equal(false);
    stage.element.variant = 'bar';
    await stage.shown();
    stage.element.variant = 'panel';
    stage.element.open = true;
    await stage.shown();
    expect(field(stage).value).to.equal('half a sent');
  });

  it('keeps the typed text while the agent’s text arrives', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await type(stage, 'half');
    const heard = next(stage.element, 'navai-transcript');
    stage.peer.say({ type: 'response.output_audio_transcript.delta', item_id: 'a', delta: 'Hi' });
    await heard;
    await stage.shown();
    expect(field(stage).value).to.equal('half');
  });

  it('restores text that could not be sent, before text that was typed meanwhile', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    stage.answer('/navai/realtime/client-secret', () => new Response('{}', { status: 500 }));
    const failed = next(stage.element, 'navai-error');
    await type(stage, 'first');
    press(stage, 'Enter');
    await type(stage, 'second');
    await failed;
    while (field(stage).value !== 'first\nsecond') await new Promise(requestAnimationFrame);
  });

  it('restores several texts in order', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    stage.answer('/navai/realtime/client-secret', () => new Response('{}', { status: 500 }));
    const failed = next(stage.element, 'navai-error');
    for (const text of ['first', 'second']) {
      await type(stage, text);
      press(stage, 'Enter');
    }
    await type(stage, 'third');
    await failed;
    while (!field(stage).value.includes('\n')) await new Promise(requestAnimationFrame);
    await stage.shown();
    expect(field(stage).value).to.equal('first\nsecond\nthird');
  });

  it('shows its button as disabled while it is empty, but keeps it focusable', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    const button = stage.part('send-button') as HTMLButtonElement;
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(button.disabled).to.equal(false);
    await type(stage, '  ');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    await type(stage, ' a');
    expect(button.getAttribute('aria-disabled')).to.equal('false');
  });

  it('gets the focus when the user opens a text-only panel', async () => {
    const stage = await place('<navai-voice mode="text"></navai-voice>');
    await stage.click('launcher');
    await stage.shown();
    expect(stage.element.shadowRoot?.activeElement === field(stage)).to.equal(true);
    await stage.click('launcher');
    await stage.click('launcher');
    await stage.shown();
    expect(stage.element.shadowRoot?.activeElement === field(stage)).to.equal(true);
  });

  it('does not take the focus when the page opens that panel', async () => {
    const stage = await place('<navai-voice mode="text"></navai-voice>');
    stage.element.open = true;
    await stage.shown();
    await new Promise(resolve => setTimeout(resolve));
    expect(stage.element.shadowRoot?.activeElement).to.equal(null);
    stage.part('panel').focus();
    expect(stage.element.shadowRoot?.activeElement === stage.part('panel')).to.equal(true);
  });

  it('starts a call without a microphone in text mode', async () => {
    const stage = await place('<navai-voice open mode="text"></navai-voice>');
    const refuse = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
    Object.defineProperty(navigator.mediaDevices, 'getUserMedia', { configurable: true, value: refuse });
    try {
      await type(stage, 'hello');
      const sent = next(stage.element, 'navai-transcript');
      press(stage, 'Enter');
      expect((await sent).entry.text).to.equal('hello');
    } finally {
      Reflect.deleteProperty(navigator.mediaDevices, 'getUserMedia');
    }
  });
});
