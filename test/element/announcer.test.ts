import { expect } from '@esm-bundle/chai';
import { VoiceError } from '../../src/core/errors/errors.js';
import { NavaiTranscriptEvent } from '../../src/core/events/index.js';
import { en } from '../../src/lang/en.js';
import { json } from '../contract/stub-fetch.js';
import { Gate } from '../core/world.js';
import { pretend, show } from './pretend.js';
import { clearStage, next, place, placeConnected, placeFailed, type Stage } from './stage.js';

/** Everything that the region has held, in order; '' if it was cleared. */
class Ear {
  readonly heard: string[] = [];
  /** When, in milliseconds. */
  readonly times: number[] = [];
  readonly #region: Element;

  constructor(stage: Stage) {
    const regions = stage.element.renderRoot.querySelectorAll('[role=status]');
    expect(regions).to.have.length(1);
    this.#region = regions[0] as Element;
    // On a machine that is busy, the first message may be there already.
    if (this.#region.textContent) this.#listen();
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
    this.times.push(performance.now());
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
    await ear.hears('The call ends in 10\u00a0s');
    while (shown() !== 'The call ends in 9\u00a0s') await new Promise(requestAnimationFrame);
    expect(ear.said).to.deep.equal(['Connected', 'The call ends in 13\u00a0s', 'The call ends in 10\u00a0s']);
  });

  it('is an error once: as an alert, and not as a status too', async () => {
    const stage = await placeFailed(500, '<navai-voice open></navai-voice>');
    const ear = new Ear(stage);
    await quiet();
    expect(ear.said).to.deep.equal([]);
    expect(stage.find('[role=status]')?.textContent).to.equal('');
    expect(stage.element.renderRoot.querySelectorAll('[role=alert]')).to.have.length(1);
  });

  it('is nothing that an error has overtaken', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    const ear = new Ear(stage);
    await ear.hears('Connected');
    stage.element.mute(true);
    const error = new VoiceError('connection-lost');
    await show(stage, pretend(stage), { status: 'error', activity: 'idle', error });
    expect(stage.find('[role=alert]')?.textContent).to.include(en.errors['connection-lost']);
    await quiet();
    expect(ear.heard, 'nor what was said before it').to.deep.equal(['Connected', '']);
  });

  it('stays until it has been read, also where the next thing happens at once', async () => {
    const stage = await placeConnected();
    const ear = new Ear(stage);
    await ear.hears('Connected');
    stage.element.mute(true);
    await ear.hears('Microphone muted');
    const [connected = 0, cleared = 0] = ear.times;
    expect(ear.heard).to.deep.equal(['Connected', '', 'Microphone muted']);
    expect(cleared - connected).to.be.above(240);
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

describe('what came of the visitor’s own action', () => {
  clearStage();

  /** A call with something to copy in it. */
  async function talked(): Promise<Stage> {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    const content = [{ type: 'input_text', text: 'Hi' }];
    const said = next(stage.element, 'navai-transcript');
    stage.peer.say({
      type: 'conversation.item.done',
      item: { id: 'a', type: 'message', role: 'user', content },
    });
    await said;
    await stage.shown();
    return stage;
  }

  beforeEach(() => {
    const clipboard = { writeText: async () => {} };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  });
  afterEach(() => void Reflect.deleteProperty(navigator, 'clipboard'));

  it('is said before what waits, alone, and what waits is not lost', async () => {
    const stage = await talked();
    const ear = new Ear(stage);
    await ear.hears('Connected');
    const pretended = pretend(stage);
    const error = new VoiceError('connection-lost');
    await show(stage, pretended, { status: 'error', activity: 'idle', error });
    await quiet();
    await show(stage, pretended, {});
    await stage.click('copy-button');
    await ear.hears('Connected', 2);
    expect(ear.said).to.deep.equal(['Connected', 'Copied', 'Connected']);
  });

  it('is said alone also where something is being said at the moment', async () => {
    const stage = await talked();
    const ear = new Ear(stage);
    await ear.hears('Connected');
    await show(stage, pretend(stage), working);
    await stage.click('copy-button');
    await ear.hears('Working on it: add to cart');
    expect(ear.said).to.deep.equal(['Connected', 'Copied', 'Working on it: add to cart']);
  });

  it('is said each time, and once each', async () => {
    const stage = await talked();
    const ear = new Ear(stage);
    await ear.hears('Connected');
    await stage.click('copy-button');
    await ear.hears('Copied');
    await stage.click('copy-button');
    await stage.click('copy-button');
    await ear.hears('Copied', 2);
    await quiet();
    expect(ear.heard.join()).to.match(/Connected,,Copied,,Copied$/);
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
    write(stage, 'a', 'At **nine** <b>sharp</b>.', true);
    write(stage, 'a', 'At **nine** <b>sharp</b>.', true);
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
