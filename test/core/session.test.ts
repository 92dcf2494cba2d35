import { expect } from '@esm-bundle/chai';
import { VoiceError } from '../../src/core/errors/errors.js';
import type { SessionOptions } from '../../src/core/session-options.js';
import { expectNoUnhandledRejections, nextTask } from './rejections.js';
import { once, steps, World } from './world.js';

describe('a session starts', () => {
  expectNoUnhandledRejections();

  it('idle, silent and empty', () => {
    const { session, called } = new World();
    expect(session.snapshot()).to.deep.equal({
      status: 'idle',
      activity: 'idle',
      muted: false,
      transcript: [],
      transcriptLength: 0,
      error: null,
      resumable: false,
      usage: null,
      tools: [],
      approvals: [],
      waitingFor: undefined,
      ended: false,
      limit: null,
      toolRuns: [],
      talking: false,
    });
    expect(called).to.deep.equal([]);
  });

  it('by requesting everything in parallel, within the click', () => {
    const world = new World();
    for (const step of ['code', 'mint', 'list', 'microphone'] as const) world.hold(step);
    void world.session.start();
    expect(world.called).to.have.members(['code', 'mint', 'list', 'microphone']);
    world.session.stop();
  });

  it('by requesting the backend’s routes only when the page wants them', async () => {
    const without = new World();
    await without.session.start();
    expect(without.called).not.to.include('routes');
    expect(without.requests[0]?.routeList).to.equal(undefined);
    const world = new World({ backendRoutes: true });
    world.hold('mint');
    void world.session.start();
    expect(world.called).to.include('routes');
    world.session.stop();
  });

  it('by connecting, and emits each status', async () => {
    const world = new World();
    await world.session.start();
    expect(world.session.snapshot()).to.include({ status: 'connected', activity: 'listening' });
    expect(world.events.of()).to.deep.equal([
      'start',
      'status connecting',
      'status connected',
      'activity listening',
    ]);
  });

  it('by passing the connection everything that was loaded', async () => {
    const routes = [{ name: 'Pricing', path: '/pricing' }];
    const setup: SessionOptions = {
      routes,
      callUrl: 'https://stand-in.example/calls',
      transcriptionModel: '',
    };
    const world = new World(setup);
    await world.session.start();
    expect(world.requests).to.have.length(1);
    const [request] = world.requests;
    expect(request).to.include({ routes, callUrl: setup.callUrl, transcriptionModel: '' });
    expect(request?.secret).to.deep.equal({ value: 'ek_test' });
    expect(request?.functionList).to.deep.equal({ items: [] });
    expect(request?.pageFunctions).to.deep.equal([]);
    expect(request?.microphone?.getTracks()).to.deep.equal(world.tracks);
  });

  it('by sending the mint request the page’s options, and nothing else from the setup', async () => {
    const world = new World({ model: 'm', voice: 'marin', backend: '/other', routes: [] });
    await world.session.start();
    const [minted] = world.minted;
    expect(minted).to.include({ model: 'm', voice: 'marin' });
    expect(minted).not.to.have.any.keys('backend', 'routes');
  });

  it('with a setup that is read again on each start', async () => {
    let model = 'first';
    const world = new World(() => ({ model }));
    await world.session.start();
    world.session.stop();
    model = 'second';
    await world.session.start();
    expect(world.minted.map(options => options.model)).to.deep.equal(['first', 'second']);
  });

  it('with an empty transcript', async () => {
    const world = new World();
    await world.session.start();
    world.listener.item({ id: 'a', role: 'user', text: 'Hi' });
    world.session.stop();
    expect(world.session.snapshot().transcript).to.have.length(1);
    await world.session.start();
    expect(world.session.snapshot().transcript).to.deep.equal([]);
  });

  it('and emits the end of a transcript without copying all of it', async () => {
    const world = new World();
    expect(world.session.latest(2)).to.deep.equal([]);
    await world.session.start();
    for (const id of ['a', 'b', 'c']) world.listener.item({ id, role: 'user', text: id });
    const { session } = world;
    expect(session.latest(2).map(({ text }) => text)).to.deep.equal(['b', 'c']);
    expect(session.snapshot()).to.deep.equal({ ...session.state, transcript: session.latest(3) });
    expect([session.state.transcriptLength, 'transcript' in session.state]).to.deep.equal([3, false]);
  });

  it('once, even when called several times while connecting', async () => {
    const world = new World();
    const gate = world.hold('mint');
    const first = world.session.start();
    const second = world.session.start();
    gate.open();
    await Promise.all([first, second]);
    expect(world.connections).to.have.length(1);
    expect(world.events.of('status')).to.deep.equal(['connecting', 'connected']);
  });

  it('once, even when called again while connected', async () => {
    const world = new World();
    await world.session.start();
    await world.session.start();
    expect(world.connections).to.have.length(1);
  });

  it('again after a stop, with everything new', async () => {
    const world = new World();
    await world.session.start();
    world.session.stop();
    await world.session.start();
    expect(world.session.snapshot().status).to.equal('connected');
    expect(world.connections.map(({ closed }) => closed)).to.deep.equal([true, false]);
    expect(world.tracks.map(({ stopped }) => stopped)).to.deep.equal([true, false]);
    const keys = world.calls.map(({ key }) => key);
    expect(keys[0]).not.to.equal(keys[1]);
  });
});

