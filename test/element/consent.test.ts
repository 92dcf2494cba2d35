import { expect } from '@esm-bundle/chai';
import type { NavaiConsentEvent } from '../../src/core/events/consent-event.js';
import { savedCallKey } from '../../src/core/ports/tab.js';
import { agreed } from '../../src/element/page/consent-gate.js';
import { expectNoUnhandledRejections, nextTask } from '../core/rejections.js';
import { clearStage, next, place, type Stage } from './stage.js';

const storedAt = 'navai-voice:consent';
const text = 'We keep what you say for a day.';
const tag = (attributes = '', inner = '') =>
  `<navai-voice consent="${text}" ${attributes}>${inner}</navai-voice>`;

/** Resolves when the prompt is shown. */
async function prompt(stage: Stage): Promise<HTMLElement> {
  while (!stage.find('[part~=consent]')) await new Promise(requestAnimationFrame);
  await stage.shown();
  return stage.part('consent');
}

/** A widget that shows the prompt because of a start. */
async function asked(markup = tag()): Promise<{ stage: Stage; started: Promise<void> }> {
  const stage = await place(markup);
  const started = stage.element.start();
  await prompt(stage);
  return { stage, started };
}

function press(target: HTMLElement, key: string): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
}

/** Types a text and sends it. */
function type(stage: Stage, text: string): HTMLTextAreaElement {
  const input = stage.part('input') as HTMLTextAreaElement;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  press(input, 'Enter');
  return input;
}

const active = (stage: Stage) => stage.element.shadowRoot?.activeElement;

function decisions(stage: Stage): NavaiConsentEvent[] {
  const seen: NavaiConsentEvent[] = [];
  stage.element.addEventListener('navai-consent', event => void seen.push(event));
  return seen;
}

