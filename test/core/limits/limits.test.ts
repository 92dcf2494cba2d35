import { expect } from '@esm-bundle/chai';
import { VoiceError } from '../../../src/core/errors/errors.js';
import { Limits } from '../../../src/core/limits/limits.js';
import type { LimitOptions } from '../../../src/core/model/limit-options.js';
import { expectNoUnhandledRejections } from '../rejections.js';
import { collectWarnings } from '../warnings.js';
import { Gate, World } from '../world.js';

/** Limits on a test clock. Time advances in one step, as in a frozen tab, before the limits are checked. */
class Clock {
  readonly told: string[] = [];
  readonly warnings = collectWarnings();
  readonly limits: Limits;
  busy = false;
  #now = 1e12;

  constructor(options: LimitOptions, usedSeconds = 0) {
    this.limits = new Limits(options, {
      busy: () => this.busy,
      near: (kind, left) => this.told.push(`${kind} in ${left}`),
      reached: ({ code, detail }) => this.told.push(`${code} ${detail}`),
      warn: this.warnings.warn,
      now: () => this.#now,
    });
    this.limits.start(usedSeconds);
  }

  pass(seconds: number): string[] {
    this.#now += seconds * 1000;
    this.limits.check();
    return this.told.splice(0);
  }
}

describe('the maximum duration of a call', () => {
  it('is announced once, 30 seconds ahead, and then ends the call', () => {
    const clock = new Clock({ idleTimeout: 0 });
    expect(clock.pass(569)).to.deep.equal([]);
    expect(clock.pass(1)).to.deep.equal(['duration in 30']);
    expect(clock.pass(29)).to.deep.equal([]);
    expect(clock.limits.usedSeconds).to.equal(599);
    expect(clock.pass(1)).to.deep.equal(['limit-reached max-duration: 600 s.']);
    expect(clock.pass(1000), 'once').to.deep.equal([]);
  });

  it('is announced later when it is short', () => {
    const clock = new Clock({ maxDuration: 20, idleTimeout: 0 });
    expect(clock.pass(14)).to.deep.equal([]);
    expect(clock.pass(1)).to.deep.equal(['duration in 5']);
    clock.limits.stop();
  });

  it('includes the time used on earlier pages', () => {
    const clock = new Clock({ idleTimeout: 0 }, 580);
    expect(clock.told.splice(0)).to.deep.equal(['duration in 20']);
    expect(clock.pass(20)).to.deep.equal(['limit-reached max-duration: 600 s.']);
  });

  it('waits for current activity to end, but not forever', () => {
    const clock = new Clock({ idleTimeout: 0 });
    clock.busy = true;
    expect(clock.pass(610)).to.deep.equal(['duration in 0']);
    clock.busy = false;
    expect(clock.pass(0)).to.deep.equal(['limit-reached max-duration: 600 s.']);
    const other = new Clock({ idleTimeout: 0 });
    other.busy = true;
    expect(other.pass(629)).to.deep.equal(['duration in 0']);
    expect(other.pass(1)).to.deep.equal(['limit-reached max-duration: 600 s.']);
  });

  it('ends the call after a freeze that outlasted it', () => {
    expect(new Clock({}).pass(86_400)).to.deep.equal(['limit-reached max-duration: 600 s.']);
  });
});

describe('invalid numbers', () => {
  it('cause a warning and fall back to the default', async () => {
    const world = new World({ approvalTimeout: Number.NaN, maxReconnects: -1, idleTimeout: Number.NaN });
    await world.session.start();
    const warnings = ['attribute-invalid', 'attribute-invalid', 'attribute-invalid'];
    expect(world.events.of('warning')).to.deep.equal(warnings);
    world.listener.closed(new VoiceError('connection-lost'));
    expect(world.session.state.status).to.equal('reconnecting');
    world.session.stop();
  });
});

describe('the idle timeout', () => {
  it('is announced, and then ends the call', () => {
    const clock = new Clock({});
    expect(clock.pass(104)).to.deep.equal([]);
    expect(clock.pass(1)).to.deep.equal(['idle in 15']);
    expect(clock.pass(15)).to.deep.equal(['limit-reached idle-timeout: 120 s.']);
  });

  it('restarts when the user types', () => {
    const clock = new Clock({});
    expect(clock.pass(110)).to.deep.equal(['idle in 10']);
    clock.limits.touch();
    expect(clock.pass(100)).to.deep.equal([]);
    expect(clock.pass(5), 'announced again').to.deep.equal(['idle in 15']);
    clock.limits.stop();
  });

  it('starts after the current activity, however long it lasted without events', () => {
    const clock = new Clock({});
    clock.busy = true;
    clock.pass(0);
    clock.busy = false;
    expect(clock.pass(300)).to.deep.equal([]);
    expect(clock.pass(120)).to.deep.equal(['limit-reached idle-timeout: 120 s.']);
  });
});

