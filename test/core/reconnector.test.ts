import { expect } from '@esm-bundle/chai';
import { VoiceError } from '../../src/core/errors/errors.js';
import type { SessionOptions } from '../../src/core/session-options.js';
import { backoffMs, pause } from '../../src/core/util/backoff.js';
import { expectNoUnhandledRejections, nextTask } from './rejections.js';
import { once, World } from './world.js';

const connected = async (setup: SessionOptions = {}): Promise<World> => {
  const world = new World(setup);
  await world.session.start();
  return world;
};

/** Closes the connection, as the connection itself would report it. */
const cut = (world: World, error = new VoiceError('connection-lost')) => world.listener.closed(error);

const status = (world: World, wanted: string): Promise<void> =>
  new Promise(resolve => {
    const look = () => {
      if (world.session.snapshot().status === wanted) resolve();
    };
    world.target.addEventListener('navai-status', look);
    look();
  });

describe('a call whose connection is lost', () => {
  expectNoUnhandledRejections();

  it('reconnects with a new secret and a new connection, and closes the old one', async () => {
    const world = await connected();
    cut(world);
    expect(world.session.snapshot()).to.include({ status: 'reconnecting', activity: 'idle' });
    await status(world, 'connected');
    expect(world.events.of('status')).to.deep.equal(['connecting', 'connected', 'reconnecting', 'connected']);
    expect(world.minted).to.have.length(2);
    expect(world.connections.map(({ closed }) => closed)).to.deep.equal([true, false]);
    expect(world.tracks.map(({ stopped }) => stopped)).to.deep.equal([false]);
    expect(world.session.snapshot()).to.include({ activity: 'listening', error: null });
  });

  it('replays what was said to the new connection, and asks for no greeting', async () => {
    const world = await connected();
    world.listener.item({ id: 'a', role: 'agent', text: 'Hello.', final: true });
    world.listener.item({ id: 'b', role: 'user', text: 'When do you open?', final: true });
    cut(world);
    await status(world, 'connected');
    expect(world.requests[0]?.replay).to.equal(undefined);
    const replay = world.requests[1]?.replay;
    expect(replay?.entries.map(({ text }) => text)).to.deep.equal(['Hello.', 'When do you open?']);
    expect(replay?.note).to.match(/do not greet/);
    expect(replay?.answer, 'the question has no answer yet').to.equal(true);
  });

  it('requests no response when none is pending', async () => {
    const world = await connected();
    world.listener.item({ id: 'a', role: 'agent', text: 'Hello.', final: true });
    cut(world);
    await status(world, 'connected');
    expect(world.requests[1]?.replay?.answer).to.equal(false);
  });

  it('marks the agent’s speech as interrupted, and asks it to continue', async () => {
    const world = await connected();
    world.listener.agentSpeaking(true);
    world.listener.item({ id: 'a', role: 'agent', delta: 'We open at' });
    cut(world);
    expect(world.session.snapshot().transcript).to.deep.equal([
      { id: 'a', role: 'agent', text: 'We open at', final: true, interrupted: true },
    ]);
    await status(world, 'connected');
    expect(world.requests[1]?.replay?.answer).to.equal(true);
  });

  it('fails after the maximum number of attempts with the last error, and releases everything', async () => {
    const world = await connected({ maxReconnects: 2 });
    world.fail('mint', new VoiceError('backend-unreachable', 'no route'));
    cut(world);
    await status(world, 'error');
    expect(world.minted).to.have.length(3);
    expect(world.session.snapshot().error).to.include({
      code: 'connection-lost',
      detail: 'backend-unreachable: no route',
    });
    expect(world.tracks[0]?.stopped).to.equal(true);
    expect(world.connections[0]?.closed).to.equal(true);
  });

  it('does not retry after an unrecoverable error', async () => {
    const world = await connected();
    world.fail('mint', new VoiceError('backend-unauthorized'));
    cut(world);
    await status(world, 'error');
    expect(world.minted).to.have.length(2);
    expect(world.session.snapshot().error?.code).to.equal('backend-unauthorized');
  });

  it('ends at once when reconnecting is off', async () => {
    const world = await connected({ maxReconnects: 0 });
    cut(world, new VoiceError('session-expired'));
    expect(world.session.snapshot().status).to.equal('error');
    expect(world.session.snapshot().error?.code).to.equal('session-expired');
    expect(world.minted).to.have.length(1);
  });

  it('stays idle when stopped meanwhile', async () => {
    const world = await connected();
    const mint = world.hold('mint');
    cut(world);
    while (world.minted.length < 2) await nextTask();
    world.session.stop();
    mint.open();
    await nextTask();
    await nextTask();
    expect(world.session.snapshot()).to.include({ status: 'idle', error: null });
    expect(world.connections).to.have.length(1);
    expect(world.tracks.every(({ stopped }) => stopped)).to.equal(true);
  });

  it('closes the new connection when it connects just after stop()', async () => {
    const world = await connected();
    const connect = world.hold('connect');
    cut(world);
    while (world.requests.length < 2) await nextTask();
    world.session.stop();
    connect.open();
    await nextTask();
    await nextTask();
    expect(world.connections.map(({ closed }) => closed)).to.deep.equal([true, true]);
    expect(world.session.snapshot().status).to.equal('idle');
  });

  it('queues text typed meanwhile, and sends it in order', async () => {
    const world = await connected();
    cut(world);
    expect(world.session.send('first')).to.equal(true);
    expect(world.session.send('second')).to.equal(true);
    await status(world, 'connected');
    await nextTask();
    expect(world.connections.map(({ sent }) => sent)).to.deep.equal([[], ['first', 'second']]);
    expect(world.requests[1]?.replay?.answer, 'the typed text asks by itself').to.equal(false);
    expect(world.events.of('warning')).to.deep.equal([]);
  });

  it('sends the late answer of a tool to the new connection', async () => {
    const world = await connected();
    const { listener } = world;
    cut(world);
    listener.undelivered({ name: 'add_to_cart', output: '{"ok":true}' });
    await status(world, 'connected');
    await nextTask();
    listener.undelivered({ name: 'pay', output: '{"ok":false}' });
    expect(world.connections[1]?.informed).to.have.length(2);
    expect(world.connections[1]?.informed[0]).to.contain('“add_to_cart”').and.contain('{"ok":true}');
    expect(world.connections[1]?.informed[1]).to.contain('“pay”');
  });

  it('ignores events of the old connection', async () => {
    const world = await connected();
    const { listener } = world;
    cut(world);
    await status(world, 'connected');
    const before = world.events.of();
    listener.item({ id: 'late', role: 'agent', text: 'late' });
    listener.agentSpeaking(true);
    listener.trouble(true);
    listener.closed(new VoiceError('connection-lost'));
    expect(world.events.of()).to.deep.equal(before);
  });

  it('keeps the microphone and its mute; an ended one is opened again, still muted', async () => {
    const world = await connected();
    world.session.mute(true);
    world.tracks[0]?.stop();
    cut(world);
    await status(world, 'connected');
    expect(world.tracks.map(({ enabled }) => enabled)).to.deep.equal([false, false]);
    expect(world.tracks[1]?.stopped).to.equal(false);
  });

  it('reconnects again when the next connection is lost too', async () => {
    const world = await connected();
    cut(world);
    await status(world, 'connected');
    cut(world);
    await status(world, 'connected');
    expect(world.connections).to.have.length(3);
    expect(world.connections.map(({ closed }) => closed)).to.deep.equal([true, true, false]);
  });

  it('runs out of attempts when connections keep failing', async () => {
    const world = await connected({ maxReconnects: 1 });
    cut(world);
    await status(world, 'connected');
    cut(world);
    expect(world.session.snapshot()).to.include({ status: 'error' });
  });
});

