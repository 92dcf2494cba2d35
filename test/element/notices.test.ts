import { expect } from '@esm-bundle/chai';
import { type ErrorCode, VoiceError } from '../../src/core/errors/errors.js';
import type { WarningCode } from '../../src/core/errors/warnings.js';
import { NavaiTranscriptEvent } from '../../src/core/events/call-events.js';
import { NavaiActivityEvent, NavaiWarningEvent } from '../../src/core/events/index.js';
import { en } from '../../src/lang/en.js';
import { json } from '../contract/stub-fetch.js';
import { clearStage, next, place, placeConnected, placeFailed, type Stage } from './stage.js';
import { show, stubSession } from './stub-session.js';

const open = '<navai-voice open></navai-voice>';

const frame = () => new Promise(requestAnimationFrame);

const words = (stage: Stage) =>
  [...stage.element.renderRoot.querySelectorAll('.notice p')].map(({ textContent }) => textContent);

/** Resolves once a notice has this text. */
async function says(stage: Stage, text: string): Promise<void> {
  while (!words(stage).some(said => said?.includes(text))) await frame();
}

function warn(stage: Stage, code: 'microphone-lost' | 'microphone-silent' | 'playback-blocked'): void {
  stage.element.dispatchEvent(new NavaiWarningEvent({ code, message: 'Not for visitors.' }));
}

/** Where the user sees the notice: in the panel, or beside the launcher. */
const places = {
  'in the panel': open,
  'beside the launcher of a closed panel': '<navai-voice></navai-voice>',
  'beside a button': '<navai-voice variant="button"></navai-voice>',
  'beside a bar': '<navai-voice variant="bar"></navai-voice>',
};

