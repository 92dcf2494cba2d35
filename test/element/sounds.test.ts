import { expect } from '@esm-bundle/chai';
import { chime } from '../../src/element/ui/sounds/sounds.js';
import { pretend, show } from './pretend.js';
import { clearStage, next, place, placeConnected, placeFailed, type Stage } from './stage.js';

const RealContext = AudioContext;
const RealOscillator = OscillatorNode;

/** The tones that were begun, and the contexts that they were begun in. */
let tones: number[] = [];
let contexts: AudioContext[] = [];
/** Before the code for sounds runs, to tell them from those of the call itself. */
const ofSounds = () => contexts.filter(context => played.has(context));
const played = new Set<BaseAudioContext>();

const soon = () => new Promise(resolve => setTimeout(resolve, 400));

/** Resolves once so many tones were begun, and everything that they needed is closed. */
async function silent(count: number): Promise<void> {
  while (tones.length < count || ofSounds().some(({ state }) => state !== 'closed'))
    await new Promise(resolve => setTimeout(resolve, 10));
}

const rises = ([one = 0, other = 0]: readonly number[]) => other > one;

describe('sounds', () => {
  clearStage();

  beforeEach(() => {
    tones = [];
    contexts = [];
    played.clear();
    globalThis.AudioContext = class extends RealContext {
      constructor(options?: AudioContextOptions) {
        super(options);
        contexts.push(this);
      }
    };
    globalThis.OscillatorNode = class extends RealOscillator {
      constructor(context: BaseAudioContext, options?: OscillatorOptions) {
        super(context, options);
        expect(context.state).not.to.equal('closed');
        played.add(context);
        tones.push(options?.frequency ?? 0);
      }
    };
  });

  afterEach(() => {
    globalThis.AudioContext = RealContext;
    globalThis.OscillatorNode = RealOscillator;
  });

  const withSounds = '<navai-voice sounds></navai-voice>';

  it('are not played where the page does not ask for them', async () => {
    const stage = await placeConnected();
    stage.element.stop();
    await stage.shown();
    await soon();
    expect(tones).to.deep.equal([]);
  });

  it('rise when a call is connected and fall when it is over; nothing stays open', async () => {
    const stage = await placeConnected(withSounds);
    await silent(2);
    expect(rises(tones)).to.equal(true);
    tones = [];
    stage.element.stop();
    await silent(2);
    expect(rises(tones)).to.equal(false);
    expect(ofSounds().map(({ state }) => state)).to.deep.equal(['closed', 'closed']);
  });

  it('fall also where an error ends the call', async () => {
    const stage = await placeConnected(withSounds);
    await silent(2);
    tones = [];
    await show(stage, pretend(stage), { status: 'error', activity: 'idle' });
    await silent(2);
    expect(rises(tones)).to.equal(false);
  });

  it('are not played when a call reconnects', async () => {
    const stage = await placeConnected(withSounds);
    await silent(2);
    tones = [];
    const pretended = pretend(stage);
    await show(stage, pretended, { status: 'reconnecting', activity: 'idle' });
    await show(stage, pretended, {});
    await soon();
    expect(tones).to.deep.equal([]);
    stage.element.stop();
    await silent(2);
  });

  it('are not played for a call that never came about', async () => {
    await placeFailed(500, withSounds);
    await soon();
    expect(tones).to.deep.equal([]);
  });

  it('may be switched on while a call runs', async () => {
    const stage = await placeConnected();
    stage.element.sounds = true;
    await stage.shown();
    const idle = next(stage.element, 'navai-status', ({ status }) => status === 'idle');
    stage.element.stop();
    await idle;
    await silent(2);
    expect(rises(tones)).to.equal(false);
  });

  it('are as loud as the agent', async () => {
    const peaks: number[] = [];
    const ramp = AudioParam.prototype.linearRampToValueAtTime;
    AudioParam.prototype.linearRampToValueAtTime = function (value, time) {
      peaks.push(value);
      return ramp.call(this, value, time);
    };
    try {
      await chime('start', 1);
      await chime('start', 0.5);
    } finally {
      AudioParam.prototype.linearRampToValueAtTime = ramp;
    }
    const [loud = 0, , soft = 0] = peaks;
    expect(soft).to.be.closeTo(loud / 2, 0.0001);
    expect(loud).to.be.within(0.001, 0.2);
  });

  it('need nothing of a device that can’t play', async () => {
    globalThis.AudioContext = class {
      constructor() {
        throw new DOMException('No device.', 'NotSupportedError');
      }
    } as unknown as typeof AudioContext;
    const stage: Stage = await place(withSounds);
    await show(stage, pretend(stage), { status: 'connected', activity: 'listening' });
    await soon();
    expect(tones).to.deep.equal([]);
  });
});