describe('resume() of a session', () => {
  it('does nothing when the tab has no saved call, and never rejects', async () => {
    const world = new World({ resume: 'page' });
    await world.session.resume();
    expect(world.called).to.deep.equal([]);
    expect(world.events.of()).to.deep.equal([]);
  });
});

describe('a listener of navai-start', () => {
  expectNoUnhandledRejections();

  it('can cancel the start: nothing is requested, and the status stays', async () => {
    const world = new World();
    once(world.target, 'navai-start', event => event.preventDefault());
    await world.session.start();
    expect(world.called).to.deep.equal([]);
    expect(world.events.of()).to.deep.equal(['start']);
    expect(world.session.snapshot().status).to.equal('idle');
  });

  it('can cancel one start and allow the next one', async () => {
    const world = new World();
    once(world.target, 'navai-start', event => event.preventDefault());
    await world.session.start();
    await world.session.start();
    expect(world.session.snapshot().status).to.equal('connected');
  });

  it('can change the options of this start only', async () => {
    const world = new World({ voice: 'marin' });
    once(world.target, 'navai-start', ({ options }) => {
      options.voice = 'cedar';
      options.language = 'es';
    });
    await world.session.start();
    world.session.stop();
    await world.session.start();
    expect(world.minted.map(({ voice, language }) => [voice, language])).to.deep.equal([
      ['cedar', 'es'],
      ['marin', undefined],
    ]);
  });

  it('can stop the call that is about to start', async () => {
    const world = new World();
    once(world.target, 'navai-start', () => world.session.stop());
    await world.session.start();
    expect(world.called).to.deep.equal([]);
    expect(world.session.snapshot().status).to.equal('idle');
  });
});

