import { expect } from '@esm-bundle/chai';
import { VoiceError } from '../../../src/core/errors/errors.js';
import type { AppFunction } from '../../../src/core/model/function.js';
import { savedCallKey } from '../../../src/core/ports/tab.js';
import type { SessionOptions } from '../../../src/core/session-options.js';
import { FakeTab } from '../fake-tab.js';
import { expectNoUnhandledRejections, nextTask } from '../rejections.js';
import { Gate, once, World } from '../world.js';

const setup: SessionOptions = { resume: 'page' };

const worldIn = (tab: FakeTab, given: SessionOptions = setup, path = '/prices'): World =>
  new World(given, { location: () => `https://site.example${path}` }, tab);

/** Opens a page in a call with a few transcript entries. */
async function inCall(given: SessionOptions = setup, tab = new FakeTab()): Promise<World> {
  const world = worldIn(tab, given, '/');
  await world.session.start();
  world.listener.item({ id: 'a', role: 'user', text: 'What do you sell?', final: true });
  world.listener.item({ id: 'b', role: 'agent', text: 'Bread.', final: true });
  return world;
}

/** Leaves the page and opens the next one. */
async function nextPage({ tab }: World, given: SessionOptions = setup, path?: string): Promise<World> {
  tab.leave();
  const world = worldIn(tab, given, path);
  await world.session.resume();
  return world;
}

const texts = ({ session }: World) => session.snapshot().transcript.map(({ text }) => text);

/** Calls a function of the page, as the model of the last connection. */
function runs(world: World, name: string, toolCallId: string, run: () => Promise<unknown>) {
  const definition: AppFunction = { name, description: '', origin: 'page', run };
  return world.requests.at(-1)?.bridge([]).run(definition, null, toolCallId);
}

describe('a call whose page is left', () => {
  expectNoUnhandledRejections();

  it('ends on that page, is released, and is saved in the tab for the next page', async () => {
    const world = await inCall();
    expect([...world.tab.entries], 'no earlier').to.deep.equal([]);
    world.tab.leave();
    expect(world.session.snapshot()).to.include({ status: 'idle', error: null, resumable: false });
    expect(world.tracks[0]?.stopped).to.equal(true);
    expect(world.connections[0]?.closed).to.equal(true);
    expect([...world.tab.entries.keys()]).to.deep.equal([savedCallKey]);
    expect(world.calls[0]?.saved).to.equal(true);
  });

  for (const events of [['unload'], ['pagehide', 'unload']]) {
    it(`is saved, and reported once to the backend, when the page fires ${events.join(' and ')}`, async () => {
      const world = await inCall({ resume: 'page', memory: 'persistent' });
      await nextTask();
      world.tab.leave(events);
      expect(world.session.snapshot().status).to.equal('idle');
      expect([...world.tab.entries.keys()]).to.deep.equal([savedCallKey]);
      const ends = world.archive.filed.filter(({ endpoint }) => endpoint === 'sessionEnd');
      expect(ends.map(({ body }) => Reflect.get(body, 'finalize'))).to.deep.equal([false]);
    });
  }

  for (const [what, given] of [
    ['resume="none" is set', { resume: 'none' }],
    ['resume is not set', {}],
  ] as const) {
    it(`ends for good when ${what}`, async () => {
      const world = await inCall(given);
      world.tab.leave();
      expect(world.session.snapshot().status).to.equal('idle');
      expect([...world.tab.entries]).to.deep.equal([]);
      expect(world.calls[0]?.saved).to.equal(false);
    });
  }

  it('saves nothing when it was stopped before', async () => {
    const world = await inCall();
    world.session.stop();
    world.tab.leave();
    expect([...world.tab.entries]).to.deep.equal([]);
  });

  it('saves nothing when it was never connected', async () => {
    const world = worldIn(new FakeTab());
    world.hold('connect');
    void world.session.start();
    await world.reached('connect');
    world.tab.leave();
    expect([...world.tab.entries]).to.deep.equal([]);
    expect(world.session.snapshot().status).to.equal('idle');
  });

  for (const trouble of ['full', 'blocked'] as const) {
    it(`ends with a warning when the storage is ${trouble}`, async () => {
      const world = await inCall();
      world.tab[trouble] = new Error('QuotaExceededError');
      world.tab.leave();
      expect(world.session.snapshot().status).to.equal('idle');
      expect(world.events.of('warning')).to.deep.equal(['not-resumed']);
      expect(world.calls[0]?.saved).to.equal(false);
    });
  }
});

