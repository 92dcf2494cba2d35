import { expect } from '@esm-bundle/chai';
import { NavaiTranscriptEvent } from '../../src/core/events.js';
import { json } from '../contract/stub-fetch.js';
import { Gate } from '../core/world.js';
import { pretend, show } from './pretend.js';
import { clearStage, place, placeConnected, placeFailed, type Stage } from './stage.js';

/** Everything that the region has held, in order; '' where it was cleared. */
class Ear {
  readonly heard: string[] = [];
  readonly #region: Element;

  constructor(stage: Stage) {
    const regions = stage.element.renderRoot.querySelectorAll('[role=status]');
    expect(regions).to.have.length(1);
    this.#region = regions[0] as Element;
    const observer = new MutationObserver(() => this.#listen());
    observer.observe(this.#region, { childList: true, characterData: true, subtree: true });
  }

  /** What was said, without the pauses. */
  get said(): string[] {
    return this.heard.filter(Boolean);
  }

  async hears(text: string, times = 1): Promise<void> {
    while (this.said.filter(said => said === text).length < times)
      await new Promise(resolve => setTimeout(resolve, 10));
  }

  #listen(): void {
    this.heard.push([...this.#region.children].map(({ textContent }) => textContent).join(' | '));
  }
}

/** Longer than any pause between two messages. */
const quiet = () => new Promise(resolve => setTimeout(resolve, 500));

const working = { activity: 'working', tools: ['add_to_cart'] } as const;

describe('what is said to those who don’t see the widget', () => {
  clearStage();

  it('is that it is connected, what it works on, and that it is over; not who speaks', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    const ear = new Ear(stage);
    const pretended = pretend(stage);
    await stage.element.start();
    await ear.hears('Connected');
    for (const activity of ['thinking', 'speaking', 'listening', 'thinking'] as const)
      await show(stage, pretended, { activity });
    await show(stage, pretended, working);
    await ear.hears('Working on it: add to cart');
    for (const activity of ['thinking', 'speaking', 'listening'] as const)
      await show(stage, pretended, { activity });
    await quiet();
    pretended.state = {};
    stage.element.stop();
    await ear.hears('The call has ended');
    // A machine that is busy may also have said what it waits for.
    const said = ear.said.filter(words => !words.startsWith('Waiting'));
    expect(said).to.deep.equal(['Connected', 'Working on it: add to cart', 'The call has ended']);
  });

  it('is what it waits for, where that takes long', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    const ear = new Ear(stage);
    const gate = new Gate();
    stage.answer('/navai/realtime/client-secret', async () => {
      await gate.opened;
      return json({ value: 'ek_test' });
    });
    const starting = stage.element.start();
    await ear.hears('Waiting for this site’s voice service…');
    gate.open();
    await starting;
    await ear.hears('Connected');
    expect(ear.said.filter(said => !said.startsWith('Waiting'))).to.deep.equal(['Connected']);
  });

  it('is the microphone, each time that it is muted: the same words are said again', async () => {
    const stage = await placeConnected();
    const ear = new Ear(stage);
    await ear.hears('Connected');
    stage.element.mute(true);
    await ear.hears('Microphone muted');
    stage.element.mute(false);
    await ear.hears('Microphone on');
    stage.element.mute(true);
    await ear.hears('Microphone muted', 2);
    const last = ear.heard.lastIndexOf('Microphone muted');
    expect(ear.heard[last - 1], 'the region was empty before').to.equal('');
  });

  it('is only the last of quick changes', async () => {
    const stage = await placeConnected();
    const ear = new Ear(stage);
    await ear.hears('Connected');
    for (const muted of [true, false, true, false, true]) {
      stage.element.mute(muted);
      await stage.shown();
    }
    await ear.hears('Microphone muted');
    await quiet();
    expect(ear.said).to.deep.equal(['Connected', 'Microphone muted']);
  });

  it('is not a function that was done before it could be said', async () => {
    const stage = await placeConnected();
    const ear = new Ear(stage);
    await ear.hears('Connected');
    const pretended = pretend(stage);
    await show(stage, pretended, working);
    await show(stage, pretended, { activity: 'speaking' });
    await quiet();
    expect(ear.said).to.deep.equal(['Connected']);
  });

  it('is that it reconnects, and that it is back', async () => {
    const stage = await placeConnected();
    const ear = new Ear(stage);
    await ear.hears('Connected');
    const pretended = pretend(stage);
    await show(stage, pretended, { status: 'reconnecting', activity: 'idle' });
    await ear.hears('Reconnecting…');
    await show(stage, pretended, {});
    await ear.hears('Connected', 2);
    expect(ear.said).to.deep.equal(['Connected', 'Reconnecting…', 'Connected']);
  });

  it('is a limit when it comes near and shortly before it, and not each second', async () => {
    const stage = await placeConnected();
    const ear = new Ear(stage);
    await ear.hears('Connected');
    await show(stage, pretend(stage), { limit: { kind: 'duration', endsAt: Date.now() + 12_400 } });
    const shown = () => stage.find('.notice p')?.textContent;
    await ear.hears('The call ends in 10 seconds');
    while (shown() !== 'The call ends in 9 seconds') await new Promise(requestAnimationFrame);
    expect(ear.said).to.deep.equal([
      'Connected',
      'The call ends in 13 seconds',
      'The call ends in 10 seconds',
    ]);
  });

  it('is an error once: as an alert, and not as a status too', async () => {
    const stage = await placeFailed(500, '<navai-voice open></navai-voice>');
    const ear = new Ear(stage);
    await quiet();
    expect(ear.said).to.deep.equal([]);
    expect(stage.find('[role=status]')?.textContent).to.equal('');
    expect(stage.element.renderRoot.querySelectorAll('[role=alert]')).to.have.length(1);
  });

  it('is nothing before a call', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    const ear = new Ear(stage);
    await quiet();
    expect(ear.heard.filter(Boolean)).to.deep.equal([]);
  });

  it('is nothing any more once the element has left the page', async () => {
    const stage = await placeConnected();
    const ear = new Ear(stage);
    stage.element.remove();
    await quiet();
    expect(ear.said).to.deep.equal([]);
  });
});