describe('stop()', () => {
  expectNoUnhandledRejections();

  for (const step of steps) {
    it(`while a start waits for ${step}: is idle at once, and late results are released`, async () => {
      const world = new World({ backendRoutes: true });
      const gate = world.hold(step);
      const starting = world.session.start();
      await world.reached(step);
      world.session.stop();
      expect(world.session.snapshot()).to.include({ status: 'idle', activity: 'idle', error: null });
      gate.open();
      await starting;
      await nextTask();
      expect(world.session.snapshot().status).to.equal('idle');
      expect(world.events.of('status')).to.deep.equal(['connecting', 'idle']);
      expect(world.events.of('error')).to.deep.equal([]);
      expect(
        world.tracks.every(({ stopped }) => stopped),
        'tracks are stopped',
      ).to.equal(true);
      expect(
        world.connections.every(({ closed }) => closed),
        'connections are closed',
      ).to.equal(true);
    });

    it(`while a start waits for ${step}: ignores a late failure`, async () => {
      const world = new World({ backendRoutes: true });
      const gate = world.hold(step);
      const starting = world.session.start();
      await world.reached(step);
      world.session.stop();
      gate.fail(new Error('late'));
      await starting;
      await nextTask();
      expect(world.session.snapshot()).to.include({ status: 'idle', error: null });
      expect(world.events.of('error')).to.deep.equal([]);
    });

    it(`while a start waits for ${step}: the next start is not affected by the old one`, async () => {
      const world = new World({ backendRoutes: true });
      const gate = world.hold(step);
      const first = world.session.start();
      await world.reached(step);
      world.session.stop();
      world.mend(step);
      await world.session.start();
      gate.open();
      await first;
      await nextTask();
      expect(world.session.snapshot()).to.include({ status: 'connected', activity: 'listening' });
      expect(world.connections.filter(({ closed }) => !closed)).to.have.length(1);
      expect(world.tracks.filter(({ stopped }) => !stopped)).to.have.length(1);
    });
  }

  // These ports have no signal: the import of a chunk or of a page's module can't be cancelled.
  for (const step of ['code', 'functions'] as const) {
    it(`while a start waits for ${step}: ends the start, even if the answer never comes`, async () => {
      const world = new World();
      world.hold(step);
      const starting = world.session.start();
      await world.reached(step);
      world.session.stop();
      expect(await settles(starting)).to.equal(true);
    });
  }

  it('right after start(): releases what still opens', async () => {
    const world = new World();
    const starting = world.session.start();
    world.session.stop();
    await starting;
    await nextTask();
    expect(world.session.snapshot().status).to.equal('idle');
    expect(world.tracks.map(({ stopped }) => stopped)).to.deep.equal([true]);
    expect(world.connections.every(({ closed }) => closed)).to.equal(true);
  });

  it('of a connected call closes it and releases the microphone', async () => {
    const world = new World();
    await world.session.start();
    world.session.stop();
    expect(world.session.snapshot()).to.include({ status: 'idle', activity: 'idle', error: null });
    expect(world.connections[0]?.closed).to.equal(true);
    expect(world.tracks[0]?.stopped).to.equal(true);
    expect(world.calls[0]?.signal.aborted).to.equal(true);
  });

  it('does nothing without a call, or when called twice', async () => {
    const world = new World();
    world.session.stop();
    await world.session.start();
    world.session.stop();
    world.session.stop();
    expect(world.events.of('status')).to.deep.equal(['connecting', 'connected', 'idle']);
  });

  it('ignores later events of the old connection', async () => {
    const world = new World();
    await world.session.start();
    const { listener } = world;
    world.session.stop();
    const before = world.events.of();
    listener.item({ id: 'a', role: 'agent', text: 'late' });
    listener.responding(true);
    listener.toolCalled({ toolCallId: 'call_1', name: 'add', arguments: '{}' });
    listener.agentSpeaking(true);
    listener.warn('frame-invalid');
    listener.closed(new VoiceError('connection-lost'));
    expect(world.events.of()).to.deep.equal(before);
    expect(world.session.snapshot()).to.include({ status: 'idle', activity: 'idle', error: null });
  });

  for (const status of ['connecting', 'connected', 'error'] as const) {
    it(`inside the navai-status event of ${status} ends up idle, with everything released`, async () => {
      const world = new World();
      if (status === 'error') world.fail('mint', new VoiceError('backend-failed'));
      world.target.addEventListener('navai-status', () => {
        if (world.session.snapshot().status === status) world.session.stop();
      });
      await world.session.start();
      await nextTask();
      expect(world.session.snapshot()).to.include({ status: 'idle', activity: 'idle' });
      expect(world.events.of('status').at(-1)).to.equal('idle');
      expect(world.tracks.every(({ stopped }) => stopped)).to.equal(true);
      expect(world.connections.every(({ closed }) => closed)).to.equal(true);
    });
  }

  it('inside the navai-status event of connecting opens nothing', async () => {
    const world = new World();
    once(world.target, 'navai-status', () => world.session.stop());
    await world.session.start();
    expect(world.called).to.deep.equal([]);
  });
});

