import { expect } from '@esm-bundle/chai';
import { loudness, StreamMeter } from '../../../src/realtime/audio/meter.js';

const samples = (amplitude: number) =>
  Float32Array.from({ length: 2048 }, (_, at) => amplitude * Math.sin((at * 2 * Math.PI * 8) / 2048));

describe('loudness', () => {
  it('is 0 for silence and for filtered background noise, and 1 for a shout', () => {
    expect(loudness(new Float32Array(2048))).to.equal(0);
    expect(loudness(samples(0.001))).to.equal(0);
    expect(loudness(samples(1))).to.equal(1);
  });

  it('is two thirds for speech at its nominal level, −26 dBov', () => {
    const amplitude = Math.SQRT2 * 10 ** (-26 / 20);
    expect(loudness(samples(amplitude))).to.be.closeTo(0.68, 0.001);
  });

  it('rises by the same amount for each doubling', () => {
    const steps = [0.01, 0.02, 0.04].map(amplitude => loudness(samples(amplitude)));
    const [low = 0, middle = 0, high = 0] = steps;
    expect(middle - low).to.be.closeTo(high - middle, 0.0001);
    expect(middle - low).to.be.closeTo(6.02 / 50, 0.001);
  });
});

/** A context that tests can inspect. It is suspended until it is resumed. */
class FakeContext extends EventTarget {
  static readonly made: FakeContext[] = [];
  state = 'suspended';
  readonly sources: { stream: MediaStream; connected: boolean }[] = [];
  constructor() {
    super();
    FakeContext.made.push(this);
  }
  createMediaStreamSource(stream: MediaStream) {
    const source = { stream, connected: true };
    this.sources.push(source);
    return {
      connect: () => {},
      disconnect: () => {
        source.connected = false;
      },
    };
  }
  async resume() {
    this.state = 'running';
  }
  async close() {
    this.state = 'closed';
  }
}

class FakeAnalyser {
  getFloatTimeDomainData(into: Float32Array) {
    into.set(samples(0.1));
  }
}

const audio = new AudioContext();
const streamOf = () => audio.createMediaStreamDestination().stream;

describe('a meter', () => {
  const real = { AudioContext, AnalyserNode };
  let active = true;
  beforeEach(() => {
    active = true;
    FakeContext.made.length = 0;
    Object.assign(globalThis, { AudioContext: FakeContext, AnalyserNode: FakeAnalyser });
    const userActivation = {
      get hasBeenActive() {
        return active;
      },
    };
    Object.defineProperty(navigator, 'userActivation', { configurable: true, value: userActivation });
  });
  afterEach(() => {
    Object.assign(globalThis, real);
    Reflect.deleteProperty(navigator, 'userActivation');
  });

  it('is 0 while the browser suspends audio, and works from the next gesture on', () => {
    const meter = new StreamMeter();
    const stream = streamOf();
    active = false;
    expect(meter.level('input', stream)).to.equal(0);
    expect(FakeContext.made, 'a browser would complain').to.have.length(0);
    active = true;
    expect(meter.level('input', stream)).to.equal(0);
    document.dispatchEvent(new Event('keydown'));
    expect(meter.level('input', stream)).to.be.greaterThan(0.5);
    meter.close();
  });

  it('has one context for both sides, and follows the stream of each', () => {
    const meter = new StreamMeter();
    const [one, two, three] = [streamOf(), streamOf(), streamOf()];
    meter.level('input', one);
    meter.level('output', two);
    meter.level('input', one);
    meter.level('input', three);
    meter.level('output', undefined);
    const [context] = FakeContext.made;
    expect(FakeContext.made).to.have.length(1);
    expect(context?.sources.map(({ stream }) => stream)).to.deep.equal([one, two, three]);
    expect(context?.sources.map(({ connected }) => connected)).to.deep.equal([false, false, true]);
    meter.close();
  });

  it('creates no context without a stream, and none after it was closed', () => {
    const meter = new StreamMeter();
    const host = { getTracks: () => [], getAudioTracks: () => [] };
    expect(meter.level('input', host)).to.equal(0);
    expect(meter.level('output', new MediaStream())).to.equal(0);
    expect(meter.level('output', undefined)).to.equal(0);
    meter.close();
    meter.close();
    expect(meter.level('input', streamOf())).to.equal(0);
    expect(FakeContext.made).to.have.length(0);
  });

  it('closes its context, and does not resume it at later gestures', () => {
    const meter = new StreamMeter();
    meter.level('input', streamOf());
    meter.close();
    document.dispatchEvent(new Event('pointerdown'));
    expect(FakeContext.made[0]?.state).to.equal('closed');
    expect(FakeContext.made[0]?.sources[0]?.connected).to.equal(false);
  });

  it('is 0 without AudioContext', () => {
    Object.assign(globalThis, { AudioContext: undefined });
    expect(new StreamMeter().level('input', streamOf())).to.equal(0);
  });
});