describe('an unstable connection', () => {
  it('is shown as reconnecting until it recovers, without being replaced', async () => {
    const world = await connected();
    world.listener.trouble(true);
    expect(world.session.snapshot().status).to.equal('reconnecting');
    expect(world.session.send('still there?')).to.equal(true);
    world.listener.trouble(false);
    expect(world.session.snapshot()).to.include({ status: 'connected', activity: 'listening' });
    expect(world.connections).to.have.length(1);
    expect(world.connections[0]?.sent).to.deep.equal(['still there?']);
  });

  it('is replaced when it closes', async () => {
    const world = await connected();
    world.listener.trouble(true);
    cut(world);
    await status(world, 'connected');
    expect(world.connections).to.have.length(2);
  });
});

describe('a connection that reaches its maximum age', () => {
  const renewed = async (world: World) => {
    while (!world.connections[0]?.closed) await nextTask();
  };

  it('is replaced at a pause, without a status change', async () => {
    const world = await connected({ renewAfter: 0.01 });
    await renewed(world);
    expect(world.connections.length).to.be.greaterThan(1);
    expect(world.events.of('status')).to.deep.equal(['connecting', 'connected']);
    world.session.stop();
    expect(world.connections.every(({ closed }) => closed)).to.equal(true);
  });

  it('is kept while the user or the agent speaks', async () => {
    const world = new World({ renewAfter: 0.01 });
    once(world.target, 'navai-status', () =>
      once(world.target, 'navai-status', () => world.listener.agentSpeaking(true)),
    );
    await world.session.start();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(world.connections).to.have.length(1);
    world.session.stop();
  });

  it('stays in use when its replacement fails', async () => {
    const world = await connected({ renewAfter: 0.01 });
    world.fail('mint', new VoiceError('backend-failed'));
    while (world.minted.length < 2) await nextTask();
    await nextTask();
    expect(world.session.snapshot()).to.include({ status: 'connected', error: null });
    expect(world.connections.map(({ closed }) => closed)).to.deep.equal([false]);
    world.session.stop();
  });
});

