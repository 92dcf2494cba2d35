import { expect } from '@esm-bundle/chai';
import { expectNoUnhandledRejections } from '../core/rejections.js';
import { clearStage, next, placeConnected, type Stage } from './stage.js';

async function hear(stage: Stage, delta: string): Promise<void> {
  const heard = next(stage.element, 'navai-transcript', ({ entry }) => entry.text.endsWith(delta));
  stage.peer.say({ type: 'response.output_audio_transcript.delta', item_id: 'a', delta });
  await heard;
  await stage.shown();
}

async function finish(stage: Stage, text: string): Promise<void> {
  const heard = next(stage.element, 'navai-transcript', ({ entry }) => entry.final);
  const content = [{ type: 'output_audio', transcript: text }];
  const item = { id: 'a', type: 'message', role: 'assistant', content };
  stage.peer.say({ type: 'conversation.item.done', item });
  await heard;
  await stage.shown();
}

const captions = (stage: Stage) => stage.find('[part~=captions]');

/** Waits until the captions disappear, and resolves to the time that took in milliseconds. */
async function gone(stage: Stage): Promise<number> {
  const began = performance.now();
  while (captions(stage)) await new Promise(requestAnimationFrame);
  return performance.now() - began;
}

describe('captions', () => {
  clearStage();
  expectNoUnhandledRejections();

  it('are shown beside a closed panel, a button and a bar when the page turns them on', async () => {
    for (const variant of ['panel', 'bar', 'button']) {
      const stage = await placeConnected(`<navai-voice captions variant="${variant}"></navai-voice>`);
      await hear(stage, 'We have');
      expect(captions(stage)?.textContent, variant).to.contain('We have');
      stage.clear();
    }
    const without = await placeConnected('<navai-voice></navai-voice>');
    await hear(without, 'We have');
    expect(captions(without)).to.equal(null);
  });

  it('are hidden while the panel is open, and stay empty after it has shown the text', async () => {
    const stage = await placeConnected('<navai-voice captions open></navai-voice>');
    await hear(stage, 'We have');
    await finish(stage, 'We have cakes.');
    expect(captions(stage)).to.equal(null);
    stage.element.open = false;
    await stage.shown();
    expect(captions(stage)).to.equal(null);
  });

  it('have up to three lines, with the newest in view', async () => {
    const stage = await placeConnected('<navai-voice captions></navai-voice>');
    await hear(stage, 'And another long sentence about cakes. '.repeat(40));
    await hear(stage, 'The end.');
    const box = captions(stage)?.querySelector('.lines') as HTMLElement;
    const { height, bottom } = box.getBoundingClientRect();
    expect(height).to.be.below(3 * 22 + 2);
    const words = document.createRange();
    words.selectNodeContents(box.querySelector('p') as HTMLElement);
    expect(words.getBoundingClientRect().bottom).to.be.at.most(bottom + 1);
  });

  it('stay during speech, and for a few seconds after it', async () => {
    const stage = await placeConnected('<navai-voice captions></navai-voice>');
    await hear(stage, 'We have');
    await finish(stage, 'We have cakes.');
    expect(captions(stage)?.textContent).to.contain('We have cakes.');
    expect(await gone(stage)).to.be.within(3500, 12_000);
  });

  it('stay while they have the focus', async () => {
    const stage = await placeConnected('<navai-voice captions></navai-voice>');
    await hear(stage, 'We have');
    captions(stage)?.focus();
    await finish(stage, 'We have cakes.');
    await new Promise(resolve => setTimeout(resolve, 6000));
    expect(captions(stage)).not.to.equal(null);
    captions(stage)?.blur();
    expect(await gone(stage)).to.be.within(3500, 12_000);
  });

  it('have no Markdown syntax', async () => {
    const stage = await placeConnected('<navai-voice captions></navai-voice>');
    await hear(stage, 'We **have** [cakes](/cakes).');
    expect(captions(stage)?.querySelector('p')?.textContent).to.equal('We have cakes.');
  });

  it('disappear on Escape', async () => {
    const stage = await placeConnected('<navai-voice captions></navai-voice>');
    await hear(stage, 'We have');
    captions(stage)?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await stage.shown();
    expect(captions(stage)).to.equal(null);
  });

  it('can be found by screen readers, but are not announced', async () => {
    const stage = await placeConnected('<navai-voice captions></navai-voice>');
    await hear(stage, 'We have');
    expect(captions(stage)?.getAttribute('aria-label')).to.equal('Captions');
    expect(captions(stage)?.getAttribute('role')).to.equal('group');
    expect(captions(stage)?.closest('[aria-live], [role=status], [role=alert]')).to.equal(null);
  });
});