describe('a token budget', () => {
  it('is announced at its last tenth, and ends the call at a pause', () => {
    const clock = new Clock({ tokenBudget: 1000 });
    clock.limits.spent(899);
    expect(clock.pass(0)).to.deep.equal([]);
    clock.limits.spent(950);
    expect(clock.pass(0)).to.deep.equal(['tokens in 50']);
    clock.busy = true;
    clock.limits.spent(1200);
    expect(clock.pass(50)).to.deep.equal([]);
    clock.busy = false;
    expect(clock.pass(0)).to.deep.equal(['limit-reached token-budget: 1200 of 1000 tokens.']);
  });
});

describe('limits', () => {
  it('of 0 are off', () => {
    const clock = new Clock({ maxDuration: 0, idleTimeout: 0, tokenBudget: 0 });
    clock.limits.spent(1e9);
    expect(clock.pass(1e7)).to.deep.equal([]);
    clock.limits.stop();
  });

  it('that are invalid fall back to the default with a warning; a removed attribute causes no warning', () => {
    const given = { maxDuration: Number.NaN, idleTimeout: -1, tokenBudget: null as unknown as number };
    const clock = new Clock(given);
    expect(clock.warnings.codes).to.deep.equal(['attribute-invalid', 'attribute-invalid']);
    expect(clock.warnings.details.join()).to.match(/max-duration.*idle-timeout/);
    expect(clock.pass(120)).to.deep.equal(['limit-reached idle-timeout: 120 s.']);
  });
});

describe('a call at its limit', () => {
  expectNoUnhandledRejections();

  const ended = async (world: World) => {
    while (world.session.snapshot().status !== 'error') await new Promise(resolve => setTimeout(resolve, 5));
  };

  for (const [what, setup] of [
    ['max-duration', { maxDuration: 1 }],
    ['idle-timeout', { idleTimeout: 1 }],
  ] as const) {
    it(`(${what}) is announced and ends the call with a recoverable error, and the backend gets the reason`, async () => {
      const world = new World({ ...setup, memory: 'incognito' });
      await world.session.start();
      await ended(world);
      expect(world.session.snapshot().error).to.include({ code: 'limit-reached', recoverable: true });
      expect(world.session.snapshot().error?.detail).to.contain(what);
      expect(world.events.of('limit')).to.have.length(1);
      expect(world.tracks[0]?.stopped).to.equal(true);
      await new Promise(resolve => setTimeout(resolve));
      expect(world.archive.letters).to.deep.equal(['end limit']);
    });
  }

  it('(idle-timeout) restarts on touch(), and is announced again', async () => {
    const world = new World({ idleTimeout: 1 });
    world.session.addEventListener('navai-limit', () => world.session.touch(), { once: true });
    await world.session.start();
    await ended(world);
    expect(world.session.snapshot().error?.detail).to.contain('idle-timeout');
    expect(world.events.of('limit')).to.have.length(2);
    world.session.touch();
    expect(world.session.snapshot().status, 'without a call it does nothing').to.equal('error');
  });

  it('(idle-timeout) is paused while a tool runs, which may wait for an approval', async () => {
    const world = new World({ idleTimeout: 0.05 });
    await world.session.start();
    world.listener.toolCalled({ toolCallId: 'call_1', name: 'pay', arguments: '{}' });
    await new Promise(resolve => setTimeout(resolve, 120));
    expect(world.session.snapshot().status).to.equal('connected');
    world.listener.toolAnswered('call_1', { ok: true, durationMs: 120 });
    await ended(world);
  });

  it('(idle-timeout) is paused while a tool of a lost connection runs, and restarts when it ends', async () => {
    const world = new World({ idleTimeout: 0.1 });
    await world.session.start();
    const gate = new Gate();
    const slow = { name: 'slow', description: '', origin: 'page', run: () => gate.opened } as const;
    const running = world.requests[0]?.bridge([]).run(slow, null, 'call_1');
    world.listener.closed(new VoiceError('connection-lost'));
    while (world.session.snapshot().status !== 'connected')
      await new Promise(resolve => setTimeout(resolve, 5));
    await new Promise(resolve => setTimeout(resolve, 250));
    expect(world.session.snapshot()).to.include({ status: 'connected', activity: 'working' });
    gate.open();
    await running;
    await ended(world);
    expect(world.session.snapshot().error).to.include({ code: 'limit-reached' });
  });

  it('(token-budget) ends the call after the turn that exceeded it', async () => {
    const world = new World({ tokenBudget: 100 });
    await world.session.start();
    world.listener.responding(true);
    world.listener.agentSpeaking(true);
    world.listener.usage('response', { total_tokens: 120 });
    world.listener.responding(false);
    expect(world.session.snapshot().status).to.equal('connected');
    world.listener.agentSpeaking(false);
    expect(world.session.snapshot().error).to.include({ code: 'limit-reached' });
  });
});