describe('the next page', () => {
  expectNoUnhandledRejections();

  it('resumes the call at once: reconnecting, then connected, with its transcript', async () => {
    const first = await inCall();
    const next = await nextPage(first);
    expect(next.events.of('status')).to.deep.equal(['reconnecting', 'connected']);
    expect(next.session.snapshot()).to.include({ activity: 'listening', resumable: false });
    expect(texts(next)).to.deep.equal(['What do you sell?', 'Bread.']);
    expect([...next.tab.entries], 'read once').to.deep.equal([]);
  });

  it('tells the model what was said and which page is open, and requests no response if none is pending', async () => {
    const next = await nextPage(await inCall());
    const replay = next.requests[0]?.replay;
    expect(replay?.entries.map(({ text }) => text)).to.deep.equal(['What do you sell?', 'Bread.']);
    expect(replay?.note).to.match(/now: \/prices \(“Prices”\)\. Before, it was \/\./);
    expect(replay?.answer).to.equal(false);
  });

  it('continues the same conversation for the backend', async () => {
    const first = await inCall();
    const next = await nextPage(first);
    expect(next.calls[0]?.key).to.equal(first.calls[0]?.key);
  });

  it('marks the start event as a resumed call', async () => {
    const first = await inCall();
    first.tab.leave();
    const next = worldIn(first.tab);
    const resumed: boolean[] = [];
    once(next.target, 'navai-start', event => resumed.push(event.resumed));
    await next.session.resume();
    expect(resumed).to.deep.equal([true]);
  });

  it('keeps the microphone muted', async () => {
    const first = await inCall();
    first.session.mute(true);
    const next = await nextPage(first);
    expect(next.session.snapshot().muted).to.equal(true);
    expect(next.tracks[0]?.enabled).to.equal(false);
  });

  it('restores the panel of the element that the session belongs to', async () => {
    const element = (open: boolean) => Object.assign(new EventTarget(), { open, muted: false });
    const first = await inCall({ ...setup, element: element(true) });
    first.session.mute(true);
    const shown = element(false);
    await nextPage(first, { ...setup, element: shown });
    expect(shown).to.include({ open: true, muted: true });
  });

  for (const [what, begin] of [
    ['the agent was speaking', (world: World) => world.listener.agentSpeaking(true)],
    ['an answer was on its way', (world: World) => world.listener.responding(true)],
    [
      'a tool ran, whose answer never comes',
      (world: World) => world.listener.toolCalled({ toolCallId: 'call_1', name: 'add', arguments: '{}' }),
    ],
  ] as const) {
    it(`requests a response when ${what}`, async () => {
      const first = await inCall();
      begin(first);
      const next = await nextPage(first);
      expect(next.requests[0]?.replay?.answer).to.equal(true);
    });
  }

  it('requests a response to the user’s last message', async () => {
    const first = await inCall();
    first.listener.item({ id: 'c', role: 'user', text: 'And milk?', final: true });
    expect((await nextPage(first)).requests[0]?.replay?.answer).to.equal(true);
  });

  it('marks the agent’s speech as interrupted', async () => {
    const first = await inCall();
    first.listener.item({ id: 'c', role: 'agent', delta: 'And we' });
    const next = await nextPage(first);
    expect(next.session.snapshot().transcript.at(-1)).to.include({
      text: 'And we',
      final: true,
      interrupted: true,
    });
  });

  it('shows past tool runs at their position, and running ones as failed', async () => {
    const first = await inCall();
    const never = new Promise<never>(() => {});
    await runs(first, 'add_to_cart', '1', async () => 1);
    void runs(first, 'pay', '2', () => never);
    const next = await nextPage(first);
    const before = [
      { toolCallId: '1', name: 'add_to_cart', state: 'done', after: 'b' },
      { toolCallId: '2', name: 'pay', state: 'failed', after: 'b' },
    ];
    expect(next.session.state.toolRuns).to.deep.equal(before);
    await runs(next, 'look', '3', async () => 1);
    const third = await nextPage(next);
    expect(third.session.state.toolRuns.map(({ name }) => name)).to.deep.equal([
      'add_to_cart',
      'pay',
      'look',
    ]);
  });

  it('tells the model the state of the tools', async () => {
    const first = await inCall();
    const opening = new Promise<void>(resolve => {
      once(first.target, 'navai-navigate', event => {
        event.respondWith(new Promise<never>(() => {}));
        resolve();
      });
    });
    const prices = { name: 'Prices', path: '/prices' };
    void first.requests[0]?.bridge([prices]).navigate('Prices', 'call_1');
    await opening;
    const next = await nextPage(first);
    const output = '{"ok":true,"page":"Prices","path":"/prices"}';
    const told = [{ name: 'navigate_to', arguments: '{"target":"Prices"}', output }];
    expect(next.requests[0]?.replay?.toolCalls).to.deep.equal(told);
  });

  it('does not repeat what the model has already answered', async () => {
    const first = await inCall();
    first.listener.responding(true);
    await runs(first, 'add', 'call_1', async () => 1);
    first.listener.responding(false);
    expect((await nextPage(first)).requests[0]?.replay?.toolCalls).to.deep.equal([]);
  });

  it('sends text that was typed while the call reconnected', async () => {
    const first = await inCall();
    first.hold('connect');
    first.listener.closed(new VoiceError('connection-lost'));
    expect(first.session.send('Hello?')).to.equal(true);
    const next = await nextPage(first);
    expect(next.connections[0]?.sent).to.deep.equal(['Hello?']);
    expect(next.requests[0]?.replay?.answer, 'the text asks for one').to.equal(false);
  });

  it('sends text that is typed before it is connected', async () => {
    const first = await inCall();
    first.tab.leave();
    const next = worldIn(first.tab);
    const gate = next.hold('mint');
    const resuming = next.session.resume();
    await next.reached('mint');
    expect(next.session.send('Hello?')).to.equal(true);
    gate.open();
    await resuming;
    expect(next.connections[0]?.sent).to.deep.equal(['Hello?']);
  });

  it('waits for the page’s own scripts, which set routes and functions', async () => {
    const first = await inCall();
    first.tab.leave();
    const scripts = new Gate();
    first.tab.waitFor(scripts.opened);
    const next = worldIn(first.tab);
    const resuming = next.session.resume();
    await next.reached('code');
    expect(next.called).to.deep.equal(['code']);
    scripts.open();
    await resuming;
    expect(next.session.snapshot().status).to.equal('connected');
  });

  it('does not repeat the note about the page in later reconnects', async () => {
    const next = await nextPage(await inCall());
    next.listener.closed(new VoiceError('connection-lost'));
    await new Promise(resolve => next.target.addEventListener('navai-status', resolve, { once: true }));
    expect(next.requests[1]?.replay?.note).to.match(/connection was lost/);
    expect(next.requests[1]?.replay?.toolCalls).to.equal(undefined);
  });

  it('adds up the duration of all pages', async () => {
    const first = await inCall();
    first.tab.leave();
    const record = JSON.parse(first.tab.entries.get(savedCallKey) ?? '');
    expect(record.usedSeconds).to.be.at.least(0);
    first.tab.entries.set(savedCallKey, JSON.stringify({ ...record, usedSeconds: 100 }));
    const next = worldIn(first.tab);
    await next.session.resume();
    next.tab.leave();
    expect(JSON.parse(next.tab.entries.get(savedCallKey) ?? '').usedSeconds).to.be.within(100, 160);
  });
});