describe('what the agent writes', () => {
  clearStage();

  const write = (stage: Stage, id: string, text: string, final: boolean, role: 'agent' | 'user' = 'agent') =>
    stage.element.dispatchEvent(new NavaiTranscriptEvent({ id, role, text, final, interrupted: false }));

  it('is said once it is written, where nobody hears it', async () => {
    const stage = await placeConnected('<navai-voice mode="text" open></navai-voice>');
    const ear = new Ear(stage);
    await ear.hears('Connected');
    write(stage, 'u', 'When do you open?', true, 'user');
    for (const text of ['At', 'At nine', 'At nine <b>sharp</b>.']) write(stage, 'a', text, false);
    write(stage, 'a', 'At nine <b>sharp</b>.', true);
    write(stage, 'a', 'At nine <b>sharp</b>.', true);
    await ear.hears('Assistant: At nine <b>sharp</b>.');
    await quiet();
    expect(ear.said).to.deep.equal(['Connected', 'Assistant: At nine <b>sharp</b>.']);
  });

  it('is not lost where other things happen at the same time', async () => {
    const stage = await placeConnected('<navai-voice mode="text" open></navai-voice>');
    const ear = new Ear(stage);
    await ear.hears('Connected');
    write(stage, 'a', 'One.', true);
    write(stage, 'b', 'Two.', true);
    await show(stage, pretend(stage), working);
    await ear.hears('Assistant: One. | Assistant: Two. | Working on it: add to cart');
  });

  it('is not said in a call in which the agent is heard', async () => {
    const stage = await placeConnected();
    const ear = new Ear(stage);
    await ear.hears('Connected');
    write(stage, 'a', 'At nine.', true);
    await quiet();
    expect(ear.said).to.deep.equal(['Connected']);
  });
});
