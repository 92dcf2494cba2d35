import { expect } from '@esm-bundle/chai';
import { chime } from '../../src/element/ui/sounds/sounds.js';
import { clearStage, next, place, placeConnected, placeFailed, type Stage } from './stage.js';
import { show, stubSession } from './stub-session.js';

const RealContext = AudioContext;
const RealOscillator = OscillatorNode;

/** The tones that were started, and their audio contexts. */
let tones: number[] = [];
let contexts: AudioContext[] = [];
/** Set before the code for sounds runs, to distinguish its contexts from those of the call. */
const ofSounds = () => contexts.filter(context => played.has(context));
const played = new Set<BaseAudioContext>();

const soon = () => new Promise(resolve => setTimeout(resolve, 400));

/** Resolves once this many tones were started, and their contexts are closed. */
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

  it('are off by default', async () => {
    const stage = await placeConnected();
    stage.element.stop();
    await stage.shown();
    await soon();
    expect(tones).to.deep.equal([]);
  });

  it('rise when a call connects and fall when it ends; every context is closed', async () => {
    const stage = await placeConnected(withSounds);
    await silent(2);
    expect(rises(tones)).to.equal(true);
    tones = [];
    stage.element.stop();
    await silent(2);
    expect(rises(tones)).to.equal(false);
    expect(ofSounds().map(({ state }) => state)).to.deep.equal(['closed', 'closed']);
  });

  it('also fall when an error ends the call', async () => {
    const stage = await placeConnected(withSounds);
    await silent(2);
    tones = [];
    await show(stage, stubSession(stage), { status: 'error', activity: 'idle' });
    await silent(2);
    expect(rises(tones)).to.equal(false);
  });

  it('are not played when a call reconnects', async () => {
    const stage = await placeConnected(withSounds);
    await silent(2);
    tones = [];
    const stub = stubSession(stage);
    await show(stage, stub, { status: 'reconnecting', activity: 'idle' });
    await show(stage, stub, {});
    await soon();
    expect(tones).to.deep.equal([]);
    stage.element.stop();
    await silent(2);
  });

  it('are not played for a call that never connected', async () => {
    await placeFailed(500, withSounds);
    await soon();
    expect(tones).to.deep.equal([]);
  });

  it('can be switched on during a call', async () => {
    const stage = await placeConnected();
    stage.element.sounds = true;
    await stage.shown();
    const idle = next(stage.element, 'navai-status', ({ status }) => status === 'idle');
    stage.element.stop();
    await idle;
    await silent(2);
    expect(rises(tones)).to.equal(false);
  });

  it('follow the agent’s volume', async () => {
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

  it('create no context on a device that can’t play', async () => {
    globalThis.AudioContext = class {
      constructor() {
        throw new DOMException('No device.', 'NotSupportedError');
      }
    } as unknown as typeof AudioContext;
    const stage: Stage = await place(withSounds);
    await show(stage, stubSession(stage), { status: 'connected', activity: 'listening' });
    await soon();
    expect(tones).to.deep.equal([]);
  });
});
