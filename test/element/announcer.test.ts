import { expect } from '@esm-bundle/chai';
import { VoiceError } from '../../src/core/errors/errors.js';
import { NavaiTranscriptEvent } from '../../src/core/events/call-events.js';
import { en } from '../../src/lang/en.js';
import { json } from '../contract/stub-fetch.js';
import { Gate } from '../core/world.js';
import { clearStage, next, place, placeConnected, placeFailed, type Stage } from './stage.js';
import { show, stubSession } from './stub-session.js';

/** Records all texts of the live region in order; '' when it was cleared. */
class LiveRegionLog {
  readonly heard: string[] = [];
  /** The time of each text, in milliseconds. */
  readonly times: number[] = [];
  readonly #region: Element;

  constructor(stage: Stage) {
    const regions = stage.element.renderRoot.querySelectorAll('[role=status]');
    expect(regions).to.have.length(1);
    this.#region = regions[0] as Element;
    // On a busy machine the first message may be there already.
    if (this.#region.textContent) this.#listen();
    const observer = new MutationObserver(() => this.#listen());
    observer.observe(this.#region, { childList: true, characterData: true, subtree: true });
  }

  /** The announced texts, without the pauses. */
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

/** Waits longer than any pause between two messages. */
const quiet = () => new Promise(resolve => setTimeout(resolve, 500));

const working = { activity: 'working', tools: ['add_to_cart'] } as const;

describe('screen reader announcements', () => {
  clearStage();

  it('say that it is connected, what it works on, and that it has ended, but not who speaks', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    const log = new LiveRegionLog(stage);
    const stub = stubSession(stage);
    await stage.element.start();
    await log.hears('Connected');
    for (const activity of ['thinking', 'speaking', 'listening', 'thinking'] as const)
      await show(stage, stub, { activity });
    await show(stage, stub, working);
    await log.hears('Working on it: add to cart');
    for (const activity of ['thinking', 'speaking', 'listening'] as const)
      await show(stage, stub, { activity });
    await quiet();
    stub.state = {};
    stage.element.stop();
    await log.hears('The call has ended');
    // On a busy machine it may also have announced what it waits for.
    const said = log.said.filter(words => !words.startsWith('Waiting'));
    expect(said).to.deep.equal(['Connected', 'Working on it: add to cart', 'The call has ended']);
  });

  it('say what it waits for when that takes long', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    const log = new LiveRegionLog(stage);
    const gate = new Gate();
    stage.answer('/navai/realtime/client-secret', async () => {
      await gate.opened;
      return json({ value: 'ek_test' });
    });
    const starting = stage.element.start();
    await log.hears('Waiting for this site’s voice service…');
    gate.open();
    await starting;
    await log.hears('Connected');
    expect(log.said.filter(said => !said.startsWith('Waiting'))).to.deep.equal(['Connected']);
  });

  it('say each time that the microphone is muted, in the same words', async () => {
    const stage = await placeConnected();
    const log = new LiveRegionLog(stage);
    await log.hears('Connected');
    stage.element.mute(true);
    await log.hears('Microphone muted');
    stage.element.mute(false);
    await log.hears('Microphone on');
    stage.element.mute(true);
    await log.hears('Microphone muted', 2);
    const last = log.heard.lastIndexOf('Microphone muted');
    expect(log.heard[last - 1], 'the region was empty before').to.equal('');
  });

  it('include only the last of several quick changes', async () => {
    const stage = await placeConnected();
    const log = new LiveRegionLog(stage);
    await log.hears('Connected');
    for (const muted of [true, false, true, false, true]) {
      stage.element.mute(muted);
      await stage.shown();
    }
    await log.hears('Microphone muted');
    await quiet();
    expect(log.said).to.deep.equal(['Connected', 'Microphone muted']);
  });

  it('omit a function that has ended before it could be announced', async () => {
    const stage = await placeConnected();
    const log = new LiveRegionLog(stage);
    await log.hears('Connected');
    const stub = stubSession(stage);
    await show(stage, stub, working);
    await show(stage, stub, { activity: 'speaking' });
    await quiet();
    expect(log.said).to.deep.equal(['Connected']);
  });

  it('say that it reconnects, and that it is back', async () => {
    const stage = await placeConnected();
    const log = new LiveRegionLog(stage);
    await log.hears('Connected');
    const stub = stubSession(stage);
    await show(stage, stub, { status: 'reconnecting', activity: 'idle' });
    await log.hears('Reconnecting…');
    await show(stage, stub, {});
    await log.hears('Connected', 2);
    expect(log.said).to.deep.equal(['Connected', 'Reconnecting…', 'Connected']);
  });

  it('say that a limit is near, and again shortly before it, but not every second', async () => {
    const stage = await placeConnected();
    const log = new LiveRegionLog(stage);
    await log.hears('Connected');
    await show(stage, stubSession(stage), { limit: { kind: 'duration', endsAt: Date.now() + 12_400 } });
    const shown = () => stage.find('.notice p')?.textContent;
    await log.hears('The call ends in 10\u00a0s');
    while (shown() !== 'The call ends in 9\u00a0s') await new Promise(requestAnimationFrame);
    expect(log.said).to.deep.equal(['Connected', 'The call ends in 13\u00a0s', 'The call ends in 10\u00a0s']);
  });

  it('say an error once, as an alert and not also as a status', async () => {
    const stage = await placeFailed(500, '<navai-voice open></navai-voice>');
    const log = new LiveRegionLog(stage);
    await quiet();
    expect(log.said).to.deep.equal([]);
    expect(stage.find('[role=status]')?.textContent).to.equal('');
    expect(stage.element.renderRoot.querySelectorAll('[role=alert]')).to.have.length(1);
  });

  it('omit what an error has overtaken', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    const log = new LiveRegionLog(stage);
    await log.hears('Connected');
    stage.element.mute(true);
    const error = new VoiceError('connection-lost');
    await show(stage, stubSession(stage), { status: 'error', activity: 'idle', error });
    expect(stage.find('[role=alert]')?.textContent).to.include(en.errors['connection-lost']);
    await quiet();
    expect(log.heard, 'nor what was said before it').to.deep.equal(['Connected', '']);
  });

  it('stay until they can be read, even when the next event follows at once', async () => {
    const stage = await placeConnected();
    const log = new LiveRegionLog(stage);
    await log.hears('Connected');
    stage.element.mute(true);
    await log.hears('Microphone muted');
    const [connected = 0, cleared = 0] = log.times;
    expect(log.heard).to.deep.equal(['Connected', '', 'Microphone muted']);
    expect(cleared - connected).to.be.above(240);
  });

  it('are empty before a call', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    const log = new LiveRegionLog(stage);
    await quiet();
    expect(log.heard.filter(Boolean)).to.deep.equal([]);
  });

  it('stop once the element has left the page', async () => {
    const stage = await placeConnected();
    const log = new LiveRegionLog(stage);
    stage.element.remove();
    await quiet();
    expect(log.said).to.deep.equal([]);
  });
});

