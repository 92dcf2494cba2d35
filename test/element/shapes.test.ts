import { expect } from '@esm-bundle/chai';
import type { NavaiVoiceElement } from '../../src/element/index.js';
import { clearStage, next, place, placeConnected, placeFailed, type Stage } from './stage.js';

const focused = ({ element }: Stage) => element.shadowRoot?.activeElement;
const text = (stage: Stage, part: string) => stage.part(part).textContent?.trim();
/** Resolves when mutation observers have run. */
const heard = () => new Promise(resolve => setTimeout(resolve));
const focusComes = ({ element }: Stage) =>
  new Promise(resolve => element.addEventListener('focusin', resolve, { once: true }));

describe('the launcher', () => {
  clearStage();

  it('has a focus ring with contrast on any background', async () => {
    const stage = await placeConnected('<navai-voice variant="button"></navai-voice>');
    stage.element.stop();
    await stage.shown();
    const launcher = stage.part('launcher');
    launcher.focus();
    const { outlineOffset, outlineWidth, boxShadow } = getComputedStyle(launcher);
    const spread = Number(/0px 0px 0px (\d+)px/.exec(boxShadow)?.[1]);
    expect(spread).to.be.greaterThan(Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth));
  });
});

describe('the variant button', () => {
  clearStage();

  it('starts a call, shows its status beside it, and ends it', async () => {
    const stage = await placeConnected('<navai-voice variant="button"></navai-voice>');
    expect(stage.part('launcher').getAttribute('aria-label')).to.equal('End the call');
    expect(stage.part('launcher').hasAttribute('aria-expanded')).to.equal(false);
    expect(text(stage, 'status')).to.equal('Listening');
    stage.element.mute(true);
    await stage.shown();
    expect(text(stage, 'status')).to.equal('Microphone muted');
    await stage.click('launcher');
    expect(stage.element.status).to.equal('idle');
    expect(stage.find('[part~=status]')).to.equal(null);
  });

  it('has a different icon for each state', async () => {
    const stage = await placeConnected('<navai-voice variant="button"></navai-voice>');
    const picture = () => stage.part('launcher').querySelector('svg')?.innerHTML;
    const listening = picture();
    stage.element.mute(true);
    await stage.shown();
    expect(picture()).not.to.equal(listening);
  });

  it('shows an error with its text and a retry button', async () => {
    const stage = await placeFailed(500, '<navai-voice variant="button"></navai-voice>');
    expect(text(stage, 'error')).to.contain(stage.element.error?.message);
    const again = next(stage.element, 'navai-status', ({ status }) => status === 'connecting');
    stage.part('retry-button').click();
    await again;
  });
});

describe('the variant bar', () => {
  clearStage();

  for (const lang of ['en', 'ru'])
    it(`contains a talk button that fits its text: ${lang}`, async () => {
      const stage = await placeConnected(
        `<navai-voice variant="bar" push-to-talk lang="${lang}"></navai-voice>`,
      );
      const bar = (await stage.appears('bar')).getBoundingClientRect();
      for (const part of ['talk-button', 'end-button']) {
        const { left, right, bottom } = stage.part(part).getBoundingClientRect();
        expect(left, part).to.be.at.least(bar.left);
        expect(right, part).to.be.at.most(bar.right);
        expect(bottom, part).to.be.at.most(bar.bottom);
      }
    });
  const markup = '<navai-voice variant="bar"></navai-voice>';

  it('is a button named by its text before a call', async () => {
    const stage = await place(markup);
    expect(text(stage, 'launcher')).to.equal('Talk to the assistant');
    expect(stage.part('launcher').getAttribute('aria-label')).to.equal('Talk to the assistant');
    expect(stage.find('[part~=bar]')).to.equal(null);
  });

  it('is one line during a call, and then shows that it has ended', async () => {
    const stage = await placeConnected(markup);
    expect(stage.find('[part~=launcher]')).to.equal(null);
    expect(text(stage, 'status')).to.equal('Listening');
    const middle = (part: string) => {
      const { top, height } = stage.part(part).getBoundingClientRect();
      return Math.round(top + height / 2);
    };
    expect(middle('mute-button')).to.equal(middle('end-button')).and.to.equal(middle('status'));
    await stage.click('end-button');
    expect(text(stage, 'status')).to.equal('The call has ended');
    await stage.click('start-button');
    expect(stage.element.status).to.equal('connecting');
  });

  for (const [name, attributes] of Object.entries({ 'push-to-talk': 'push-to-talk', Russian: 'lang="ru"' })) {
    it(`keeps every button within a window of 320 px, also with ${name}`, async () => {
      const stage = await placeConnected(`<navai-voice variant="bar" ${attributes}></navai-voice>`);
      stage.element.style.setProperty('--navai-offset', `${(innerWidth - 280) / 2}px`);
      await stage.appears('bar');
      while (name === 'Russian' && text(stage, 'status') === 'Listening')
        await new Promise(requestAnimationFrame);
      const outside = () => {
        const bar = stage.part('bar');
        const { left, right } = bar.getBoundingClientRect();
        return [...bar.querySelectorAll('button')]
          .map(button => [button.part.value, button.getBoundingClientRect()] as const)
          .filter(([, box]) => box.left < left || box.right > right)
          .map(([part]) => part);
      };
      expect(outside()).to.deep.equal([]);
      await stage.click('end-button');
      expect(outside()).to.deep.equal([]);
    });
  }

  it('shows that a call failed, why, and restarts it', async () => {
    const stage = await placeFailed(500, markup);
    expect(text(stage, 'status')).to.equal('The call did not work');
    expect(text(stage, 'error')).to.contain(stage.element.error?.message);
    await stage.click('start-button');
    expect(stage.element.status).to.equal('connecting');
  });

  it('takes the focus from its launcher, and returns it', async () => {
    const stage = await place(markup);
    stage.part('launcher').focus();
    const toTheBar = focusComes(stage);
    await stage.element.start();
    await toTheBar;
    expect(focused(stage) === stage.part('mute-button')).to.equal(true);
    stage.part('end-button').focus();
    const toWhatIsLeft = focusComes(stage);
    await stage.click('end-button');
    await toWhatIsLeft;
    expect(focused(stage) === stage.part('start-button')).to.equal(true);
    const back = focusComes(stage);
    stage.element.variant = 'button';
    await stage.shown();
    await back;
    expect(focused(stage) === stage.part('launcher')).to.equal(true);
  });

  it('does not take the focus when it is elsewhere', async () => {
    const stage = await place(`<button>Elsewhere</button>${markup}`);
    const elsewhere = stage.element.parentElement?.querySelector('button');
    elsewhere?.focus();
    await stage.element.start();
    await stage.shown();
    await new Promise(resolve => setTimeout(resolve));
    expect(document.activeElement === elsewhere).to.equal(true);
  });
});

