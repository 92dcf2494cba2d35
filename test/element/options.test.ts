import 'axe-core';
import { expect } from '@esm-bundle/chai';
import type * as Axe from 'axe-core';
import type { Choices } from '../../src/core/events/choice-event.js';
import { cornerKey, rememberedAt } from '../../src/element/page/remembered.js';
import { itWhere } from '../core/it-where.js';
import { expectNoUnhandledRejections } from '../core/rejections.js';
import { clearStage, next, place, placeConnected, type Stage } from './stage.js';

const { axe } = globalThis as unknown as { axe: typeof Axe };
const everything = 'open movable dismissible languages="en es ar"';

const itWithSpeakers = itWhere(
  'setSinkId' in HTMLMediaElement.prototype,
  'the browser can’t choose a speaker',
);

const focusedPart = (stage: Stage) => stage.element.shadowRoot?.activeElement?.getAttribute('part');
const expanded = (stage: Stage) => stage.part('options-button').getAttribute('aria-expanded');
const input = (stage: Stage, selector: string) => stage.find(`.options ${selector}`) as HTMLInputElement;
const stored = (): Partial<Choices> => JSON.parse(localStorage.getItem(rememberedAt) ?? '{}');

/** Resolves once the condition holds. */
async function until(stage: Stage, condition: () => unknown): Promise<void> {
  while (!condition()) await new Promise(requestAnimationFrame);
  await stage.shown();
}

async function opened(markup = `<navai-voice ${everything}></navai-voice>`, placing = place): Promise<Stage> {
  const stage = await placing(markup);
  stage.part('options-button').click();
  await until(stage, () => stage.element.shadowRoot?.activeElement?.closest('.options'));
  return stage;
}

function press(target: Element | null | undefined, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  target?.dispatchEvent(event);
  return event;
}