describe('the announcement of the user’s own action', () => {
  clearStage();

  /** A call with text that can be copied. */
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

  it('comes alone before a pending one, which is not lost', async () => {
    const stage = await talked();
    const log = new LiveRegionLog(stage);
    await log.hears('Connected');
    const stub = stubSession(stage);
    const error = new VoiceError('connection-lost');
    await show(stage, stub, { status: 'error', activity: 'idle', error });
    await quiet();
    await show(stage, stub, {});
    await stage.click('copy-button');
    await log.hears('Connected', 2);
    expect(log.said).to.deep.equal(['Connected', 'Copied', 'Connected']);
  });

  it('comes alone even while another announcement is made', async () => {
    const stage = await talked();
    const log = new LiveRegionLog(stage);
    await log.hears('Connected');
    await show(stage, stubSession(stage), working);
    await stage.click('copy-button');
    await log.hears('Working on it: add to cart');
    expect(log.said).to.deep.equal(['Connected', 'Copied', 'Working on it: add to cart']);
  });

  it('is made for each action, once', async () => {
    const stage = await talked();
    const log = new LiveRegionLog(stage);
    await log.hears('Connected');
    await stage.click('copy-button');
    await log.hears('Copied');
    await stage.click('copy-button');
    await stage.click('copy-button');
    await log.hears('Copied', 2);
    await quiet();
    expect(log.heard.join()).to.match(/Connected,,Copied,,Copied$/);
  });
});

describe('the agent’s text', () => {
  clearStage();

  const write = (stage: Stage, id: string, text: string, final: boolean, role: 'agent' | 'user' = 'agent') =>
    stage.element.dispatchEvent(new NavaiTranscriptEvent({ id, role, text, final, interrupted: false }));

  it('is announced once complete when there is no sound', async () => {
    const stage = await placeConnected('<navai-voice mode="text" open></navai-voice>');
    const log = new LiveRegionLog(stage);
    await log.hears('Connected');
    write(stage, 'u', 'When do you open?', true, 'user');
    for (const text of ['At', 'At nine', 'At nine <b>sharp</b>.']) write(stage, 'a', text, false);
    write(stage, 'a', 'At **nine** <b>sharp</b>.', true);
    write(stage, 'a', 'At **nine** <b>sharp</b>.', true);
    await log.hears('Assistant: At nine <b>sharp</b>.');
    await quiet();
    expect(log.said).to.deep.equal(['Connected', 'Assistant: At nine <b>sharp</b>.']);
  });

  it('is not lost when other events happen at the same time', async () => {
    const stage = await placeConnected('<navai-voice mode="text" open></navai-voice>');
    const log = new LiveRegionLog(stage);
    await log.hears('Connected');
    write(stage, 'a', 'One.', true);
    write(stage, 'b', 'Two.', true);
    await show(stage, stubSession(stage), working);
    await log.hears('Assistant: One. | Assistant: Two. | Working on it: add to cart');
  });

  it('is not announced in a call with sound', async () => {
    const stage = await placeConnected();
    const log = new LiveRegionLog(stage);
    await log.hears('Connected');
    write(stage, 'a', 'At nine.', true);
    await quiet();
    expect(log.said).to.deep.equal(['Connected']);
  });
});