describe('a saved call that can’t resume at once', () => {
  expectNoUnhandledRejections();

  it('is offered when the microphone needs a permission prompt, and start() resumes it', async () => {
    const first = await inCall();
    first.tab.permission = false;
    const next = await nextPage(first);
    expect(next.session.snapshot()).to.include({ status: 'idle', resumable: true });
    expect(texts(next)).to.deep.equal(['What do you sell?', 'Bread.']);
    expect(next.called).not.to.include('microphone');
    await next.session.start();
    expect(next.events.of('status')).to.deep.equal(['reconnecting', 'connected']);
    expect(next.requests[0]?.replay?.entries).to.have.length(2);
  });

  it('is discarded by stop(), and the next start is a new call', async () => {
    const first = await inCall();
    first.tab.permission = false;
    const next = await nextPage(first);
    next.session.stop();
    expect(next.session.snapshot().resumable).to.equal(false);
    await next.session.start();
    expect(next.events.of('status')).to.deep.equal(['connecting', 'connected']);
    expect(next.requests[0]?.replay).to.equal(undefined);
    expect(texts(next)).to.deep.equal([]);
  });

  it('is offered on the page after, when this page is left first', async () => {
    const first = await inCall();
    first.tab.permission = false;
    const second = await nextPage(first);
    const third = await nextPage(second);
    expect(second.session.snapshot().resumable, 'a page that comes back has none').to.equal(false);
    expect(third.session.snapshot().resumable).to.equal(true);
    expect(texts(third)).to.deep.equal(['What do you sell?', 'Bread.']);
  });

  for (const step of ['mint', 'connect'] as const) {
    it(`is not lost when the page is left again during the ${step}`, async () => {
      const first = await inCall();
      first.tab.leave();
      const second = worldIn(first.tab);
      second.hold(step);
      void second.session.resume();
      await second.reached(step);
      second.session.send('Hello?');
      const third = await nextPage(second);
      expect(third.session.snapshot().status).to.equal('connected');
      expect(texts(third)).to.deep.equal(['What do you sell?', 'Bread.']);
      expect(third.connections[0]?.sent).to.deep.equal(['Hello?']);
      expect(third.calls[0]?.key).to.equal(first.calls[0]?.key);
      expect(second.tracks.every(({ stopped }) => stopped)).to.equal(true);
    });
  }

  it('is not lost when resuming fails: the next try resumes it', async () => {
    const first = await inCall();
    first.tab.leave();
    const next = worldIn(first.tab);
    next.fail('mint', new VoiceError('backend-unreachable'));
    await next.session.resume();
    expect(next.session.snapshot()).to.include({ status: 'error', resumable: true });
    next.mend('mint');
    await next.session.start();
    expect(next.session.snapshot()).to.include({ status: 'connected', resumable: false });
    expect(texts(next)).to.deep.equal(['What do you sell?', 'Bread.']);
  });
});

