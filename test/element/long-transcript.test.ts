import { expect } from '@esm-bundle/chai';
import { expectNoUnhandledRejections } from '../core/rejections.js';
import { clearStage, next, placeConnected, type Stage } from './stage.js';

/** Makes the agent say entries `from` to `to`, excluding the last one. */
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

/** Adds text to an unfinished entry of the agent. */
async function write(stage: Stage, delta: string): Promise<void> {
  const heard = next(stage.element, 'navai-transcript', ({ entry }) => entry.text.endsWith(delta));
  stage.peer.say({ type: 'response.output_audio_transcript.delta', item_id: 'last', delta });
  await heard;
  await stage.shown();
}

/** The first and the last shown entries, and their number. */
function shown({ element }: Stage): unknown[] {
  const texts = [...element.renderRoot.querySelectorAll('[part~=message]')].map(({ textContent }) =>
    Number(/Sentence (\d+)/.exec(textContent ?? '')?.[1]),
  );
  return [texts[0], texts.at(-1), texts.length];
}

/** The top of the entry in the window, in pixels. */
function topOf({ element }: Stage, index: number): number {
  const entries = [...element.renderRoot.querySelectorAll('[part~=message]')];
  const entry = entries.find(({ textContent }) => textContent?.includes(`Sentence ${index}.`));
  return entry?.getBoundingClientRect().top ?? Number.NaN;
}

const frame = () => new Promise(requestAnimationFrame);

describe('a long conversation in the panel', () => {
  clearStage();
  expectNoUnhandledRejections();

  it('is shown completely while it is short', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, 0, 199);
    expect(shown(stage)).to.deep.equal([0, 198, 199]);
    expect(stage.find('[part~=earlier-button]')).to.equal(null);
  });

  it('shows its end, which advances in steps, and can show all of it', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, 0, 250);
    expect(shown(stage)).to.deep.equal([100, 249, 150]);
    await hear(stage, 250, 299);
    expect(shown(stage)).to.deep.equal([100, 298, 199]);
    await hear(stage, 299, 300);
    expect(shown(stage)).to.deep.equal([200, 299, 100]);
    expect(stage.element.transcript).to.have.length(300);
  });

  it('shows earlier entries on request, and keeps the visible ones in place', async () => {
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
    await stage.shown();
    expect(shown(stage)).to.deep.equal([0, 299, 300]);
    expect(stage.find('[part~=earlier-button]')).to.equal(null);
    expect(stage.element.shadowRoot?.activeElement === log, 'the focus').to.equal(true);
  });

  it('does not advance while the user reads further up', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, 0, 299);
    const log = stage.part('transcript');
    log.scrollTop = 1000;
    const before = topOf(stage, 122);
    await hear(stage, 299, 420);
    expect(shown(stage)).to.deep.equal([100, 399, 300]);
    expect(topOf(stage, 122)).to.be.closeTo(before, 2);
  });

  it('shows earlier entries when the user scrolls up, up to a few hundred at a time', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, 0, 700);
    const log = stage.part('transcript');
    const most = [];
    for (const first of [500, 400, 300, 200, 100, 0]) {
      log.scrollTop = 0;
      while (shown(stage)[0] !== first) await frame();
      most.push(shown(stage)[2]);
    }
    expect(Math.max(...(most as number[]))).to.equal(300);
    expect(shown(stage)).to.deep.equal([0, 299, 300]);
    // Scrolls down again to the end, where only the latest entries are kept.
    while (shown(stage)[1] !== 699) {
      log.scrollTop = log.scrollHeight;
      await frame();
    }
    log.scrollTop = log.scrollHeight;
    while (shown(stage)[0] !== 600) await frame();
    expect(shown(stage)).to.deep.equal([600, 699, 100]);
  });

  it('keeps the entry in place that the user reads while earlier entries are added', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, 0, 500);
    const log = stage.part('transcript');
    log.scrollTop = 150;
    const before = topOf(stage, 406);
    while (shown(stage)[0] !== 300) await frame();
    expect(topOf(stage, 406)).to.be.closeTo(before, 2);
  });

  it('offers a button to the newest entry when one arrives while the user reads further up', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, 0, 50);
    const log = stage.part('transcript');
    log.scrollTop = 0;
    await stage.shown();
    expect(stage.find('[part~=newest-button]')).to.equal(null);
    await hear(stage, 50, 51);
    expect(stage.part('newest-button').getAttribute('aria-label')).to.equal('Go to the newest message');
    expect(log.scrollTop).to.equal(0);
    await stage.click('newest-button');
    await stage.shown();
    expect(log.scrollHeight - log.scrollTop - log.clientHeight).to.be.below(2);
    expect(stage.find('[part~=newest-button]')).to.equal(null);
    expect(stage.element.shadowRoot?.activeElement === log, 'the focus').to.equal(true);
    await hear(stage, 51, 53);
    expect(log.scrollHeight - log.scrollTop - log.clientHeight, 'it follows again').to.be.below(2);
  });

  it('stays at its end when the panel gets smaller', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, 0, 50);
    const log = stage.part('transcript');
    stage.part('panel').style.blockSize = '300px';
    await frame();
    await frame();
    expect(log.scrollHeight - log.scrollTop - log.clientHeight).to.be.below(2);
  });

  it('updates one entry for each new word, regardless of their number', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, 0, 199);
    // The first word creates the entry. Only later ones are counted.
    await write(stage, 'It ');
    const log = stage.part('transcript');
    let touched = 0;
    const observer = new MutationObserver(records => {
      touched += records.length;
    });
    observer.observe(log, { subtree: true, childList: true, characterData: true, attributes: true });
    for (const delta of ['is ', '**very ', 'late**']) await write(stage, delta);
    await frame();
    observer.disconnect();
    expect(touched).to.be.within(3, 30);
  });

  it('starts again when it is cleared', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, 0, 250);
    stage.part('transcript').scrollTop = 0;
    stage.element.clearTranscript();
    await stage.shown();
    await hear(stage, 250, 252);
    expect(shown(stage)).to.deep.equal([250, 251, 2]);
  });
});
