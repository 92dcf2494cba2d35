import { expect } from '@esm-bundle/chai';
import { VoiceError } from '../../src/core/errors/errors.js';
import { NavaiWarningEvent } from '../../src/core/events/index.js';
import { en } from '../../src/lang/en.js';
import { json } from '../contract/stub-fetch.js';
import { pretend, show } from './pretend.js';
import { clearStage, next, place, placeConnected, placeFailed, type Stage } from './stage.js';

const open = '<navai-voice open></navai-voice>';

const frame = () => new Promise(requestAnimationFrame);

const words = (stage: Stage) =>
  [...stage.element.renderRoot.querySelectorAll('.notice p')].map(({ textContent }) => textContent);

/** Resolves once there is such a notice. */
async function says(stage: Stage, text: string): Promise<void> {
  while (!words(stage).some(said => said?.includes(text))) await frame();
}

function warn(stage: Stage, code: 'microphone-lost' | 'microphone-silent' | 'playback-blocked'): void {
  stage.element.dispatchEvent(new NavaiWarningEvent({ code, message: 'Not for visitors.' }));
}

/** Where a visitor sees it while the panel is closed, or there is none. */
const places = {
  'in the panel': open,
  'beside the launcher of a closed panel': '<navai-voice></navai-voice>',
  'beside a button': '<navai-voice variant="button"></navai-voice>',
  'beside a bar': '<navai-voice variant="bar"></navai-voice>',
};

describe('an error', () => {
  clearStage();

  for (const [where, markup] of Object.entries(places))
    it(`is shown once ${where}, and what is to be done about it`, async () => {
      const stage = await placeFailed(500, markup);
      await says(stage, en.errors['backend-failed']);
      expect(stage.element.renderRoot.querySelectorAll('[part~=error]')).to.have.length(1);
      expect(stage.element.renderRoot.querySelectorAll('[role=alert]')).to.have.length(1);
      const again = next(stage.element, 'navai-status', ({ status }) => status === 'connecting');
      stage.part('retry-button').click();
      await again;
      await stage.shown();
      expect(words(stage)).not.to.include(en.errors['backend-failed']);
    });

  it('is told in the visitor’s own words, or in ours where they have none', async () => {
    const stage = await place(open);
    const pretended = pretend(stage);
    const error = new VoiceError('connection-lost');
    await show(stage, pretended, { status: 'error', error });
    expect(words(stage)).to.deep.equal([en.errors['connection-lost']]);
    const unknown = Object.assign(new VoiceError('unexpected'), { code: 'new-one' });
    await show(stage, pretended, { status: 'error', error: unknown });
    expect(words(stage)).to.deep.equal([en.errors.unexpected]);
  });

  it('is none where a call ran to its limit: it has ended, and another can be started', async () => {
    const stage = await place(open);
    await show(stage, pretend(stage), { status: 'error', error: new VoiceError('limit-reached') });
    expect(words(stage)).to.deep.equal([en.errors['limit-reached']]);
    expect(stage.find('[part~=error]')).to.equal(null);
    expect(stage.part('status').textContent).to.equal(en.ended);
    expect(stage.part('retry-button').textContent).to.equal(en.retry);
    expect(stage.element.renderRoot.querySelectorAll('[role=alert]')).to.have.length(1);
  });

  it('is text, whatever it looks like', async () => {
    const stage = await place(open);
    const error = Object.assign(new VoiceError('unexpected'), {
      code: 'new-one',
      message: '<img src=x onerror=1>',
    });
    await show(stage, pretend(stage), { status: 'error', error });
    expect(words(stage)).to.deep.equal(['<img src=x onerror=1>']);
    expect(stage.find('img')).to.equal(null);
  });

  it('is not said again where the panel is closed or opened', async () => {
    const stage = await placeFailed(500, open);
    expect(stage.find('[role=alert]')).not.to.equal(null);
    stage.element.open = false;
    await stage.shown();
    expect(words(stage)).to.have.length(1);
    expect(stage.find('[role=alert]')).to.equal(null);
    stage.element.open = true;
    await stage.shown();
    expect(stage.find('[role=alert]')).to.equal(null);
  });

  it('of a busy service counts the seconds down, and can be tried again when they are over', async () => {
    const stage = await place(open);
    const pretended = pretend(stage);
    const error = new VoiceError('backend-rate-limited', '', undefined, 2);
    await show(stage, pretended, { status: 'error', error });
    const button = stage.part('retry-button') as HTMLButtonElement;
    expect(button.disabled).to.equal(true);
    const seen = new Set<string>();
    while (button.disabled) {
      seen.add(button.textContent ?? '');
      await frame();
    }
    expect([...seen]).to.deep.equal(['Try again (0:02)', 'Try again (0:01)']);
    expect(button.textContent).to.equal('Try again');
    expect(button.closest('[role=alert]'), 'nobody hears it count').to.equal(null);
  });

  it('of code that can’t be loaded offers the page anew', async () => {
    const stage = await place(open);
    await show(stage, pretend(stage), { status: 'error', error: new VoiceError('sdk-unavailable') });
    expect(stage.part('reload-button').textContent).to.equal('Reload the page');
    expect(stage.part('retry-button').textContent).to.equal('Try again');
  });

  it('gives the focus to the panel when its button goes away', async () => {
    const stage = await placeFailed(500, open);
    stage.answer('/navai/realtime/client-secret', () => json({ value: 'ek_test' }));
    stage.part('retry-button').focus();
    stage.part('retry-button').click();
    await stage.shown();
    while (!stage.element.shadowRoot?.activeElement) await frame();
    expect(stage.element.shadowRoot.activeElement === stage.part('panel')).to.equal(true);
  });
});