describe('a saved call is not resumed by', () => {
  expectNoUnhandledRejections();

  const others: readonly (readonly [string, SessionOptions, SessionOptions])[] = [
    ['a page without resume', setup, {}],
    ['a page with resume="none"', setup, { resume: 'none' }],
    ['another voice', setup, { ...setup, voice: 'cedar' }],
    ['another backend', setup, { ...setup, backend: '/other' }],
    ['other instructions', { ...setup, instructions: 'Sell.' }, setup],
    [
      'an element with another id',
      setup,
      { ...setup, element: Object.assign(new EventTarget(), { id: 'b' }) },
    ],
    ['an element that was taken out', setup, { ...setup, element: document.createElement('p') }],
  ];
  for (const [who, given, other] of others) {
    it(`${who}, and stays available for the page after`, async () => {
      const first = await inCall(given);
      const next = await nextPage(first, other);
      expect(next.session.snapshot()).to.include({ status: 'idle', resumable: false });
      expect(next.events.of()).to.deep.equal([]);
      const third = worldIn(first.tab, given);
      await third.session.resume();
      expect(third.session.snapshot().status).to.equal('connected');
    });
  }

  it('other settings → it is removed when it expires', async () => {
    const first = await inCall();
    first.tab.leave();
    const record = JSON.parse(first.tab.entries.get(savedCallKey) ?? '');
    first.tab.entries.set(savedCallKey, JSON.stringify({ ...record, leftAt: Date.now() - 29_900 }));
    const next = worldIn(first.tab, { ...setup, voice: 'cedar' });
    await next.session.resume();
    expect([...next.tab.entries.keys()]).to.deep.equal([savedCallKey]);
    while (next.tab.entries.size > 0) await nextTask();
  });

  it('other settings → a call that was saved later stays', async () => {
    const first = await inCall();
    first.tab.leave();
    const record = JSON.parse(first.tab.entries.get(savedCallKey) ?? '');
    first.tab.entries.set(savedCallKey, JSON.stringify({ ...record, leftAt: Date.now() - 29_990 }));
    const next = worldIn(first.tab, { ...setup, voice: 'cedar' });
    await next.session.resume();
    const later = JSON.stringify({ ...record, leftAt: Date.now() });
    first.tab.entries.set(savedCallKey, later);
    // A timer that is set later for the same time runs later.
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(first.tab.entries.get(savedCallKey)).to.equal(later);
  });

  it('other settings, but is by those that only look different, such as a relative address', async () => {
    const first = await inCall({ ...setup, backend: 'navai' });
    const next = await nextPage(first, { ...setup, backend: 'https://site.example/navai' });
    expect(next.session.snapshot().status).to.equal('connected');
  });

  it('a copy of the tab when the tab itself has resumed it', async () => {
    const first = await inCall();
    first.tab.leave();
    const copy = new FakeTab();
    copy.entries.set(savedCallKey, first.tab.entries.get(savedCallKey) ?? '');
    const next = worldIn(first.tab);
    await next.session.resume();
    expect(next.session.snapshot().status).to.equal('connected');
    for (const name of first.tab.claimed) copy.taken.add(name);
    const world = worldIn(copy);
    await world.session.resume();
    expect(world.session.snapshot()).to.include({ status: 'idle', resumable: false });
    expect([...copy.entries]).to.deep.equal([]);
  });

  it('a visitor who has started another call meanwhile', async () => {
    const first = await inCall();
    first.tab.leave();
    const scripts = new Gate();
    first.tab.waitFor(scripts.opened);
    const next = worldIn(first.tab);
    const resuming = next.session.resume();
    await next.session.start();
    scripts.open();
    await resuming;
    expect(next.session.snapshot()).to.include({ status: 'connected', resumable: false });
    expect(next.requests[0]?.replay).to.equal(undefined);
    expect([...next.tab.entries]).to.deep.equal([]);
  });

  it('any page after more than 30 seconds', async () => {
    const first = await inCall();
    first.tab.leave();
    const record = JSON.parse(first.tab.entries.get(savedCallKey) ?? '');
    first.tab.entries.set(savedCallKey, JSON.stringify({ ...record, leftAt: Date.now() - 31_000 }));
    const next = worldIn(first.tab);
    await next.session.resume();
    expect(next.session.snapshot()).to.include({ status: 'idle', resumable: false });
    expect([...next.tab.entries]).to.deep.equal([]);
    expect(next.events.of()).to.deep.equal([]);
  });
});

