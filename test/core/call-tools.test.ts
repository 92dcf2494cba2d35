import { expect } from '@esm-bundle/chai';
import { VoiceError } from '../../src/core/errors/errors.js';
import type { AppFunction } from '../../src/core/model/function.js';
import { expectNoUnhandledRejections, nextTask } from './rejections.js';
import { Gate, World } from './world.js';

const pay: AppFunction = {
  ...{ name: 'pay', description: 'Pays.', origin: 'page', requiresApproval: true },
  run: () => 'paid',
};

/** Calls a function as the model of the last connection. */
function calls(world: World, definition: AppFunction, toolCallId = 'call_1') {
  const { bridge } = world.requests.at(-1) ?? {};
  if (!bridge) throw new Error('Nothing was connected yet.');
  return bridge([]).run(definition, {}, toolCallId);
}

describe('while a function runs, the session', () => {
  expectNoUnhandledRejections();

  it('has the activity “working” and shows the function’s name until it has answered', async () => {
    const world = new World();
    await world.session.start();
    const gate = new Gate();
    let changes = 0;
    world.session.subscribe(() => {
      changes += 1;
    });
    const running = calls(world, { name: 'add', description: '', origin: 'page', run: () => gate.opened });
    expect(world.session.snapshot()).to.deep.include({ activity: 'working', tools: ['add'] });
    const before = changes;
    gate.open();
    await running;
    expect(world.session.snapshot()).to.deep.include({ activity: 'listening', tools: [] });
    expect(changes).to.be.above(before);
  });

  it('stays in the activity “working” after a lost connection is replaced', async () => {
    const world = new World();
    await world.session.start();
    const gate = new Gate();
    const running = calls(world, { name: 'add', description: '', origin: 'page', run: () => gate.opened });
    const restored = new Promise<void>(resolve => {
      world.target.addEventListener('navai-status', () => {
        if (world.session.snapshot().status === 'connected') resolve();
      });
    });
    world.listener.closed(new VoiceError('connection-lost'));
    expect(world.session.snapshot().tools).to.deep.equal(['add']);
    await restored;
    await nextTask();
    expect(world.session.snapshot()).to.deep.include({ activity: 'working', tools: ['add'] });
    gate.open();
    await running;
    expect(world.session.snapshot().activity).to.equal('listening');
  });

  it('no longer shows it after a stop', async () => {
    const world = new World();
    await world.session.start();
    void calls(world, { name: 'add', description: '', origin: 'page', run: () => new Promise(() => {}) });
    void calls(world, pay, 'call_2');
    await nextTask();
    world.session.stop();
    expect(world.session.snapshot()).to.deep.include({ tools: [], approvals: [], activity: 'idle' });
    await nextTask();
    expect(world.events.of('warning')).to.deep.equal([]);
  });
});

describe('a function that requires approval', () => {
  expectNoUnhandledRejections();

  it('waits in the snapshot, counts as work, and is answered by approve()', async () => {
    const world = new World();
    await world.session.start();
    expect(world.session.approve('call_1', true)).to.equal(false);
    const running = calls(world, pay);
    await nextTask();
    const { approvals, activity, tools } = world.session.snapshot();
    expect(approvals.map(({ name, toolCallId }) => [name, toolCallId])).to.deep.equal([['pay', 'call_1']]);
    expect([activity, tools]).to.deep.equal(['working', []]);
    expect(world.session.approve('call_1', true)).to.equal(true);
    expect((await running).ok).to.equal(true);
    expect(world.session.snapshot().approvals).to.deep.equal([]);
  });

  it('does not run when the approval times out', async () => {
    const world = new World({ approvalTimeout: 0.02 });
    await world.session.start();
    expect((await calls(world, pay)).error).to.contain('within 0.02 s');
  });
});

describe('functions declared by elements', () => {
  expectNoUnhandledRejections();

  const named = (...names: string[]) => names.map(name => ({ name, description: '' }));
  const offered = (world: World) => world.requests.at(-1)?.pageFunctions.map(({ name }) => name);

  it('are passed to the connection as they are added and removed', async () => {
    const world = new World();
    await world.session.start();
    world.declare(named('a', 'b'));
    world.declare([]);
    expect(world.connections[0]?.functions).to.deep.equal([['a', 'b'], []]);
  });

  it('are passed on once connected when they changed while connecting', async () => {
    const world = new World();
    const gate = world.hold('connect');
    const starting = world.session.start();
    await world.reached('connect');
    expect(offered(world)).to.deep.equal([]);
    world.declare(named('a'));
    gate.open();
    await starting;
    expect(world.connections[0]?.functions).to.deep.equal([['a']]);
  });

  it('are passed to the next connection when it starts', async () => {
    const world = new World();
    await world.session.start();
    world.declare(named('a'));
    world.listener.closed(new VoiceError('connection-lost'));
    while (world.connections.length < 2) await nextTask();
    expect(offered(world)).to.deep.equal(['a']);
    expect(world.connections[1]?.functions).to.deep.equal([]);
  });

  it('are not looked for when the page turns this off', async () => {
    const world = new World({ pageTools: false });
    await world.session.start();
    world.declare(named('a'));
    expect(world.connections[0]?.functions).to.deep.equal([]);
  });
});

describe('the routes of the page’s links', () => {
  expectNoUnhandledRejections();

  const listed = { name: 'Listed', path: '/listed' };
  const linked = { name: 'Linked', path: '/linked', linked: true };

  it('follow the routes that the page lists, from the first connection on', async () => {
    const world = new World({ routes: [listed], routesFrom: 'nav a' });
    world.links = [linked];
    await world.session.start();
    expect(world.selector).to.equal('nav a');
    expect(world.requests[0]?.routes).to.deep.equal([listed, linked]);
    expect(world.connections[0]?.routes).to.deep.equal([]);
  });

  it('are passed to the connection when they change', async () => {
    const world = new World({ routes: [listed] });
    await world.session.start();
    world.link([linked]);
    world.link([]);
    expect(world.connections[0]?.routes).to.deep.equal([[listed, linked], [listed]]);
  });

  it('are passed on once connected when they changed while connecting', async () => {
    const world = new World({ routes: [listed] });
    const gate = world.hold('connect');
    const starting = world.session.start();
    await world.reached('connect');
    world.link([linked]);
    gate.open();
    await starting;
    expect(world.connections[0]?.routes).to.deep.equal([[listed, linked]]);
  });
});