describe('a shape that is changed live', () => {
  clearStage();

  it('keeps the call through all variants', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    for (const [variant, part] of [
      ['bar', 'bar'],
      ['button', 'launcher'],
      ['panel', 'panel'],
    ] as const) {
      stage.element.variant = variant;
      await stage.shown();
      expect(stage.part(part).getBoundingClientRect().height).to.be.greaterThan(39);
    }
    expect(stage.element.status).to.equal('connected');
  });

  it('moves into the page and back to the top layer', async () => {
    const stage = await place('<p>Before</p><navai-voice></navai-voice>');
    const move = async (placement: NavaiVoiceElement['placement']) => {
      stage.element.placement = placement;
      await stage.shown();
      return stage.part('frame').matches(':popover-open');
    };
    expect(await move('inline')).to.equal(false);
    const before = stage.element.previousElementSibling as Element;
    const below = stage.part('launcher').getBoundingClientRect().top - before.getBoundingClientRect().bottom;
    expect(below).to.be.within(0, 20);
    expect(await move('top-start')).to.equal(true);
    expect(stage.part('launcher').getBoundingClientRect().top).to.equal(20);
  });

  for (const whose of ['the page', 'an ancestor', 'the tag'] as const) {
    it(`follows the direction of ${whose}`, async () => {
      const stage = await place('<navai-voice open></navai-voice>');
      const target = {
        'the page': document.documentElement,
        'an ancestor': stage.element.parentElement as HTMLElement,
        'the tag': stage.element,
      }[whose];
      const isLeft = () => stage.part('launcher').getBoundingClientRect().left < innerWidth / 2;
      const closesLeft = () => {
        const [close, status] = ['close-button', 'status'].map(part =>
          stage.part(part).getBoundingClientRect(),
        );
        return (close?.left ?? 0) < (status?.left ?? 0);
      };
      expect([isLeft(), closesLeft()]).to.deep.equal([false, false]);
      target.dir = 'rtl';
      try {
        await heard();
        // English text is left to right, unless the tag sets a direction.
        expect([isLeft(), closesLeft()]).to.deep.equal([true, whose === 'the tag']);
      } finally {
        target.removeAttribute('dir');
      }
      await heard();
      expect([isLeft(), closesLeft()]).to.deep.equal([false, false]);
    });
  }
});

describe('the status beside the launcher', () => {
  clearStage();

  /** The gaps between the launcher and another part: before its left side and after its right side. */
  function beside(stage: Stage, part: string) {
    const launcher = stage.part('launcher').getBoundingClientRect();
    const { left, right } = stage.part(part).getBoundingClientRect();
    return { leftGap: Math.round(launcher.left - right), rightGap: Math.round(left - launcher.right) };
  }

  for (const [page, tag] of [
    ['ltr', ''],
    ['rtl', ''],
    ['ltr', 'rtl'],
    ['rtl', 'ltr'],
  ] as const) {
    for (const placement of ['bottom-end', 'top-start', 'inline'] as const) {
      const isLeft = (placement === 'bottom-end') === ((tag || page) === 'rtl');
      it(`is on the correct side in a page from ${page}, a tag from ${tag || page}, at ${placement}`, async () => {
        document.documentElement.dir = page;
        try {
          const stage = await placeConnected(
            `<navai-voice variant="button" placement="${placement}" dismissible ${tag && `dir="${tag}"`}></navai-voice>`,
          );
          const gaps = beside(stage, 'status');
          expect(isLeft ? gaps.rightGap : gaps.leftGap).to.equal(12);
          if (placement === 'inline') return;
          stage.element.stop();
          await stage.shown();
          const launcher = stage.part('launcher').getBoundingClientRect();
          const cross = stage.part('dismiss-button').getBoundingClientRect();
          const out = isLeft ? launcher.left - cross.left : cross.right - launcher.right;
          expect(out, 'the cross is at the corner of the launcher').to.equal(8);
        } finally {
          document.documentElement.removeAttribute('dir');
        }
      });
    }
  }
});

