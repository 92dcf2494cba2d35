import { expect } from '@esm-bundle/chai';
import type { NavaiFeedbackEvent } from '../../src/core/events/feedback-event.js';
import { json } from '../contract/stub-fetch.js';
import { expectNoUnhandledRejections } from '../core/rejections.js';
import { clearStage, place, placeConnected, type Stage } from './stage.js';

const tag = (attributes = '') => `<navai-voice feedback ${attributes}></navai-voice>`;

/** Resolves once the live region contains these texts, each in a paragraph of its own. */
async function hears(stage: Stage, ...words: string[]): Promise<void> {
  const region = stage.find('[role=status]') as HTMLElement;
  while ([...region.children].map(({ textContent }) => textContent).join(' | ') !== words.join(' | '))
    await new Promise(requestAnimationFrame);
}

/** A widget whose call has ended. */
async function ended(markup = tag()): Promise<Stage> {
  const stage = await placeConnected(markup);
  stage.answer('/navai/feedback', () => json({ recorded: true }));
  stage.element.stop();
  await stage.shown();
  return stage;
}

const active = (stage: Stage) => stage.element.shadowRoot?.activeElement;
const sent = (stage: Stage) => stage.requests.filter(({ url }) => url === '/navai/feedback');
const pressed = (stage: Stage, rating: string) => stage.part(`${rating}-button`).getAttribute('aria-pressed');

async function say(stage: Stage, comment: string): Promise<void> {
  (stage.part('comment') as HTMLTextAreaElement).value = comment;
  await stage.click('send-feedback-button');
  await stage.shown();
}