describe('a start that fails', () => {
  expectNoUnhandledRejections();

  for (const step of steps) {
    it(`at ${step}: status error, one navai-error with the code, everything released`, async () => {
      const world = new World({ backendRoutes: true });
      const error = new VoiceError('backend-failed', 'why');
      world.fail(step, error);
      await world.session.start();
      await nextTask();
      expect(world.session.snapshot()).to.include({ status: 'error', activity: 'idle', error });
      expect(world.events.of('status')).to.deep.equal(['connecting', 'error']);
      expect(world.events.of('error')).to.deep.equal(['backend-failed']);
      expect(
        world.tracks.every(({ stopped }) => stopped),
        'tracks are stopped',
      ).to.equal(true);
      expect(
        world.connections.every(({ closed }) => closed),
        'connections are closed',
      ).to.equal(true);
    });
  }

  it('in several steps reports only the first failure', async () => {
    const world = new World();
    world.fail('mint', new VoiceError('backend-unauthorized'));
    world.fail('list', new VoiceError('backend-failed'));
    world.fail('microphone', new VoiceError('microphone-denied'));
    await world.session.start();
    await nextTask();
    expect(world.events.of('error')).to.have.length(1);
  });

  it('with anything but a voice error has the code unexpected, and keeps the cause', async () => {
    const world = new World();
    const cause = new TypeError('x is undefined');
    world.fail('connect', cause);
    await world.session.start();
    expect(world.session.snapshot().error).to.include({ code: 'unexpected', cause });
  });

  it('because the setup can’t be read is reported like any other failure', async () => {
    const world = new World(() => {
      throw new TypeError('Invalid URL');
    });
    await world.session.start();
    expect(world.session.snapshot().status).to.equal('error');
    expect(world.events.of('error')).to.deep.equal(['unexpected']);
  });

  it('can be retried, which clears the error', async () => {
    const world = new World();
    world.fail('mint', new VoiceError('backend-unreachable'));
    await world.session.start();
    world.mend('mint');
    const starting = world.session.start();
    expect(world.session.snapshot()).to.include({ status: 'connecting', error: null });
    await starting;
    expect(world.events.of('status')).to.deep.equal(['connecting', 'error', 'connecting', 'connected']);
  });

  it('can be cleared by stop()', async () => {
    const world = new World();
    world.fail('mint', new VoiceError('backend-unreachable'));
    await world.session.start();
    world.session.stop();
    expect(world.session.snapshot().status).to.equal('idle');
  });

  it('can be restarted inside its own navai-status event, and its error is still reported', async () => {
    const world = new World();
    world.fail('mint', new VoiceError('backend-unreachable'));
    world.target.addEventListener('navai-status', () => {
      if (world.session.snapshot().status !== 'error') return;
      world.mend('mint');
      void world.session.start();
    });
    await world.session.start();
    await world.session.start();
    await nextTask();
    expect(world.session.snapshot()).to.include({ status: 'connected', error: null, activity: 'listening' });
    expect(world.events.of('error')).to.deep.equal(['backend-unreachable']);
  });
});

describe('a connected call', () => {
  expectNoUnhandledRejections();

  it('that closes for good has status error with the code, and releases the microphone', async () => {
    const world = new World({ maxReconnects: 0 });
    await world.session.start();
    world.listener.closed(new VoiceError('connection-lost'));
    expect(world.session.snapshot()).to.include({ status: 'error', activity: 'idle' });
    expect(world.events.of('error')).to.deep.equal(['connection-lost']);
    expect(world.tracks[0]?.stopped).to.equal(true);
  });

  it('emits the activity only when it changes', async () => {
    const world = new World();
    await world.session.start();
    const { listener } = world;
    listener.responding(true);
    listener.responding(true);
    listener.toolCalled({ toolCallId: 'call_1', name: 'add', arguments: '{}' });
    listener.toolAnswered('call_1', { ok: true, durationMs: 5 });
    listener.agentSpeaking(true);
    listener.responding(false);
    listener.agentSpeaking(false);
    expect(world.events.of('activity')).to.deep.equal([
      'listening',
      'thinking',
      'working',
      'thinking',
      'speaking',
      'listening',
    ]);
  });

  it('that reports a response before it is connected starts in that activity', async () => {
    const world = new World();
    const gate = world.hold('connect');
    const starting = world.session.start();
    await world.reached('connect');
    world.listener.responding(true);
    expect(world.session.snapshot().activity).to.equal('idle');
    gate.open();
    await starting;
    expect(world.session.snapshot().activity).to.equal('thinking');
  });

  it('emits each change of the transcript, with the entry', async () => {
    const world = new World();
    await world.session.start();
    world.listener.item({ id: 'a', role: 'agent', delta: 'At' });
    world.listener.item({ id: 'call' });
    world.listener.item({ id: 'a', role: 'agent', text: 'At nine.', final: true });
    expect(world.events.of('transcript')).to.deep.equal(['At', 'At nine.']);
    expect(world.session.snapshot().transcript.map(({ text }) => text)).to.deep.equal(['At nine.']);
  });

  it('emits warnings, and continues', async () => {
    const world = new World();
    await world.session.start();
    const messages: string[] = [];
    once(world.target, 'navai-warning', ({ message }) => messages.push(message));
    world.listener.warn('frame-unknown', 'x.y');
    expect(messages).to.deep.equal(['The voice model sent a kind of message that is not known. x.y']);
    expect(world.session.snapshot().status).to.equal('connected');
  });

  it('sends typed text without surrounding whitespace', async () => {
    const world = new World();
    await world.session.start();
    expect(world.session.send('  hello ')).to.equal(true);
    expect(world.connections[0]?.sent).to.deep.equal(['hello']);
  });

  it('sends no empty text', async () => {
    const world = new World();
    await world.session.start();
    expect(world.session.send(' \n')).to.equal(false);
    expect(world.connections[0]?.sent).to.deep.equal([]);
  });

  it('interrupts the agent', async () => {
    const world = new World();
    await world.session.start();
    world.session.interrupt();
    expect(world.connections[0]?.interruptions).to.equal(1);
  });

  it('can clear its transcript and continue', async () => {
    const world = new World();
    await world.session.start();
    world.listener.item({ id: 'a', role: 'user', text: 'Hi' });
    world.session.clearTranscript();
    expect(world.session.snapshot()).to.deep.include({ status: 'connected', transcript: [] });
  });
});