describe('inline', () => {
  clearStage();

  it('is a box that the page can size, filled by the panel', async () => {
    const stage = await place(
      '<navai-voice open placement="inline" style="inline-size: 300px; block-size: 333px"></navai-voice>',
    );
    const { width, height } = stage.part('panel').getBoundingClientRect();
    expect([width, height]).to.deep.equal([300, 333]);
  });

  for (const variant of ['button', 'bar', 'panel']) {
    it(`is laid out in the page as a ${variant}, and covers nothing`, async () => {
      const stage = await placeConnected(
        `<navai-voice open placement="inline" variant="${variant}"></navai-voice><p>After</p>`,
      );
      const after = stage.element.nextElementSibling as Element;
      const main = stage.find('.panel, .bar') ?? stage.part('launcher');
      expect(main.getBoundingClientRect().height).to.be.greaterThan(39);
      expect(after.getBoundingClientRect().top).to.be.at.least(main.getBoundingClientRect().bottom);
    });
  }

  it('has the height of its panel before that is loaded', async () => {
    const host = document.createElement('navai-voice');
    Object.assign(host, { open: true, placement: 'inline' });
    document.body.append(host);
    await Promise.resolve();
    const before = host.getBoundingClientRect().height;
    expect(host.shadowRoot?.querySelector('.panel')).to.equal(null);
    while (!(await host.updateComplete));
    expect(host.shadowRoot?.querySelector('.panel')).not.to.equal(null);
    expect(host.getBoundingClientRect().height).to.equal(before).and.to.be.greaterThan(400);
    host.remove();
  });
});

describe('an element that starts open', () => {
  clearStage();

  it('shows its panel in a page with a language', async () => {
    document.documentElement.lang = 'en';
    const stage = await place('<navai-voice open></navai-voice>');
    document.documentElement.removeAttribute('lang');
    expect(stage.find('[part~=panel]')).not.to.equal(null);
  });
});

describe('an unknown value', () => {
  clearStage();

  for (const name of ['variant', 'placement', 'theme', 'mode', 'warmup', 'resume']) {
    it(`of ${name} causes one warning, and the default applies`, async () => {
      const stage = await place();
      const warnings: string[] = [];
      stage.element.addEventListener('navai-warning', ({ message }) => warnings.push(message));
      stage.element.setAttribute(name, 'sideways');
      await stage.element.start();
      await stage.shown();
      stage.element.requestUpdate();
      await stage.shown();
      expect(warnings.filter(warning => warning.includes(`${name}: “sideways”`))).to.have.length(1);
      expect(stage.element.status).to.equal('connected');
    });
  }

  it('causes a warning for each attribute', async () => {
    const stage = await place();
    const codes: string[] = [];
    stage.element.addEventListener('navai-warning', ({ code }) => codes.push(code));
    for (const name of ['variant', 'placement', 'theme']) stage.element.setAttribute(name, 'sideways');
    await stage.shown();
    expect(codes).to.deep.equal(['attribute-invalid', 'attribute-invalid', 'attribute-invalid']);
    expect(stage.part('frame').dataset).to.include({
      variant: 'panel',
      placement: 'bottom-end',
      theme: 'auto',
    });
  });

  it('is not reported when the attribute is removed, or its property unset', async () => {
    const stage = await place('<navai-voice variant="bar" placement="top-start" theme="dark"></navai-voice>');
    const codes: string[] = [];
    stage.element.addEventListener('navai-warning', ({ code }) => codes.push(code));
    stage.element.removeAttribute('variant');
    stage.element.removeAttribute('placement');
    Object.assign(stage.element, { theme: undefined });
    await stage.shown();
    expect(codes).to.deep.equal([]);
    expect(stage.part('frame').dataset).to.include({
      variant: 'panel',
      placement: 'bottom-end',
      theme: 'auto',
    });
  });

  it('of memory records only the end of a call', async () => {
    const stage = await place('<navai-voice memory="sideways"></navai-voice>');
    const codes: string[] = [];
    stage.element.addEventListener('navai-warning', ({ code }) => codes.push(code));
    await stage.element.start();
    expect(codes.filter(code => code === 'attribute-invalid')).to.have.length(1);
  });
});