describe('a tab', () => {
  expectNoUnhandledRejections();

  it('loads no code when nothing is saved', async () => {
    const world = worldIn(new FakeTab());
    await world.session.resume();
    expect(world.called).to.deep.equal([]);
  });

  it('with a damaged record warns once and deletes it', async () => {
    const tab = new FakeTab();
    tab.entries.set(savedCallKey, '{"version":1,');
    const world = worldIn(tab);
    await world.session.resume();
    await world.session.resume();
    expect(world.events.of()).to.deep.equal(['warning not-resumed']);
    expect([...tab.entries]).to.deep.equal([]);
  });

  it('with blocked storage saves nothing, without a warning', async () => {
    const tab = new FakeTab();
    tab.blocked = new Error('SecurityError');
    const world = worldIn(tab);
    await world.session.resume();
    expect(world.events.of()).to.deep.equal([]);
    await world.session.start();
    expect(world.session.snapshot().status).to.equal('connected');
  });

  it('resumes a call only once, even when asked twice', async () => {
    const first = await inCall();
    first.tab.leave();
    const next = worldIn(first.tab);
    await Promise.all([next.session.resume(), next.session.resume()]);
    expect(next.requests).to.have.length(1);
    expect(next.session.snapshot().status).to.equal('connected');
  });
});