describe('the consent prompt', () => {
  clearStage();
  expectNoUnhandledRejections();

  let microphones = 0;
  const { getUserMedia } = navigator.mediaDevices;
  beforeEach(() => {
    microphones = 0;
    navigator.mediaDevices.getUserMedia = constraints => {
      microphones += 1;
      return getUserMedia.call(navigator.mediaDevices, constraints);
    };
  });
  afterEach(() => {
    navigator.mediaDevices.getUserMedia = getUserMedia;
    localStorage.removeItem(storedAt);
    agreed.length = 0;
  });

  const nothingAsked = (stage: Stage) =>
    expect([stage.requests, microphones, stage.element.status]).to.deep.equal([[], 0, 'idle']);

  const ways: Record<string, (stage: Stage) => unknown> = {
    'the launcher': stage => stage.part('launcher').click(),
    'element.start()': stage => void stage.element.start(),
    'the session that page code starts': stage => void stage.element.session.start(),
  };
  for (const variant of ['panel', 'bar', 'button']) {
    for (const [way, start] of Object.entries(ways)) {
      it(`comes before anything else: ${variant}, ${way}`, async () => {
        const stage = await place(tag(`variant="${variant}"`));
        let starts = 0;
        stage.element.addEventListener('navai-start', () => {
          starts += 1;
        });
        start(stage);
        const shown = await prompt(stage);
        expect(shown.getAttribute('role')).to.equal('alertdialog');
        expect(shown.textContent).to.contain('Before we talk').and.to.contain(text);
        expect(active(stage) === shown, 'has the focus').to.equal(true);
        nothingAsked(stage);
        expect(starts, 'the page sees no start').to.equal(0);
        stage.part('accept-button').click();
        await next(stage.element, 'navai-status', ({ status }) => status === 'connected');
        expect(microphones).to.equal(1);
        expect(starts).to.equal(1);
      });
    }
  }

  for (const part of ['start-button', 'composer']) {
    it(`comes before anything else in an open panel: ${part}`, async () => {
      const stage = await place(tag('open'));
      if (part === 'start-button') stage.part(part).click();
      else type(stage, 'When do you open?');
      const shown = await prompt(stage);
      expect(shown.closest('.panel')).not.to.equal(null);
      nothingAsked(stage);
    });
  }

  it('restores the typed text when it is declined', async () => {
    const stage = await place(tag('open'));
    const input = type(stage, 'When do you open?');
    await prompt(stage);
    expect(input.value).to.equal('');
    await stage.click('decline-button');
    while (!input.value) await new Promise(requestAnimationFrame);
    expect(input.value).to.equal('When do you open?');
    nothingAsked(stage);
  });

  it('opens the microphone within the accepting click', async () => {
    const { stage } = await asked();
    // The prompt has requested it, too.
    await import('../../src/realtime/start-code.js');
    await nextTask();
    stage.part('accept-button').click();
    expect(stage.element.status).to.equal('connecting');
    expect(microphones).to.equal(1);
  });

  it('keeps start() pending until the call is connected', async () => {
    const { stage, started } = await asked();
    stage.part('accept-button').click();
    await started;
    expect(stage.element.status).to.equal('connected');
    await stage.shown();
    expect(stage.find('[part~=consent]')).to.equal(null);
  });

  it('emits an event with the decision and the version', async () => {
    const { stage, started } = await asked(tag('consent-version="2026-05"'));
    const seen = decisions(stage);
    await stage.click('decline-button');
    await started;
    void stage.element.start();
    await prompt(stage);
    await stage.click('accept-button');
    expect(seen.map(({ accepted, version }) => [accepted, version])).to.deep.equal([
      [false, '2026-05'],
      [true, '2026-05'],
    ]);
    expect(seen[0]).to.include({ bubbles: true, composed: true, cancelable: false });
    expect(localStorage.getItem(storedAt)).to.equal('2026-05');
  });

  const refusals: Record<string, (stage: Stage) => unknown> = {
    'its button': stage => stage.part('decline-button').click(),
    Escape: stage => press(stage.part('accept-button'), 'Escape'),
    'stop()': stage => stage.element.stop(),
  };
  for (const [way, decline] of Object.entries(refusals)) {
    it(`is declined by ${way}: start() resolves, nothing was requested, and the next start asks again`, async () => {
      const { stage, started } = await asked();
      decline(stage);
      await started;
      await stage.shown();
      expect(stage.find('[part~=consent]')).to.equal(null);
      nothingAsked(stage);
      expect(localStorage.getItem(storedAt)).to.equal(null);
      void stage.element.start();
      await prompt(stage);
    });
  }

  it('is declined when the user hides the panel', async () => {
    const stage = await place(tag());
    const seen = decisions(stage);
    await stage.click('launcher');
    await prompt(stage);
    await stage.click('close-button');
    await stage.shown();
    expect(seen.map(({ accepted }) => accepted)).to.deep.equal([false]);
    expect(stage.find('[part~=consent]')).to.equal(null);
    expect(active(stage) === stage.part('launcher')).to.equal(true);
  });

  it('is declined when the element leaves the page', async () => {
    const { stage, started } = await asked();
    const parent = stage.element.parentElement as HTMLElement;
    stage.element.remove();
    await started;
    nothingAsked(stage);
    parent.append(stage.element);
  });

  it('closes the panel that it opened, and keeps one that was open before', async () => {
    const stage = await place(tag());
    stage.part('launcher').focus();
    await stage.click('launcher');
    await prompt(stage);
    expect(stage.element.open).to.equal(true);
    await stage.click('decline-button');
    expect(stage.element.open).to.equal(false);
    expect(active(stage) === stage.part('launcher')).to.equal(true);
    stage.element.open = true;
    await stage.shown();
    stage.part('start-button').focus();
    await stage.click('start-button');
    await prompt(stage);
    await stage.click('decline-button');
    expect(stage.element.open).to.equal(true);
    expect(active(stage) === stage.part('start-button')).to.equal(true);
  });

  it('returns the focus to the page, and not to a launcher that never had it', async () => {
    const outside = document.createElement('button');
    document.body.append(outside);
    outside.focus();
    const { stage, started } = await asked(tag('variant="button"'));
    expect(document.activeElement === stage.element).to.equal(true);
    stage.part('decline-button').focus();
    await stage.click('decline-button');
    await started;
    await stage.shown();
    expect(document.activeElement === outside).to.equal(true);
    outside.remove();
  });

  it('moves the focus to the bar once the call has replaced the launcher', async () => {
    const stage = await place(tag('variant="bar"'));
    stage.part('launcher').focus();
    await stage.click('launcher');
    await prompt(stage);
    stage.part('accept-button').focus();
    await stage.click('accept-button');
    while (active(stage) !== stage.part('mute-button')) await new Promise(requestAnimationFrame);
  });

  it('is shown once per page, and never again when the consent is stored', async () => {
    const { stage, started } = await asked();
    await stage.click('accept-button');
    await started;
    stage.element.stop();
    agreed.length = 0;
    await stage.element.start();
    expect(stage.element.status).to.equal('connected');
  });

  it('is shown again for another text, unless the version is the same', async () => {
    const { stage, started } = await asked();
    await stage.click('accept-button');
    await started;
    stage.element.stop();
    stage.element.consent = `${text} And a night.`;
    void stage.element.start();
    await prompt(stage);
    await stage.click('decline-button');
    stage.element.consentVersion = localStorage.getItem(storedAt) ?? '';
    await stage.element.start();
    expect(stage.element.status).to.equal('connected');
  });

  it('is remembered until the page is left when storage is blocked', async () => {
    const descriptor = Object.getOwnPropertyDescriptor(window, 'localStorage') as PropertyDescriptor;
    const blocked = () => {
      throw new DOMException('Denied.', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { configurable: true, get: blocked });
    try {
      const { stage, started } = await asked();
      await stage.click('accept-button');
      await started;
      stage.element.stop();
      await stage.element.start();
      expect(stage.element.status).to.equal('connected');
    } finally {
      Object.defineProperty(window, 'localStorage', descriptor);
    }
  });

  it('is shared by two widgets with the same text', async () => {
    const { stage, started } = await asked();
    await stage.click('accept-button');
    await started;
    const other = stage.element.cloneNode() as typeof stage.element;
    other.callUrl = stage.element.callUrl as string;
    stage.element.after(other);
    await other.start();
    expect([other.status, stage.element.status]).to.deep.equal(['connected', 'idle']);
    other.stop();
  });

  it('shows slotted content with links, and treats HTML in the attribute as text', async () => {
    const markup = `<navai-voice><p slot="consent">We keep <a href="/privacy">this</a>.</p></navai-voice>`;
    const { stage } = await asked(markup);
    const link = stage.element.querySelector('a') as HTMLElement;
    expect(link.getBoundingClientRect().height).to.be.greaterThan(0);
    stage.element.stop();
    stage.element.querySelector('p')?.remove();
    stage.element.consent = '<img src=x onerror="document.title=1">';
    void stage.element.start();
    const shown = await prompt(stage);
    expect(shown.querySelector('img')).to.equal(null);
    expect(shown.textContent).to.contain('<img src=x');
  });

  it('is not shown without a text', async () => {
    const stage = await place('<navai-voice consent=""></navai-voice>');
    await stage.element.start();
    expect(stage.element.status).to.equal('connected');
  });

  it('keeps its buttons in view, however long the text is', async () => {
    const { stage } = await asked();
    stage.element.stop();
    stage.element.consent = 'Word after word. '.repeat(2_000);
    void stage.element.start();
    const shown = await prompt(stage);
    const card = shown.getBoundingClientRect();
    expect(card.top).to.be.at.least(0);
    expect(shown.scrollHeight).to.be.greaterThan(shown.clientHeight);
    for (const part of ['accept-button', 'decline-button'])
      expect(stage.part(part).getBoundingClientRect().bottom).to.be.at.most(card.bottom);
  });

  it('scrolls within a low panel, and starts in view', async () => {
    const text = 'Word after word. '.repeat(60);
    const stage = await place(`<navai-voice open placement="inline" consent="${text}"></navai-voice>`);
    stage.element.style.blockSize = '240px';
    void stage.element.start();
    const shown = await prompt(stage);
    expect(shown.scrollHeight).to.equal(shown.clientHeight);
    const panel = stage.part('panel').getBoundingClientRect();
    const title = shown.querySelector('h3')?.getBoundingClientRect() as DOMRect;
    expect(title.top).to.be.at.least(panel.top - 1);
    expect(title.bottom).to.be.at.most(panel.bottom);
  });

  for (const open of ['', 'open'])
    it(`covers no link that has the focus: ${open || 'closed'}`, async () => {
      const links = Array.from({ length: 40 }, (_, at) => `<p>Word. <a href="#${at}">Link ${at}</a></p>`);
      const stage = await place(
        `<navai-voice ${open}><div slot="consent">${links.join('')}</div></navai-voice>`,
      );
      void stage.element.start();
      await prompt(stage);
      for (const link of stage.element.querySelectorAll('a')) {
        link.focus();
        // Some browsers need a scroll of ours, in the next frame.
        await new Promise(requestAnimationFrame);
        const { left, top, width, height } = link.getBoundingClientRect();
        const seen = document.elementFromPoint(left + width / 2, top + height / 2);
        expect(seen === link, link.textContent ?? '').to.equal(true);
      }
    });

  for (const open of ['', 'open'])
    it(`covers no link that has the focus, in browsers that ignore scroll-padding: ${open || 'closed'}`, async () => {
      const links = Array.from({ length: 40 }, (_, at) => `<p>Word. <a href="#${at}">Link ${at}</a></p>`);
      const stage = await place(
        `<navai-voice ${open}><div slot="consent">${links.join('')}</div></navai-voice>`,
      );
      void stage.element.start();
      await prompt(stage);
      const ignored = new CSSStyleSheet();
      ignored.replaceSync('* { scroll-padding: 0 !important; }');
      stage.element.shadowRoot?.adoptedStyleSheets.push(ignored);
      for (const link of stage.element.querySelectorAll('a')) {
        link.focus();
        await new Promise(requestAnimationFrame);
        const { left, top, width, height } = link.getBoundingClientRect();
        const seen = document.elementFromPoint(left + width / 2, top + height / 2);
        expect(seen === link, link.textContent ?? '').to.equal(true);
      }
    });

  it('does not resume a saved call before it is accepted', async () => {
    sessionStorage.setItem(savedCallKey, '{}');
    try {
      const stage = await place(tag());
      let resumed = 0;
      stage.element.session.resume = async () => {
        resumed += 1;
      };
      dispatchEvent(new Event('pageshow'));
      expect(resumed).to.equal(0);
      void stage.element.start();
      await prompt(stage);
      await stage.click('accept-button');
      dispatchEvent(new Event('pageshow'));
      expect(resumed).to.equal(1);
    } finally {
      sessionStorage.removeItem(savedCallKey);
    }
  });
});