describe('an error', () => {
  clearStage();

  for (const [where, markup] of Object.entries(places))
    it(`is shown once ${where}, with advice`, async () => {
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

  const hopeless = (Object.keys(en.errors) as ErrorCode[]).filter(code => !new VoiceError(code).recoverable);
  for (const code of hopeless)
    for (const variant of ['panel', 'bar'])
      it(`that a new start can’t help against offers none, and invites to nothing: ${code}, ${variant}`, async () => {
        const stage = await place(`<navai-voice open variant="${variant}"></navai-voice>`);
        const stub = stubSession(stage);
        await show(stage, stub, { status: 'error', error: new VoiceError(code) });
        expect(words(stage)).to.deep.equal([en.errors[code]]);
        for (const part of ['start-button', 'restart-button', 'retry-button'])
          expect(stage.find(`[part~=${part}]`), part).to.equal(null);
        expect(stage.find('.frame')?.textContent).not.to.contain(en.empty);
        await show(stage, stub, { status: 'error', error: new VoiceError('connection-lost') });
        expect(stage.find('[part~=start-button]')).not.to.equal(null);
      });

  it('of a browser that is too old says nothing of voices, which calls in text mode have none of', () => {
    expect(en.errors['no-webrtc']).not.to.match(/voice|talk/i);
  });

  it('uses the page’s text, or ours by default', async () => {
    const stage = await place(open);
    const stub = stubSession(stage);
    const error = new VoiceError('connection-lost');
    await show(stage, stub, { status: 'error', error });
    expect(words(stage)).to.deep.equal([en.errors['connection-lost']]);
    const unknown = Object.assign(new VoiceError('unexpected'), { code: 'new-one' });
    await show(stage, stub, { status: 'error', error: unknown });
    expect(words(stage)).to.deep.equal([en.errors.unexpected]);
  });

  it('is not shown when a call reaches its limit: it has ended, and another can be started', async () => {
    const stage = await place(open);
    await show(stage, stubSession(stage), { status: 'error', error: new VoiceError('limit-reached') });
    expect(words(stage)).to.deep.equal([en.errors['limit-reached']]);
    expect(stage.find('[part~=error]')).to.equal(null);
    expect(stage.part('status').textContent).to.equal(en.ended);
    expect(stage.part('retry-button').textContent).to.equal(en.retry);
    expect(stage.element.renderRoot.querySelectorAll('[role=alert]')).to.have.length(1);
  });

  it('is plain text, regardless of its content', async () => {
    const stage = await place(open);
    const error = Object.assign(new VoiceError('unexpected'), {
      code: 'new-one',
      message: '<img src=x onerror=1>',
    });
    await show(stage, stubSession(stage), { status: 'error', error });
    expect(words(stage)).to.deep.equal(['<img src=x onerror=1>']);
    expect(stage.find('img')).to.equal(null);
  });

  it('is not repeated when the panel is closed or opened', async () => {
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

  it('of a busy service counts down the seconds, and then can be retried', async () => {
    const stage = await place(open);
    const stub = stubSession(stage);
    const error = new VoiceError('backend-rate-limited', '', undefined, 2);
    await show(stage, stub, { status: 'error', error });
    const button = stage.part('retry-button') as HTMLButtonElement;
    expect(button.disabled).to.equal(true);
    const seen = new Set<string>();
    while (button.disabled) {
      seen.add(button.textContent ?? '');
      await frame();
    }
    expect([...seen]).to.deep.equal(['Try again (0:02)', 'Try again (0:01)']);
    expect(button.textContent).to.equal('Try again');
    expect(button.closest('[role=alert]'), 'the countdown is not announced').to.equal(null);
  });

  it('of code that can’t be loaded offers to reload the page', async () => {
    const stage = await place(open);
    await show(stage, stubSession(stage), { status: 'error', error: new VoiceError('sdk-unavailable') });
    expect(stage.part('reload-button').textContent).to.equal('Reload the page');
    expect(stage.part('retry-button').textContent).to.equal('Try again');
  });

  it('moves the focus to the panel when its button disappears', async () => {
    const stage = await placeFailed(500, open);
    stage.answer('/navai/realtime/client-secret', () => json({ value: 'ek_test' }));
    stage.part('retry-button').focus();
    stage.part('retry-button').click();
    await stage.shown();
    while (!stage.element.shadowRoot?.activeElement) await frame();
    expect(stage.element.shadowRoot.activeElement === stage.part('panel')).to.equal(true);
  });
});

describe('a limit that is near', () => {
  clearStage();

  it('counts down in the panel', async () => {
    const stage = await placeConnected(open);
    const endsAt = Date.now() + 20_900;
    await show(stage, stubSession(stage), { limit: { kind: 'duration', endsAt } });
    expect(words(stage)).to.deep.equal(['The call ends in 21\u00a0s']);
    expect(stage.find('[part~=stay-button]'), 'a token budget can’t be extended').to.equal(null);
    await says(stage, 'ends in 20\u00a0s');
    expect(words(stage)).to.have.length(1);
  });

  it('is shown beside the launcher while the panel is closed', async () => {
    const stage = await placeConnected();
    await show(stage, stubSession(stage), { limit: { kind: 'duration', endsAt: Date.now() + 20_900 } });
    expect(words(stage)).to.deep.equal(['The call ends in 21\u00a0s']);
  });

  it('of an idle call can be postponed by its button', async () => {
    const stage = await placeConnected(open);
    const stub = stubSession(stage);
    let touched = 0;
    stage.element.session.touch = () => {
      touched += 1;
      stub.state = {};
    };
    await show(stage, stub, { limit: { kind: 'idle', endsAt: Date.now() + 9500 } });
    expect(words(stage)).to.deep.equal(['Are you still there? The call ends in 10\u00a0s']);
    await stage.click('stay-button');
    expect(touched).to.equal(1);
  });

  it('of tokens has no countdown', async () => {
    const stage = await placeConnected(open);
    await show(stage, stubSession(stage), { limit: { kind: 'tokens', endsAt: undefined } });
    expect(words(stage)).to.deep.equal([en.tokensLeft]);
  });
});

describe('a call that has ended', () => {
  clearStage();

  it('is shown by the status with one button to restart, and not also by a notice', async () => {
    const stage = await placeConnected(open);
    stage.element.stop();
    await stage.shown();
    expect(words(stage)).to.deep.equal([]);
    expect(stage.part('status').textContent).to.contain('The call has ended');
    const again = next(stage.element, 'navai-status', ({ status }) => status === 'connecting');
    await stage.click('restart-button');
    await again;
  });

  it('and can be resumed offers to end it; the start button resumes it', async () => {
    const stage = await place(open);
    const stub = stubSession(stage);
    await show(stage, stub, { resumable: true });
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

describe('a warning for users', () => {
  clearStage();

  it('is shown in user-friendly words until it is dismissed', async () => {
    const stage = await placeConnected(open);
    warn(stage, 'microphone-lost');
    await says(stage, en.microphoneLost);
    expect(words(stage)).to.have.length(1);
    const close = stage.part('dismiss-notice-button');
    expect(close.getAttribute('aria-label')).to.equal('Close this message');
    await stage.click('dismiss-notice-button');
    expect(words(stage)).to.deep.equal([]);
  });

  it('about the microphone disappears when the microphone works again', async () => {
    const stage = await placeConnected(open);
    const stub = stubSession(stage);
    warn(stage, 'microphone-silent');
    await says(stage, en.microphoneSilent);
    stub.levels = { input: 0.01, output: 0 };
    while (words(stage).length > 0) await frame();
  });

  it('about blocked playback disappears on the next user gesture', async () => {
    const stage = await placeConnected();
    warn(stage, 'playback-blocked');
    await says(stage, en.playbackBlocked);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    await stage.shown();
    expect(words(stage)).to.deep.equal([]);
  });

  it('disappears with its call', async () => {
    const stage = await placeConnected();
    warn(stage, 'microphone-lost');
    await says(stage, en.microphoneLost);
    stage.element.stop();
    await stage.shown();
    await stage.element.start();
    await stage.shown();
    expect(words(stage)).to.deep.equal([]);
  });

  it('is not shown when only developers can act on it', async () => {
    const stage = await placeConnected(open);
    stage.element.dispatchEvent(new NavaiWarningEvent({ code: 'route-unusable', message: 'No.' }));
    await stage.shown();
    expect(words(stage)).to.deep.equal([]);
  });
});

describe('an answer that failed or was cut off', () => {
  clearStage();

  const problem = (stage: Stage, code: WarningCode, detail: string) => {
    stage.element.dispatchEvent(new NavaiWarningEvent({ code, message: 'Not for visitors.', detail }));
  };

  /** What the visitor reads, by what the service says, and whether the same request may succeed. */
  const cases: readonly (readonly [WarningCode, detail: string, words: string, again: boolean])[] = [
    ['response-failed', 'insufficient_quota: Pay first.', en.answerQuota, false],
    ['response-failed', 'billing_hard_limit_reached', en.answerQuota, false],
    ['response-failed', 'rate_limit_exceeded: Slow down.', en.answerBusy, true],
    ['response-failed', 'server_error', en.answerFailed, true],
    ['response-failed', 'content_policy_violation', en.answerFiltered, false],
    ['response-incomplete', 'max_output_tokens', en.answerTooLong, false],
    ['response-incomplete', 'content_filter', en.answerFiltered, false],
    ['response-incomplete', 'client_cancelled', en.answerCutOff, true],
    ['response-incomplete', 'a_new_reason', en.answerCutOff, true],
  ];
  for (const [code, detail, text, again] of cases) {
    it(`is explained, with a way to go on: ${code} ${detail}`, async () => {
      const stage = await placeConnected(open);
      problem(stage, code, detail);
      await says(stage, text);
      expect(words(stage)).to.deep.equal([text]);
      expect(stage.find('[part~=retry-button]') !== null).to.equal(again);
    });
  }

  it('is asked for again with one button', async () => {
    const stage = await placeConnected(open);
    const sent: unknown[] = [];
    stage.element.session.sendEvent = event => sent.push(event) > 0;
    problem(stage, 'response-failed', 'server_error');
    await says(stage, en.answerFailed);
    await stage.click('retry-button');
    expect(sent).to.deep.equal([{ type: 'response.create' }]);
  });

  it('is forgotten once the agent thinks about the next one', async () => {
    const stage = await placeConnected(open);
    problem(stage, 'response-failed', 'server_error');
    await says(stage, en.answerFailed);
    stage.element.dispatchEvent(new NavaiActivityEvent('thinking', 'listening'));
    await stage.shown();
    expect(words(stage)).to.deep.equal([]);
  });

  it('is forgotten once the agent says something else, but not when its own message is cut off', async () => {
    const stage = await placeConnected(open);
    const entry = { id: 'cut', role: 'agent', text: 'We open', final: true, interrupted: true } as const;
    stage.element.session.latest = () => [entry];
    problem(stage, 'response-incomplete', 'max_output_tokens');
    stage.element.dispatchEvent(new NavaiTranscriptEvent(entry));
    await says(stage, en.answerTooLong);
    const next = { ...entry, id: 'next', interrupted: false };
    stage.element.dispatchEvent(new NavaiTranscriptEvent(next));
    await stage.shown();
    expect(words(stage)).to.deep.equal([]);
  });

  it('replaces the explanation of the one before it', async () => {
    const stage = await placeConnected(open);
    problem(stage, 'response-failed', 'server_error');
    problem(stage, 'response-failed', 'insufficient_quota');
    await says(stage, en.answerQuota);
    expect(words(stage)).to.deep.equal([en.answerQuota]);
  });
});

describe('a microphone that was not allowed', () => {
  clearStage();
  const browser = globalThis as { HTMLMicrophoneElement?: unknown };
  const real = browser.HTMLMicrophoneElement;
  afterEach(() => {
    if (real) browser.HTMLMicrophoneElement = real;
    else delete browser.HTMLMicrophoneElement;
  });

  async function denied(code: ErrorCode) {
    browser.HTMLMicrophoneElement = class {};
    const stage = await place(open);
    await show(stage, stubSession(stage), { status: 'error', error: new VoiceError(code) });
    return stage;
  }

  for (const code of ['microphone-denied', 'microphone-dismissed'] as const) {
    it(`is allowed with the browser’s own control, where it has one: ${code}`, async () => {
      const stage = await denied(code);
      const control = stage.part('permission-button');
      expect(control.localName).to.equal('microphone');
      stage.element.requestUpdate();
      await stage.shown();
      expect(stage.part('permission-button'), 'the same one').to.equal(control);
      let started = 0;
      stage.element.session.start = async () => {
        started += 1;
      };
      let stopped = 0;
      Object.assign(control, { stream: { getTracks: () => [{ stop: () => (stopped += 1) }] } });
      control.dispatchEvent(new Event('stream'));
      expect([started, stopped]).to.deep.equal([1, 1]);
    });
  }

  it('by the system has no such control, because the browser can’t change that', async () => {
    const stage = await denied('microphone-system-denied');
    expect(words(stage)).to.deep.equal([en.errors['microphone-system-denied']]);
    expect(stage.find('[part~=permission-button]')).to.equal(null);
  });
});