describe('without a connected call', () => {
  expectNoUnhandledRejections();

  it('send() returns false, with a warning', async () => {
    const world = new World();
    expect(world.session.send('hello')).to.equal(false);
    const gate = world.hold('connect');
    const starting = world.session.start();
    await world.reached('connect');
    expect(world.session.send('hello')).to.equal(false);
    gate.open();
    await starting;
    world.session.stop();
    expect(world.session.send('hello')).to.equal(false);
    expect(world.events.of('warning')).to.deep.equal(['not-connected', 'not-connected', 'not-connected']);
    expect(world.connections[0]?.sent).to.deep.equal([]);
  });

  it('interrupt() does nothing', () => {
    const world = new World();
    world.session.interrupt();
    expect(world.events.of()).to.deep.equal([]);
  });
});

describe('mute()', () => {
  expectNoUnhandledRejections();

  it('before a call: opens the microphone muted', async () => {
    const world = new World();
    world.session.mute(true);
    await world.session.start();
    expect(world.tracks[0]?.enabled).to.equal(false);
    expect(world.session.snapshot().muted).to.equal(true);
  });

  it('while the microphone is being opened: mutes it before it is used', async () => {
    const world = new World();
    const gate = world.hold('microphone');
    const starting = world.session.start();
    await world.reached('microphone');
    world.session.mute(true);
    gate.open();
    await starting;
    expect(world.tracks[0]?.enabled).to.equal(false);
  });

  it('during a call: disables the track, and enables it again', async () => {
    const world = new World();
    await world.session.start();
    expect(world.tracks[0]?.enabled).to.equal(true);
    world.session.mute(true);
    expect(world.tracks[0]?.enabled).to.equal(false);
    world.session.mute(false);
    expect(world.tracks[0]?.enabled).to.equal(true);
  });

  it('is kept for later calls', async () => {
    const world = new World();
    await world.session.start();
    world.session.mute(true);
    world.session.stop();
    await world.session.start();
    expect(world.tracks.map(({ enabled }) => enabled)).to.deep.equal([false, false]);
  });

  it('notifies subscribers', () => {
    const { session } = new World();
    const seen: boolean[] = [];
    session.subscribe(() => seen.push(session.snapshot().muted));
    session.mute(true);
    session.mute(false);
    expect(seen).to.deep.equal([true, false]);
  });
});

describe('a subscriber of a session', () => {
  it('is called after each change, before the event reaches the page', async () => {
    const world = new World();
    const order: string[] = [];
    world.session.subscribe(() => order.push(`seen ${world.session.snapshot().status}`));
    world.session.addEventListener('navai-status', ({ status }) => order.push(`told ${status}`));
    await world.session.start();
    for (const status of ['connecting', 'connected']) {
      const told = order.indexOf(`told ${status}`);
      expect(order[told - 1]).to.equal(`seen ${status}`);
    }
  });

  it('is not called after it has unsubscribed', () => {
    const { session } = new World();
    let calls = 0;
    const leave = session.subscribe(() => {
      calls += 1;
    });
    session.mute(true);
    leave();
    session.mute(false);
    expect(calls).to.equal(1);
  });

  it('can add and remove event listeners', async () => {
    const { session } = new World();
    const statuses: string[] = [];
    const listener = ({ status }: { status: string }) => void statuses.push(status);
    session.addEventListener('navai-status', listener);
    const starting = session.start();
    session.removeEventListener('navai-status', listener);
    await starting;
    expect(statuses).to.deep.equal(['connecting']);
  });
});

/** Returns whether a promise settles without any further action. */
async function settles(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  promise.finally(() => {
    settled = true;
  });
  await nextTask();
  return settled;
}
