import { expect } from '@esm-bundle/chai';
import { VoiceError } from '../../../src/core/errors/errors.js';
import { Limits } from '../../../src/core/limits/limits.js';
import type { LimitOptions } from '../../../src/core/model/limit-options.js';
import { expectNoUnhandledRejections } from '../rejections.js';
import { collectWarnings } from '../warnings.js';
import { Gate, World } from '../world.js';

/** Limits on a clock of the test: time passes in one go, as in a tab that was frozen, and then it looks. */
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

describe('the longest time of a call', () => {
  it('is announced half a minute before, once, and then it is up', () => {
    const clock = new Clock({ idleTimeout: 0 });
    expect(clock.pass(569)).to.deep.equal([]);
    expect(clock.pass(1)).to.deep.equal(['duration in 30']);
    expect(clock.pass(29)).to.deep.equal([]);
    expect(clock.limits.usedSeconds).to.equal(599);
    expect(clock.pass(1)).to.deep.equal(['limit-reached max-duration: 600 s.']);
    expect(clock.pass(1000), 'once').to.deep.equal([]);
  });

  it('is announced later where it is short', () => {
    const clock = new Clock({ maxDuration: 20, idleTimeout: 0 });
    expect(clock.pass(14)).to.deep.equal([]);
    expect(clock.pass(1)).to.deep.equal(['duration in 5']);
    clock.limits.stop();
  });

  it('counts what was used on pages before', () => {
    const clock = new Clock({ idleTimeout: 0 }, 580);
    expect(clock.told.splice(0)).to.deep.equal(['duration in 20']);
    expect(clock.pass(20)).to.deep.equal(['limit-reached max-duration: 600 s.']);
  });

  it('waits for the end of what is going on, but not for ever', () => {
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

  it('is up after a freeze that it lasted through', () => {
    expect(new Clock({}).pass(86_400)).to.deep.equal(['limit-reached max-duration: 600 s.']);
  });
});

describe('numbers that make no sense', () => {
  it('are told, and the defaults taken', async () => {
    const world = new World({ approvalTimeout: Number.NaN, maxReconnects: -1, idleTimeout: Number.NaN });
    await world.session.start();
    const warnings = ['attribute-invalid', 'attribute-invalid', 'attribute-invalid'];
    expect(world.events.of('warning')).to.deep.equal(warnings);
    world.listener.closed(new VoiceError('connection-lost'));
    expect(world.session.state.status).to.equal('reconnecting');
    world.session.stop();
  });
});

describe('the longest silence', () => {
  it('is announced, and then the call ends', () => {
    const clock = new Clock({});
    expect(clock.pass(104)).to.deep.equal([]);
    expect(clock.pass(1)).to.deep.equal(['idle in 15']);
    expect(clock.pass(15)).to.deep.equal(['limit-reached idle-timeout: 120 s.']);
  });

  it('begins anew with what somebody types', () => {
    const clock = new Clock({});
    expect(clock.pass(110)).to.deep.equal(['idle in 10']);
    clock.limits.touch();
    expect(clock.pass(100)).to.deep.equal([]);
    expect(clock.pass(5), 'announced again').to.deep.equal(['idle in 15']);
    clock.limits.stop();
  });

  it('begins after what is going on, however long nothing was heard of it', () => {
    const clock = new Clock({});
    clock.busy = true;
    clock.pass(0);
    clock.busy = false;
    expect(clock.pass(300)).to.deep.equal([]);
    expect(clock.pass(120)).to.deep.equal(['limit-reached idle-timeout: 120 s.']);
  });
});

describe('a budget of tokens', () => {
  it('is announced with its last tenth, and ends the call at a pause', () => {
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
  it('of 0 are none', () => {
    const clock = new Clock({ maxDuration: 0, idleTimeout: 0, tokenBudget: 0 });
    clock.limits.spent(1e9);
    expect(clock.pass(1e7)).to.deep.equal([]);
    clock.limits.stop();
  });

  it('that make no sense are the default, with a warning; an attribute that was removed is no warning', () => {
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
    it(`(${what}) is announced and ends by itself, recoverably, and the backend learns why`, async () => {
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

  it('(idle-timeout) begins anew where somebody says to be there, and is announced again', async () => {
    const world = new World({ idleTimeout: 1 });
    world.session.addEventListener('navai-limit', () => world.session.touch(), { once: true });
    await world.session.start();
    await ended(world);
    expect(world.session.snapshot().error?.detail).to.contain('idle-timeout');
    expect(world.events.of('limit')).to.have.length(2);
    world.session.touch();
    expect(world.session.snapshot().status, 'without a call it does nothing').to.equal('error');
  });

  it('(idle-timeout) goes on while a tool runs, which may wait for an approval', async () => {
    const world = new World({ idleTimeout: 0.05 });
    await world.session.start();
    world.listener.toolCalled({ toolCallId: 'call_1', name: 'pay', arguments: '{}' });
    await new Promise(resolve => setTimeout(resolve, 120));
    expect(world.session.snapshot().status).to.equal('connected');
    world.listener.toolAnswered('call_1', { ok: true, durationMs: 120 });
    await ended(world);
  });

  it('(idle-timeout) goes on while a tool of a lost connection runs, and counts from its end', async () => {
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

  it('(token-budget) ends with the turn that went over it', async () => {
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