describe('the feedback prompt', () => {
  clearStage();
  expectNoUnhandledRejections();

  for (const variant of ['panel', 'panel" open="', 'bar', 'button']) {
    it(`appears when a call has ended, without taking the focus: variant="${variant}"`, async () => {
      const outside = document.createElement('input');
      document.body.append(outside);
      const stage = await placeConnected(tag(`variant="${variant}"`));
      expect(stage.find('[part~=feedback]')).to.equal(null);
      outside.focus();
      stage.element.stop();
      await stage.shown();
      const shown = stage.part('feedback');
      expect(shown.textContent).to.contain('How was the call?');
      expect(document.activeElement === outside).to.equal(true);
      await hears(stage, 'The call has ended', 'How was the call?');
      outside.remove();
    });
  }

  it('is not shown when the page turns it off', async () => {
    const stage = await ended('<navai-voice></navai-voice>');
    expect(stage.find('[part~=feedback]')).to.equal(null);
  });

  it('is not shown after a call that never connected', async () => {
    const stage = await place(tag('open'));
    stage.answer('/navai/realtime/client-secret', () => json({ error: 'No.' }, 500));
    await stage.element.start();
    await stage.shown();
    expect(stage.element.status).to.equal('error');
    expect(stage.find('[part~=feedback]')).to.equal(null);
  });

  it('has two ratings with different names and shapes, and accepts one of them', async () => {
    const stage = await ended();
    const [good, bad] = ['good-button', 'bad-button'].map(part => stage.part(part));
    expect([good?.ariaLabel, bad?.ariaLabel]).to.deep.equal(['Good', 'Bad']);
    expect(good?.innerHTML).not.to.equal(bad?.innerHTML);
    expect(stage.find('[part~=comment]'), 'only then a comment').to.equal(null);
    await stage.click('good-button');
    expect([pressed(stage, 'good'), pressed(stage, 'bad')]).to.deep.equal(['true', 'false']);
    (stage.part('comment') as HTMLTextAreaElement).value = 'Well.';
    await stage.click('bad-button');
    expect([pressed(stage, 'good'), pressed(stage, 'bad')]).to.deep.equal(['false', 'true']);
    expect((stage.part('comment') as HTMLTextAreaElement).value).to.equal('Well.');
    expect((stage.part('comment') as HTMLTextAreaElement).maxLength).to.equal(2_000);
    await stage.click('bad-button');
    expect((stage.part('send-feedback-button') as HTMLButtonElement).disabled).to.equal(true);
  });

  it('emits an event, then sends the rating with the call’s key, and thanks the user', async () => {
    const stage = await ended(tag('thread-id="t-7" user-id="ada"'));
    const seen: NavaiFeedbackEvent[] = [];
    document.addEventListener('navai-feedback', event => seen.push(event as NavaiFeedbackEvent), {
      once: true,
    });
    expect(sent(stage)).to.deep.equal([]);
    await stage.click('bad-button');
    expect(sent(stage), 'not before “send”').to.deep.equal([]);
    await say(stage, 'Too fast.');
    expect(stage.part('feedback').textContent).to.equal('Thank you.');
    await hears(stage, 'Thank you.');
    while (sent(stage).length === 0) await new Promise(requestAnimationFrame);
    const [{ sessionKey } = { sessionKey: '' }] = seen;
    expect(seen[0]).to.include({ rating: 'bad', comment: 'Too fast.', threadId: 't-7' });
    expect(sessionKey).to.match(/^[0-9a-f]{32}$/);
    expect(sent(stage)[0]).to.deep.include({
      method: 'POST',
      body: {
        ...{ session_key: sessionKey, thread_id: 't-7', user_id: 'ada' },
        ...{ rating: 'bad', comment: 'Too fast.' },
      },
    });
  });

  it('sends nothing when a listener prevents the default', async () => {
    const stage = await ended();
    stage.element.addEventListener('navai-feedback', event => event.preventDefault());
    await stage.click('good-button');
    await say(stage, '');
    expect(stage.part('feedback').textContent).to.equal('Thank you.');
    await stage.element.session.sendFeedback('good');
    expect(sent(stage)).to.deep.equal([]);
  });

  it('is shown once when the backend does not offer it, without a warning', async () => {
    const stage = await ended();
    stage.answer('/navai/feedback', () => json({ error: 'No.' }, 404));
    for (const rating of ['good', 'bad'] as const)
      expect(await stage.element.session.sendFeedback(rating)).to.equal(false);
    expect(sent(stage)).to.have.length(1);
    expect(stage.events.of('warning')).to.deep.equal([]);
  });

  it('leaves Escape to an input method, and the panel open', async () => {
    const stage = await ended(tag('open'));
    await stage.click('good-button');
    const init = { key: 'Escape', isComposing: true, bubbles: true, composed: true };
    stage.part('comment').dispatchEvent(new KeyboardEvent('keydown', init));
    await stage.shown();
    expect(stage.find('[part~=comment]')).not.to.equal(null);
    expect(stage.element.open).to.equal(true);
  });

  const ways: Record<string, (stage: Stage) => unknown> = {
    'its button': stage => stage.part('skip-feedback-button').click(),
    Escape: stage =>
      stage
        .part('good-button')
        .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true })),
  };
  for (const open of ['', 'open']) {
    for (const [way, skip] of Object.entries(ways)) {
      it(`is skipped by ${way}, and the focus stays in the widget (${open || 'closed'})`, async () => {
        const stage = await ended(tag(open));
        await stage.click('good-button');
        stage.part('skip-feedback-button').focus();
        skip(stage);
        await stage.shown();
        await stage.shown();
        expect(stage.find('[part~=feedback]')).to.equal(null);
        expect(stage.element.open).to.equal(open === 'open');
        expect(active(stage) === stage.part(open ? 'panel' : 'launcher')).to.equal(true);
        expect([sent(stage), stage.events.of('feedback')]).to.deep.equal([[], []]);
      });
    }
  }

  it('disappears with the next call, and is shown again after it', async () => {
    const stage = await ended();
    await stage.click('good-button');
    await stage.element.start();
    await stage.shown();
    expect(stage.find('[part~=feedback]')).to.equal(null);
    stage.element.stop();
    await stage.shown();
    expect(pressed(stage, 'good')).to.equal('false');
  });
});