describe('a connection that reaches its maximum age and is in trouble', () => {
  expectNoUnhandledRejections();

  it('counts as connected again once its replacement is ready, even if it never recovered', async () => {
    const world = await connected({ renewAfter: 0.01 });
    const connect = world.hold('connect');
    while (world.requests.length < 2) await nextTask();
    world.requests[0]?.listener.trouble(true);
    expect(world.session.snapshot().status).to.equal('reconnecting');
    connect.open();
    while (!world.connections[0]?.closed) await nextTask();
    await nextTask();
    expect(world.session.snapshot()).to.include({ status: 'connected', activity: 'listening' });
    world.session.stop();
    expect(world.events.of('status')).to.deep.equal([
      ...['connecting', 'connected', 'reconnecting', 'connected', 'idle'],
    ]);
  });

  it('gets only one replacement when it is lost while that one is being opened', async () => {
    const world = await connected({ renewAfter: 0.01 });
    const connect = world.hold('connect');
    while (world.requests.length < 2) await nextTask();
    world.requests[0]?.listener.closed(new VoiceError('connection-lost'));
    expect(world.session.snapshot().status).to.equal('reconnecting');
    connect.open();
    await status(world, 'connected');
    // Keeps the new connection from being renewed too: it is never calm.
    world.requests[1]?.listener.userSpeaking(true);
    globalThis.dispatchEvent(new Event('online'));
    for (let turn = 0; turn < 5; turn += 1) await nextTask();
    expect(world.minted).to.have.length(2);
    expect(world.connections.map(({ closed }) => closed)).to.deep.equal([true, false]);
    expect(world.events.of('status').slice(2)).to.deep.equal(['reconnecting', 'connected']);
    world.session.stop();
  });
});

describe('waiting between attempts', () => {
  it('doubles up to eight seconds, and half of it is random', () => {
    const between = (attempt: number) => [0, 1].map(random => backoffMs(attempt, () => random));
    expect([1, 2, 3, 6, 20].map(between)).to.deep.equal([
      [125, 250],
      [250, 500],
      [500, 1000],
      [4000, 8000],
      [4000, 8000],
    ]);
  });

  it('ends when the browser comes online or the signal is aborted', async () => {
    const host = new EventTarget();
    const online = pause(60_000, new AbortController().signal, host);
    host.dispatchEvent(new Event('online'));
    await online;
    const controller = new AbortController();
    const aborted = pause(60_000, controller.signal, host);
    controller.abort();
    await aborted;
    await pause(60_000, AbortSignal.abort(), host);
  });
});