function change(field: HTMLInputElement | HTMLSelectElement, value: string | boolean): void {
  if (typeof value === 'boolean') (field as HTMLInputElement).checked = value;
  else field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Sets the connected devices. */
function plug(...devices: readonly (readonly [MediaDeviceKind, string, string])[]): void {
  const list = devices.map(([kind, deviceId, label]) => ({ kind, deviceId, label, groupId: '' }));
  Object.defineProperty(navigator.mediaDevices, 'enumerateDevices', {
    configurable: true,
    value: async () => list,
  });
}

const named = (stage: Stage, label: string) =>
  [...(stage.element.shadowRoot?.querySelectorAll('.options label') ?? [])].find(found =>
    found.textContent?.includes(label),
  );
const list = (stage: Stage, label: string) =>
  named(stage, label)?.querySelector('select') as HTMLSelectElement;
const entries = (select: HTMLSelectElement) => [...select.options].map(({ label }) => label);

afterEach(() => {
  for (const key of [rememberedAt, cornerKey]) localStorage.removeItem(key);
  // A dismissal lasts as long as the tab.
  sessionStorage.clear();
  Reflect.deleteProperty(navigator.mediaDevices, 'enumerateDevices');
});

describe('the options of a bar', () => {
  clearStage();

  for (const placement of ['bottom-end', 'bottom-start', 'top-end', 'top-start', 'inline']) {
    for (const dir of ['ltr', 'rtl']) {
      it(`open beside it and within the window: ${placement}, ${dir}`, async () => {
        const markup = `<div dir="${dir}"><navai-voice variant="bar" placement="${placement}"></navai-voice></div>`;
        const stage = await opened(markup, placeConnected);
        const popup = stage.part('options');
        for (const animation of popup.getAnimations()) animation.finish();
        const { left, right, top, bottom } = popup.getBoundingClientRect();
        const bar = stage.part('bar').getBoundingClientRect();
        expect(Math.min(left, top), 'left, top').to.be.at.least(0);
        expect(right, 'right').to.be.at.most(innerWidth);
        if (placement !== 'inline') expect(bottom, 'bottom').to.be.at.most(innerHeight);
        expect(top >= bar.bottom || bottom <= bar.top, 'beside the bar').to.equal(true);
      });
    }
  }

  it('set the volume, and Escape returns the focus', async () => {
    const stage = await opened('<navai-voice variant="bar"></navai-voice>', placeConnected);
    change(input(stage, '[type=range]'), '40');
    expect(stage.element.volume).to.equal(0.4);
    press(stage.element.shadowRoot?.activeElement, 'Escape');
    await stage.shown();
    expect(focusedPart(stage)).to.equal('options-button');
    expect(stage.find('.options')).to.equal(null);
  });
});

describe('the options', () => {
  clearStage();
  expectNoUnhandledRejections();

  it('open by their button, whose label changes, and take the focus', async () => {
    const stage = await place(`<navai-voice ${everything}></navai-voice>`);
    const button = stage.part('options-button');
    expect(button.getAttribute('aria-label')).to.equal('Options');
    expect(button.getAttribute('aria-haspopup')).to.equal('dialog');
    expect(expanded(stage)).to.equal('false');
    button.click();
    await until(stage, () => stage.element.shadowRoot?.activeElement?.matches('.options input'));
    expect(expanded(stage)).to.equal('true');
    expect(stage.part('options').getAttribute('role')).to.equal('dialog');
    expect(stage.part('options').getAttribute('aria-label')).to.equal('Options');
  });

  it('open by the down arrow key', async () => {
    const stage = await place(`<navai-voice ${everything}></navai-voice>`);
    const { defaultPrevented } = press(stage.part('options-button'), 'ArrowDown');
    expect(defaultPrevented, 'nothing scrolls').to.equal(true);
    await until(stage, () => stage.find('.options'));
  });

  it('close on Escape, which closes nothing else, and return the focus', async () => {
    const stage = await opened();
    press(stage.element.shadowRoot?.activeElement, 'Escape');
    await stage.shown();
    expect(stage.find('.options')).to.equal(null);
    expect(stage.element.open).to.equal(true);
    expect(focusedPart(stage)).to.equal('options-button');
    press(stage.part('options-button'), 'Escape');
    await stage.shown();
    expect(stage.element.open, 'the next one is the panel’s').to.equal(false);
  });

  it('close by their button', async () => {
    const stage = await opened();
    await stage.click('options-button');
    expect(expanded(stage)).to.equal('false');
    expect(focusedPart(stage)).to.equal('options-button');
  });

  it('close on a click outside', async () => {
    const stage = await opened();
    const touch = (target: Element) =>
      target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    touch(stage.part('options'));
    await stage.shown();
    expect(expanded(stage)).to.equal('true');
    touch(document.body);
    await stage.shown();
    expect(expanded(stage)).to.equal('false');
  });

  it('close when the focus moves out', async () => {
    const stage = await opened();
    stage.part('close-button').focus();
    await stage.shown();
    expect(expanded(stage)).to.equal('false');
    expect(focusedPart(stage)).to.equal('close-button');
  });

  it('open and take the focus, even if Tab is pressed while their code is loading', async () => {
    const stage = await place(`<navai-voice ${everything}></navai-voice>`);
    stage.part('options-button').focus();
    stage.part('options-button').click();
    // What Tab does, before anything could load.
    stage.part('close-button').focus();
    await until(stage, () => stage.element.shadowRoot?.activeElement?.closest('.options'));
    expect(expanded(stage)).to.equal('true');
  });

  it('close with the panel', async () => {
    const stage = await opened();
    stage.element.open = false;
    await stage.shown();
    stage.element.open = true;
    await stage.shown();
    expect(expanded(stage)).to.equal('false');
  });

  it('stay within the panel, and scroll', async () => {
    const stage = await opened();
    const [panel, options] = ['panel', 'options'].map(part => stage.part(part).getBoundingClientRect());
    await Promise.all(
      stage
        .part('options')
        .getAnimations()
        .map(({ finished }) => finished),
    );
    expect(options?.bottom).to.be.at.most(panel?.bottom ?? 0);
    expect(options?.left).to.be.at.least(panel?.left ?? 0);
    const { scrollHeight, clientHeight } = stage.part('options');
    expect(scrollHeight).to.be.greaterThan(clientHeight);
    expect(getComputedStyle(stage.part('options')).overflowY).to.equal('auto');
  });

  for (const theme of ['light', 'dark']) {
    it(`have no axe violations: ${theme}`, async () => {
      const stage = await opened(`<navai-voice ${everything} theme="${theme}"></navai-voice>`);
      const moving = stage.element.shadowRoot?.getAnimations() ?? [];
      await Promise.all(moving.map(({ finished }) => finished));
      const { violations, passes } = await axe.run(stage.element);
      expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html)}`)).to.deep.equal([]);
      expect(passes).not.to.deep.equal([]);
    });
  }

  it('show only available choices', async () => {
    const stage = await opened('<navai-voice open mode="text" placement="inline" movable></navai-voice>');
    const { shadowRoot } = stage.element;
    expect(
      [...(shadowRoot?.querySelectorAll('.options .option-name') ?? [])].map(e => e.textContent),
    ).to.deep.equal(['Captions']);
    expect(stage.find('.options .command')).to.equal(null);
  });
});

describe('a choice', () => {
  clearStage();
  expectNoUnhandledRejections();

  for (const [volume, shown] of Object.entries({ loud: 100, '': 100, 7: 100, '-1': 0, '0.5': 50 })) {
    it(`of the volume starts at ${shown} when the page sets “${volume}”`, async () => {
      const stage = await opened(`<navai-voice open volume="${volume}"></navai-voice>`);
      expect(input(stage, '[type=range]').value).to.equal(`${shown}`);
      expect(named(stage, 'Volume')?.textContent).to.include(`${shown}%`);
    });
  }

  it('of the volume applies while the slider moves, and is reported and stored on release', async () => {
    const stage = await opened();
    const slider = input(stage, '[type=range]');
    expect([slider.min, slider.max, slider.value]).to.deep.equal(['0', '100', '100']);
    slider.value = '40';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await stage.shown();
    expect(stage.element.volume).to.equal(0.4);
    expect(slider.getAttribute('aria-valuetext')).to.equal('40%');
    expect(stored()).to.deep.equal({});
    const received = next(document, 'navai-choice');
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    const { name, value } = await received;
    expect([name, value]).to.deep.equal(['volume', 0.4]);
    expect(stored()).to.deep.equal({ volume: 0.4 });
  });

  it('of a microphone lists the connected devices, with their names as text', async () => {
    plug(
      ['audioinput', 'default', 'Default - Headset'],
      ['audioinput', 'in-1', '<b>Headset</b>'],
      ['audioinput', 'in-2', 'Desk'],
      ['videoinput', 'cam', 'Camera'],
    );
    const stage = await opened();
    await until(stage, () => list(stage, 'Microphone').length > 1);
    expect(entries(list(stage, 'Microphone'))).to.deep.equal(['System default', '<b>Headset</b>', 'Desk']);
    change(list(stage, 'Microphone'), 'in-2');
    expect(stage.element.inputDeviceId).to.equal('in-2');
    expect(stored()).to.deep.equal({ inputDeviceId: 'in-2' });
    change(list(stage, 'Microphone'), '');
    expect(stage.element.inputDeviceId).to.equal(undefined);
    expect(stored()).to.deep.equal({});
  });

  itWithSpeakers('of a speaker lists the connected devices, next to the microphone', async () => {
    plug(['audioinput', 'in-1', 'Desk'], ['audiooutput', 'out-1', 'Loudspeaker']);
    const stage = await opened();
    await until(stage, () => list(stage, 'Speaker').length > 1);
    expect(entries(list(stage, 'Speaker'))).to.deep.equal(['System default', 'Loudspeaker']);
    change(list(stage, 'Microphone'), 'in-1');
    change(list(stage, 'Speaker'), 'out-1');
    expect([stage.element.inputDeviceId, stage.element.outputDeviceId]).to.deep.equal(['in-1', 'out-1']);
    expect(stored()).to.deep.equal({ inputDeviceId: 'in-1', outputDeviceId: 'out-1' });
    change(list(stage, 'Microphone'), '');
    expect(stored()).to.deep.equal({ outputDeviceId: 'out-1' });
  });

  it('updates when a device is added or removed while it is open', async () => {
    plug(['audioinput', 'in-1', 'Desk']);
    const stage = await opened();
    await until(stage, () => list(stage, 'Microphone').length === 2);
    change(list(stage, 'Microphone'), 'in-1');
    plug(['audioinput', 'in-1', 'Desk'], ['audioinput', 'in-2', 'Headset']);
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    await until(stage, () => list(stage, 'Microphone').length === 3);
    expect(list(stage, 'Microphone').value).to.equal('in-1');
    plug(['audioinput', 'in-2', 'Headset']);
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    await until(stage, () => list(stage, 'Microphone').length === 2);
    expect(list(stage, 'Microphone').value, 'the system’s is used instead').to.equal('');
  });

  it('gets the device names once the permission is granted', async () => {
    plug(['audioinput', '', '']);
    const stage = await opened();
    await stage.shown();
    expect(entries(list(stage, 'Microphone'))).to.deep.equal(['System default']);
    plug(['audioinput', 'in-1', 'Desk']);
    await stage.element.start();
    await until(stage, () => list(stage, 'Microphone').length === 2);
  });

  it('of captions is a switch', async () => {
    const stage = await opened();
    expect(input(stage, '[role=switch]').checked).to.equal(false);
    change(input(stage, '[role=switch]'), true);
    expect(stage.element.captions).to.equal(true);
    expect(stored()).to.deep.equal({ captions: true });
  });

  it('of a position moves the widget', async () => {
    const stage = await opened();
    expect(input(stage, '[name=position]:checked').value).to.equal('bottom-end');
    const all = [...(stage.element.shadowRoot?.querySelectorAll('[name=position]') ?? [])];
    expect(all.map(field => field.getAttribute('aria-label'))).to.deep.equal([
      'Top left',
      'Top right',
      'Bottom left',
      'Bottom right',
    ]);
    change(input(stage, '[value=top-start]'), true);
    await until(stage, () => stage.part('frame').dataset.placement === 'top-start');
  });

  it('of a position is laid out in the direction of the page, and not of the texts', async () => {
    document.documentElement.dir = 'rtl';
    try {
      const stage = await opened();
      const at = (corner: string) => input(stage, `[value=${corner}]`).getBoundingClientRect().left;
      expect(at('bottom-start')).to.be.greaterThan(at('bottom-end'));
      expect(input(stage, '[value=bottom-start]').ariaLabel).to.equal('Bottom right');
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });

  it('to start again ends the call, and the focus stays on the options button', async () => {
    const stage = await opened(undefined, placeConnected);
    const first = stage.peer;
    const again = next(stage.element, 'navai-status', ({ status }) => status === 'connected');
    await stage.click('restart-button');
    expect(focusedPart(stage)).to.equal('options-button');
    await again;
    expect(stage.peer === first).to.equal(false);
  });

  it('to dismiss the widget ends the call and hides it, unless the page cancels that', async () => {
    const stage = await opened(undefined, placeConnected);
    const refuse = (event: Event) => event.preventDefault();
    stage.element.addEventListener('navai-dismiss', refuse, { once: true });
    await stage.click('dismiss-button');
    expect([stage.element.hidden, stage.element.status]).to.deep.equal([false, 'connected']);
    await stage.click('dismiss-button');
    expect([stage.element.hidden, stage.element.status]).to.deep.equal([true, 'idle']);
    expect(stage.part('frame').getBoundingClientRect().height).to.equal(0);
    expect(document.activeElement === stage.element, 'the focus is back in the page').to.equal(false);
    stage.element.hidden = false;
    stage.element.open = true;
    await stage.shown();
    expect(expanded(stage), 'the options are not open any more').to.equal('false');
  });
});

describe('a language', () => {
  clearStage();
  expectNoUnhandledRejections();

  it('is offered by its own name, when there is more than one', async () => {
    const stage = await opened('<navai-voice open languages="en es no_such_thing ar"></navai-voice>');
    const labels = [...(stage.element.shadowRoot?.querySelectorAll('.options label[lang]') ?? [])];
    expect(labels.map(({ textContent }) => textContent?.trim())).to.deep.equal([
      'English',
      'Español',
      'العربية',
    ]);
    expect(labels.map(label => label.getAttribute('lang'))).to.deep.equal(['en', 'es', 'ar']);
    stage.element.languages = 'es';
    await stage.shown();
    expect(stage.find('.options label[lang]')).to.equal(null);
  });

  it('is English when the page sets none; users of other languages can choose theirs', async () => {
    Object.defineProperty(navigator, 'language', { value: 'es-MX', configurable: true });
    try {
      const stage = await opened();
      expect(input(stage, '[name=language]:checked').value).to.equal('en');
    } finally {
      Reflect.deleteProperty(navigator, 'language');
    }
  });

  it('is inherited through the shadow roots around the widget', async () => {
    document.documentElement.lang = 'es';
    try {
      const stage = await place('<p></p><navai-voice open languages="en es"></navai-voice>');
      const inner = stage.element.previousElementSibling?.attachShadow({ mode: 'open' });
      inner?.append(stage.element);
      await until(stage, () => stage.part('frame').lang === 'es');
      stage.part('options-button').click();
      await until(stage, () => stage.find('[name=language]'));
      expect(input(stage, '[name=language]:checked').value).to.equal('es');
      stage.element.remove();
    } finally {
      document.documentElement.removeAttribute('lang');
    }
  });

  it('applies to the widget, and to the agent in the next call', async () => {
    const stage = await opened();
    expect(input(stage, '[name=language]:checked').value).to.equal('en');
    change(input(stage, '[value=es]'), true);
    expect([stage.element.lang, stage.element.language]).to.deep.equal(['es', 'es']);
    expect(stored()).to.deep.equal({ language: 'es' });
    await stage.element.start();
    const mint = stage.requests.find(({ url }) => url.endsWith('client-secret'));
    expect(Object(mint?.body).language).to.equal('es');
  });

  it('is sent to the agent of a running call once the arrow keys stop', async () => {
    const stage = await opened(undefined, placeConnected);
    change(input(stage, '[value=es]'), true);
    change(input(stage, '[value=ar]'), true);
    const received = () => stage.peer.received.filter(({ type }) => type === 'conversation.item.create');
    await until(stage, () => received().length > 0);
    expect(JSON.stringify(received())).to.contain('Arabic (ar)').and.not.to.contain('Spanish');
  });

  for (const [what, attributes, sent] of [
    ['as its model takes it', '', [{ model: 'gpt-transcribe', languages: ['es'] }]],
    [
      'as an older model takes it',
      'transcription-model="whisper-1"',
      [{ model: 'whisper-1', language: 'es' }],
    ],
    ['unless the page wants none', 'transcription-model=""', []],
  ] as const)
    it(`is sent to the transcription of a running call, ${what}`, async () => {
      const stage = await opened(`<navai-voice ${everything} ${attributes}></navai-voice>`, placeConnected);
      const before = stage.peer.received.length;
      change(input(stage, '[value=es]'), true);
      const received = () => stage.peer.received.slice(before);
      await until(stage, () => received().some(({ type }) => type === 'conversation.item.create'));
      const transcriptions = received()
        .filter(({ type }) => type === 'session.update')
        .map(
          ({ session }) =>
            (session as { audio: { input: { transcription: unknown } } }).audio.input.transcription,
        );
      expect(transcriptions).to.deep.equal(sent);
    });

  it('is sent to the agent of a call that was connecting', async () => {
    const stage = await opened();
    const started = stage.element.start();
    change(input(stage, '[value=es]'), true);
    await started;
    const received = () => stage.peer.received.filter(({ type }) => type === 'conversation.item.create');
    await until(stage, () => received().length > 0);
    expect(JSON.stringify(received())).to.contain('Spanish (es)');
  });
});

describe('a choice made on an earlier page', () => {
  clearStage();
  expectNoUnhandledRejections();

  const keep = (choices: unknown) => localStorage.setItem(rememberedAt, JSON.stringify(choices));
  const chosen = ({ element }: Stage) => {
    const { volume, captions, inputDeviceId, outputDeviceId, language, lang } = element;
    return { volume, captions, inputDeviceId, outputDeviceId, language, lang };
  };

  it('applies again', async () => {
    const before = {
      volume: 0.3,
      captions: true,
      inputDeviceId: 'in',
      outputDeviceId: 'out',
      language: 'es',
    };
    keep(before);
    const stage = await place('<navai-voice open languages="en es"></navai-voice>');
    expect(chosen(stage)).to.deep.equal({ ...before, lang: 'es' });
  });

  it('does not override what this page sets', async () => {
    keep({ volume: 0.3, inputDeviceId: 'in', language: 'es' });
    const stage = await place('<navai-voice volume="1" language="en" languages="en es"></navai-voice>');
    stage.element.inputDeviceId = 'own';
    stage.element.open = true;
    await stage.shown();
    const { volume, inputDeviceId, language } = stage.element;
    expect({ volume, inputDeviceId, language }).to.deep.equal({
      volume: 1,
      inputDeviceId: 'own',
      language: 'en',
    });
  });

  it('sets the first call’s language, but nothing that the page does not offer', async () => {
    keep({ language: 'es' });
    const stage = await place('<navai-voice languages="en es"></navai-voice>');
    expect(stage.element.language, 'without the rest of the UI').to.equal('es');
    keep({ language: 'fr' });
    const other = await place('<navai-voice languages="en es"></navai-voice>');
    expect(other.element.language).to.equal(undefined);
    stage.element.parentElement?.remove();
  });

  for (const nonsense of [
    '{',
    'null',
    '"x"',
    '{"volume":7,"captions":"yes","inputDeviceId":3,"language":{}}',
  ]) {
    it(`is ignored when it is ${nonsense}`, async () => {
      localStorage.setItem(rememberedAt, nonsense);
      const stage = await opened('<navai-voice open languages="en es"></navai-voice>');
      expect(chosen(stage)).to.deep.equal({
        ...{ volume: 1, captions: false, inputDeviceId: undefined, outputDeviceId: undefined },
        ...{ language: undefined, lang: '' },
      });
      change(input(stage, '[role=switch]'), true);
      expect(stored().captions).to.equal(true);
    });
  }

  it('is empty when storage is blocked, and choosing still works', async () => {
    const blocked = Object.getOwnPropertyDescriptor(globalThis, 'localStorage') as PropertyDescriptor;
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('Denied', 'SecurityError');
      },
    });
    try {
      const stage = await opened();
      change(input(stage, '[type=range]'), '20');
      expect(stage.element.volume).to.equal(0.2);
    } finally {
      Object.defineProperty(globalThis, 'localStorage', blocked);
    }
  });
});
