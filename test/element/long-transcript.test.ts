import { expect } from '@esm-bundle/chai';
import { expectNoUnhandledRejections } from '../core/rejections.js';
import { clearStage, next, placeConnected, type Stage } from './stage.js';

/** The agent says entries `from` to `to`, the last one not included. */
async function hear(stage: Stage, from: number, to: number): Promise<void> {
  const heard = next(stage.element, 'navai-transcript', ({ entry }) => entry.id === `item_${to - 1}`);
  for (let index = from; index < to; index += 1) {
    const content = [{ type: 'output_audio', transcript: `Sentence ${index}.` }];
    const item = { id: `item_${index}`, type: 'message', role: 'assistant', content };
    stage.peer.say({ type: 'conversation.item.done', item });
  }
  await heard;
  await stage.shown();
}

/** The first and the last that are shown, and how many. */
function shown({ element }: Stage): unknown[] {
  const texts = [...element.renderRoot.querySelectorAll('[part~=message]')].map(({ textContent }) =>
    Number(/Sentence (\d+)/.exec(textContent ?? '')?.[1]),
  );
  return [texts[0], texts.at(-1), texts.length];
}

/** Where an entry stands in the window, in pixels. */
function topOf({ element }: Stage, index: number): number {
  const entries = [...element.renderRoot.querySelectorAll('[part~=message]')];
  const entry = entries.find(({ textContent }) => textContent?.includes(`Sentence ${index}.`));
  return entry?.getBoundingClientRect().top ?? Number.NaN;
}

describe('a long conversation in the panel', () => {
  clearStage();
  expectNoUnhandledRejections();

  it('is shown whole as long as it is not long', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, 0, 199);
    expect(shown(stage)).to.deep.equal([0, 198, 199]);
    expect(stage.find('[part~=earlier-button]')).to.equal(null);
  });

  it('shows its end, which moves on in steps, and has all of it', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, 0, 250);
    expect(shown(stage)).to.deep.equal([100, 249, 150]);
    await hear(stage, 250, 299);
    expect(shown(stage)).to.deep.equal([100, 298, 199]);
    await hear(stage, 299, 300);
    expect(shown(stage)).to.deep.equal([200, 299, 100]);
    expect(stage.element.transcript).to.have.length(300);
  });

  it('shows earlier entries when asked to, and leaves in sight what was', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, 0, 300);
    const log = stage.part('transcript');
    log.scrollTop = 0;
    stage.part('earlier-button').focus();
    const before = topOf(stage, 200);
    await stage.click('earlier-button');
    await stage.shown();
    expect(shown(stage)).to.deep.equal([100, 299, 200]);
    expect(topOf(stage, 200)).to.be.closeTo(before, 2);
    await stage.click('earlier-button');
    expect(shown(stage)).to.deep.equal([0, 299, 300]);
    expect(stage.find('[part~=earlier-button]')).to.equal(null);
    expect(stage.element.shadowRoot?.activeElement === log, 'the focus').to.equal(true);
  });

  it('does not move on while the visitor reads further up', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, 0, 299);
    const log = stage.part('transcript');
    log.scrollTop = 200;
    const before = topOf(stage, 105);
    await hear(stage, 299, 420);
    expect(shown(stage)).to.deep.equal([100, 399, 300]);
    expect(topOf(stage, 105)).to.be.closeTo(before, 2);
  });

  it('begins anew when it is emptied', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, 0, 250);
    stage.part('transcript').scrollTop = 0;
    stage.element.clearTranscript();
    await stage.shown();
    await hear(stage, 250, 252);
    expect(shown(stage)).to.deep.equal([250, 251, 2]);
  });
});