describe('a limit that comes near', () => {
  clearStage();

  it('is counted down in the panel', async () => {
    const stage = await placeConnected(open);
    const endsAt = Date.now() + 20_900;
    await show(stage, pretend(stage), { limit: { kind: 'duration', endsAt } });
    expect(words(stage)).to.deep.equal(['The call ends in 21\u00a0s']);
    expect(stage.find('[part~=stay-button]'), 'nobody can add to it').to.equal(null);
    await says(stage, 'ends in 20\u00a0s');
    expect(words(stage)).to.have.length(1);
  });

  it('is shown beside the launcher while the panel is closed', async () => {
    const stage = await placeConnected();
    await show(stage, pretend(stage), { limit: { kind: 'duration', endsAt: Date.now() + 20_900 } });
    expect(words(stage)).to.deep.equal(['The call ends in 21\u00a0s']);
  });

  it('of an idle call can be put off by saying that one is there', async () => {
    const stage = await placeConnected(open);
    const pretended = pretend(stage);
    let touched = 0;
    stage.element.session.touch = () => {
      touched += 1;
      pretended.state = {};
    };
    await show(stage, pretended, { limit: { kind: 'idle', endsAt: Date.now() + 9500 } });
    expect(words(stage)).to.deep.equal(['Are you still there? The call ends in 10\u00a0s']);
    await stage.click('stay-button');
    expect(touched).to.equal(1);
  });

  it('of tokens has no seconds', async () => {
    const stage = await placeConnected(open);
    await show(stage, pretend(stage), { limit: { kind: 'tokens', endsAt: undefined } });
    expect(words(stage)).to.deep.equal([en.tokensLeft]);
  });
});

describe('a call that is over', () => {
  clearStage();

  it('is told by the status, with one button for another one, and not by a notice as well', async () => {
    const stage = await placeConnected(open);
    stage.element.stop();
    await stage.shown();
    expect(words(stage)).to.deep.equal([]);
    expect(stage.part('status').textContent).to.contain('The call has ended');
    const again = next(stage.element, 'navai-status', ({ status }) => status === 'connecting');
    await stage.click('restart-button');
    await again;
  });

  it('that can go on offers to end it; going on is what the start button does', async () => {
    const stage = await place(open);
    const pretended = pretend(stage);
    await show(stage, pretended, { resumable: true });
    expect(words(stage)).to.deep.equal(['The call is paused']);
    let stopped = 0;
    stage.element.session.stop = () => {
      stopped += 1;
    };
    stage.part('discard-button').click();
    expect(stopped).to.equal(1);
    let started = 0;
    stage.element.session.start = async () => {
      started += 1;
    };
    stage.part('start-button').click();
    expect(started).to.equal(1);
  });
});

describe('a warning that a visitor should know', () => {
  clearStage();

  it('is shown in words for visitors, until it is dismissed', async () => {
    const stage = await placeConnected(open);
    warn(stage, 'microphone-lost');
    await says(stage, en.microphoneLost);
    expect(words(stage)).to.have.length(1);
    const close = stage.part('dismiss-notice-button');
    expect(close.getAttribute('aria-label')).to.equal('Close this message');
    await stage.click('dismiss-notice-button');
    expect(words(stage)).to.deep.equal([]);
  });

  it('of the microphone is over when that is heard again', async () => {
    const stage = await placeConnected(open);
    const pretended = pretend(stage);
    warn(stage, 'microphone-silent');
    await says(stage, en.microphoneSilent);
    pretended.levels = { input: 0.01, output: 0 };
    while (words(stage).length > 0) await frame();
  });

  it('of a voice that is blocked is over with the next gesture', async () => {
    const stage = await placeConnected();
    warn(stage, 'playback-blocked');
    await says(stage, en.playbackBlocked);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    await stage.shown();
    expect(words(stage)).to.deep.equal([]);
  });

  it('ends with its call', async () => {
    const stage = await placeConnected();
    warn(stage, 'microphone-lost');
    await says(stage, en.microphoneLost);
    stage.element.stop();
    await stage.shown();
    await stage.element.start();
    await stage.shown();
    expect(words(stage)).to.deep.equal([]);
  });

  it('is not shown where only developers can do something about it', async () => {
    const stage = await placeConnected(open);
    stage.element.dispatchEvent(new NavaiWarningEvent({ code: 'route-unusable', message: 'No.' }));
    await stage.shown();
    expect(words(stage)).to.deep.equal([]);
  });
});
