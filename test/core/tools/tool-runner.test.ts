import { expect } from '@esm-bundle/chai';
import { Call } from '../../../src/core/call.js';
import type { NavaiToolCallEvent, NavaiToolResultEvent } from '../../../src/core/events/index.js';
import type { AppFunction, FunctionContext } from '../../../src/core/model/function.js';
import type { Route } from '../../../src/core/model/routes.js';
import type { ToolOutcome } from '../../../src/core/model/tool.js';
import { Transcript } from '../../../src/core/model/transcript.js';
import type { FunctionCall } from '../../../src/core/ports/backend.js';
import { Approvals } from '../../../src/core/tools/approvals.js';
import { RunningTools } from '../../../src/core/tools/running-tools.js';
import { ToolRunner } from '../../../src/core/tools/tool-runner.js';
import { expectNoUnhandledRejections, nextTask } from '../rejections.js';
import { collectWarnings } from '../warnings.js';
import { EventLog, FakeArchive, Gate, once } from '../world.js';

const routes: Route[] = [
  { name: 'Pricing', path: '/pricing' },
  { name: 'Lisbon', path: '/shops/lisbon', synonyms: ['the shop'] },
  { name: 'Madrid', path: '/shops/madrid', synonyms: ['the shop'] },
  { name: 'Elsewhere', path: 'https://other.example/' },
  { name: 'Docs', path: 'https://docs.example/', external: true },
];

interface Given {
  readonly execute?: (call: FunctionCall, signal: AbortSignal) => Promise<ToolOutcome>;
  readonly open?: (address: URL) => Promise<void> | void;
  readonly approvalMs?: number;
}

/** A bridge between a page that tests listen to and a backend that they write. */
function bridgeOf({ execute, open, approvalMs = 60_000 }: Given = {}) {
  const target = new EventTarget();
  const element = new EventTarget();
  const call = new Call();
  const warnings = collectWarnings();
  const executed: FunctionCall[] = [];
  const opened: string[] = [];
  const shown: string[] = [];
  const tell = () => shown.push(`${running.busy} ${running.names.join(' ')}`.trim());
  const running = new RunningTools({ changed: tell, transcript: new Transcript() });
  const { warn } = warnings;
  const approvals = new Approvals({ call, target, warn, changed: () => {} }, approvalMs);
  const context = {
    ...{ call, target, options: { element }, warn },
    backend: {
      mint: async () => undefined,
      listFunctions: async () => undefined,
      listRoutes: async () => undefined,
      synthesize: async () => undefined,
      archive: async () => new FakeArchive(),
      execute: (given: FunctionCall, signal: AbortSignal) => {
        executed.push(given);
        return execute?.(given, signal) ?? Promise.resolve({ ok: true, source: 'backend' });
      },
    },
    ports: {
      open: (address: URL) => {
        opened.push(address.href);
        return open?.(address);
      },
      location: () => 'https://site.example/start',
      openMicrophone: async () => undefined,
    },
  };
  const guardrails = { refusal: () => undefined };
  const bridge = new ToolRunner(context, { running, approvals, guardrails }).bridge(routes);
  const watched = { running, approvals, shown };
  return {
    ...watched,
    bridge,
    target,
    element,
    call,
    warnings,
    executed,
    opened,
    events: new EventLog(target),
  };
}

const onPage = (run?: AppFunction['run']): AppFunction => ({
  name: 'add',
  description: '',
  run,
  origin: 'page',
});
const onBackend: AppFunction = { name: 'add', description: '', origin: 'backend' };
const answered = (result: unknown) => ({ ok: true, function_name: 'add', source: 'page', result });

describe('a function is answered by', () => {
  expectNoUnhandledRejections();

  it('a listener of the page, before everything else', async () => {
    const { bridge, target, executed } = bridgeOf();
    let ran = false;
    const definition = onPage(() => {
      ran = true;
    });
    once(target, 'navai-tool-call', event => event.respondWith('by the listener'));
    expect(await bridge.run(definition, {}, 'call_1')).to.deep.equal(answered('by the listener'));
    expect([ran, executed]).to.deep.equal([false, []]);
  });

  it('a listener’s promise', async () => {
    const { bridge, target } = bridgeOf();
    once(target, 'navai-tool-call', event => event.respondWith(Promise.resolve(3)));
    expect(await bridge.run(onBackend, {}, 'call_1')).to.deep.equal(answered(3));
  });

  it('a listener’s nothing', async () => {
    const { bridge, target, executed } = bridgeOf();
    once(target, 'navai-tool-call', event => event.respondWith(undefined));
    expect(await bridge.run(onBackend, {}, 'call_1')).to.deep.equal(answered(undefined));
    expect(executed).to.deep.equal([]);
  });

  it('the page’s function, before the backend', async () => {
    const { bridge, executed } = bridgeOf();
    const definition = onPage(async payload => [payload]);
    expect(await bridge.run(definition, { a: 1 }, 'call_1')).to.deep.equal(answered([{ a: 1 }]));
    expect(executed).to.deep.equal([]);
  });

  it('the backend, which is told which call of which conversation it is', async () => {
    const { bridge, call, executed } = bridgeOf();
    const outcome = await bridge.run(onBackend, { a: 1 }, 'call_1');
    expect(outcome).to.deep.equal({ ok: true, source: 'backend' });
    expect(executed).to.deep.equal([
      { name: 'add', payload: { a: 1 }, toolCallId: 'call_1', sessionKey: call.key, timeoutMs: 10_000 },
    ]);
  });

  it('nobody, where it is declared and no listener answers: the agent is told', async () => {
    const { bridge, executed, warnings } = bridgeOf();
    const outcome = await bridge.run(onPage(), {}, 'call_1');
    expect(outcome).to.deep.include({ ok: false, function_name: 'add' });
    expect(outcome.error).to.be.a('string').and.not.equal('');
    expect(executed).to.deep.equal([]);
    expect(warnings.codes).to.deep.equal(['tool-failed']);
  });

  it('its own code also where a listener only looked', async () => {
    const { bridge, target } = bridgeOf();
    once(target, 'navai-tool-call', () => {});
    expect(
      await bridge.run(
        onPage(() => 1),
        {},
        'call_1',
      ),
    ).to.deep.equal(answered(1));
  });
});

describe('a function gets', () => {
  expectNoUnhandledRejections();

  it('a context: a signal, the element, and navigate', async () => {
    const { bridge, element, opened } = bridgeOf();
    let context: FunctionContext | undefined;
    const definition = onPage(async (_payload, given) => {
      context = given;
      return given.navigate('pricing');
    });
    const outcome = await bridge.run(definition, {}, 'call_1');
    expect(context?.signal.aborted).to.equal(false);
    expect(context?.element === element).to.equal(true);
    expect(outcome.result).to.deep.equal({ ok: true, page: 'Pricing', path: '/pricing' });
    expect(opened).to.deep.equal(['https://site.example/pricing']);
  });
});

describe('the page hears of a function', () => {
  expectNoUnhandledRejections();

  it('when it is called and when it has answered', async () => {
    const { bridge, target } = bridgeOf();
    let called: NavaiToolCallEvent | undefined;
    let result: NavaiToolResultEvent | undefined;
    once(target, 'navai-tool-call', event => {
      called = event;
    });
    once(target, 'navai-tool-result', event => {
      result = event;
    });
    await bridge.run(
      onPage(() => 1),
      { a: 1 },
      'call_1',
    );
    expect(called).to.include({ name: 'add', toolCallId: 'call_1' });
    expect(called?.payload).to.deep.equal({ a: 1 });
    expect(called?.signal.aborted).to.equal(false);
    expect(result).to.include({ name: 'add', toolCallId: 'call_1', ok: true });
    expect(result?.durationMs).to.be.within(0, 5000);
  });

  it('in the order: call, result', async () => {
    const { bridge, events } = bridgeOf();
    await bridge.run(
      onPage(() => Promise.reject(new Error('no'))),
      {},
      'call_1',
    );
    expect(events.of()).to.deep.equal(['tool-call add', 'tool-result add false']);
  });
});

describe('a function that fails is an answer and a warning:', () => {
  expectNoUnhandledRejections();

  const failures: [string, AppFunction, string][] = [
    [
      'one that throws',
      onPage(() => {
        throw new Error('sold out');
      }),
      'sold out',
    ],
    ['one that rejects', onPage(() => Promise.reject(new Error('sold out'))), 'sold out'],
    ['one that throws a text', onPage(() => Promise.reject('sold out')), 'sold out'],
    ['one that throws nothing', onPage(() => Promise.reject()), 'Unknown error'],
  ];
  for (const [what, definition, error] of failures) {
    it(what, async () => {
      const { bridge, warnings } = bridgeOf();
      const outcome = await bridge.run(definition, {}, 'call_1');
      expect(outcome).to.deep.equal({ ok: false, function_name: 'add', error });
      expect(warnings.codes).to.deep.equal(['tool-failed']);
      expect(warnings.details[0]).to.equal(`add: ${error}`);
    });
  }

  it('a listener whose promise rejects', async () => {
    const { bridge, target } = bridgeOf();
    once(target, 'navai-tool-call', event => event.respondWith(Promise.reject(new Error('sold out'))));
    const outcome = await bridge.run(
      onPage(() => 1),
      {},
      'call_1',
    );
    expect(outcome).to.deep.equal({ ok: false, function_name: 'add', error: 'sold out' });
  });

  it('a backend that can’t be reached', async () => {
    const { bridge } = bridgeOf({ execute: () => Promise.reject(new Error('offline')) });
    expect(await bridge.run(onBackend, {}, 'call_1')).to.deep.equal({
      ok: false,
      function_name: 'add',
      error: 'offline',
    });
  });

  it('a backend that says so, in its own words', async () => {
    const answer = { ok: false, error: 'sold out', details: { left: 0 } };
    const { bridge, warnings } = bridgeOf({ execute: async () => answer });
    expect(await bridge.run(onBackend, {}, 'call_1')).to.deep.equal(answer);
    expect(warnings.details).to.deep.equal(['add: sold out']);
  });
});

describe('stop() while a function runs', () => {
  expectNoUnhandledRejections();

  it('aborts the signal and does not wait for the function', async () => {
    const { bridge, call } = bridgeOf();
    let aborted = false;
    const definition = onPage((_payload, { signal }) => {
      signal.addEventListener('abort', () => {
        aborted = true;
      });
      return new Promise(() => {});
    });
    const running = bridge.run(definition, {}, 'call_1');
    call.release();
    expect(aborted).to.equal(true);
    expect((await running).ok).to.equal(false);
  });

  it('by the function itself, which then fails, leaves no rejection behind', async () => {
    const { bridge, call } = bridgeOf();
    const definition = onPage(async () => {
      call.release();
      throw new Error('late');
    });
    expect((await bridge.run(definition, {}, 'call_1')).ok).to.equal(false);
    await nextTask();
  });

  it('by a listener, whose answer then fails, leaves no rejection behind', async () => {
    const { bridge, call, target } = bridgeOf();
    once(target, 'navai-tool-call', event => {
      call.release();
      event.respondWith(Promise.reject(new Error('late')));
    });
    expect((await bridge.run(onBackend, {}, 'call_1')).ok).to.equal(false);
    await nextTask();
  });
});

describe('opening a page', () => {
  expectNoUnhandledRejections();

  it('tells the page, opens the address, and tells the agent which page it was', async () => {
    const { bridge, opened, events } = bridgeOf();
    const outcome = await bridge.navigate('take me to pricing');
    expect(outcome).to.deep.equal({ ok: true, page: 'Pricing', path: '/pricing' });
    expect(opened).to.deep.equal(['https://site.example/pricing']);
    expect(events.of()).to.deep.equal(['navigate /pricing']);
  });

  it('waits until the page is shown, where that can be known', async () => {
    const order: string[] = [];
    const { bridge } = bridgeOf({
      open: async () => {
        await nextTask();
        order.push('shown');
      },
    });
    await bridge.navigate('pricing');
    order.push('answered');
    expect(order).to.deep.equal(['shown', 'answered']);
  });

  it('that does not exist opens nothing and names the pages there are', async () => {
    const { bridge, opened, events, warnings } = bridgeOf();
    const outcome = await bridge.navigate('the moon');
    expect(outcome).to.include({ ok: false });
    expect(outcome.error).to.contain('the moon');
    expect(outcome.available_pages).to.deep.equal(routes.map(({ name }) => name));
    expect(warnings.codes).to.deep.equal(['navigation-failed']);
    expect([opened, events.of()]).to.deep.equal([[], []]);
  });

  it('that could be several opens nothing and lets the agent ask', async () => {
    const { bridge, opened, events, warnings } = bridgeOf();
    const outcome = await bridge.navigate('open the shop');
    expect(outcome.ok).to.equal(false);
    expect(outcome.candidates).to.deep.equal([
      { name: 'Lisbon', path: '/shops/lisbon' },
      { name: 'Madrid', path: '/shops/madrid' },
    ]);
    expect([opened, events.of(), warnings.codes]).to.deep.equal([[], [], []]);
  });

  it('leaves it to a page that prevents the default', async () => {
    const { bridge, target, opened } = bridgeOf();
    once(target, 'navai-navigate', event => event.preventDefault());
    expect(await bridge.navigate('pricing')).to.deep.equal({ ok: true, page: 'Pricing', path: '/pricing' });
    expect(opened).to.deep.equal([]);
  });

  it('tells the agent what the page answers', async () => {
    const { bridge, target, opened } = bridgeOf();
    once(target, 'navai-navigate', event => event.respondWith(Promise.resolve('shown in a dialog')));
    expect(await bridge.navigate('pricing')).to.deep.equal({
      ok: true,
      page: 'Pricing',
      path: '/pricing',
      result: 'shown in a dialog',
    });
    expect(opened).to.deep.equal([]);
  });

  it('tells the agent when the page’s answer is a failure', async () => {
    const { bridge, target, opened, warnings } = bridgeOf();
    once(target, 'navai-navigate', event => event.respondWith(Promise.reject(new Error('not signed in'))));
    const outcome = await bridge.navigate('pricing');
    expect(outcome.ok).to.equal(false);
    expect(outcome.error).to.contain('Pricing').and.to.contain('not signed in');
    expect(warnings.codes).to.deep.equal(['navigation-failed']);
    expect(opened).to.deep.equal([]);
  });

  it('tells the agent when the address can’t be opened', async () => {
    const { bridge, warnings } = bridgeOf({ open: () => Promise.reject(new Error('aborted')) });
    expect((await bridge.navigate('pricing')).error).to.contain('aborted');
    expect(warnings.codes).to.deep.equal(['navigation-failed']);
  });

  it('on another origin is refused before the page hears of it', async () => {
    const { bridge, opened, events, warnings } = bridgeOf();
    const outcome = await bridge.navigate('elsewhere');
    expect(outcome.ok).to.equal(false);
    expect(outcome.error).to.contain('not allowed');
    expect(warnings.codes).to.deep.equal(['navigation-failed']);
    expect([opened, events.of()]).to.deep.equal([[], []]);
  });

  it('on another origin is fine where the route says so', async () => {
    const { bridge, opened } = bridgeOf();
    expect((await bridge.navigate('docs')).ok).to.equal(true);
    expect(opened).to.deep.equal(['https://docs.example/']);
  });

  it('is over when the call is stopped, though the page never answers', async () => {
    const { bridge, call, target, opened } = bridgeOf();
    once(target, 'navai-navigate', event => event.respondWith(new Promise(() => {})));
    const opening = bridge.navigate('pricing');
    call.release();
    expect((await opening).ok).to.equal(false);
    expect(opened).to.deep.equal([]);
  });

  it('does not happen when a listener stops the call', async () => {
    const { bridge, call, target, opened } = bridgeOf();
    once(target, 'navai-navigate', () => call.release());
    expect((await bridge.navigate('pricing')).ok).to.equal(false);
    expect(opened).to.deep.equal([]);
  });
});

describe('should the page be left', () => {
  const never = () => new Promise<never>(() => {});
  const toldOf = ({ running }: ReturnType<typeof bridgeOf>) =>
    running.unheard.map(({ name, arguments: given, output }) => [
      name,
      JSON.parse(given),
      JSON.parse(output),
    ]);

  it('a page that is being opened counts as opened', () => {
    const given = bridgeOf({ open: never });
    void given.bridge.navigate(routes[0]?.name ?? '');
    const { name, path } = routes[0] as Route;
    expect(toldOf(given)).to.deep.equal([['navigate_to', { target: name }, { ok: true, page: name, path }]]);
  });

  it('nobody knows what came of a function that runs', () => {
    const given = bridgeOf();
    void given.bridge.run(onPage(never), { a: 1 }, 'call_1');
    const [[tool, args, output] = []] = toldOf(given);
    expect([tool, args]).to.deep.equal(['execute_app_function', { function_name: 'add', payload: { a: 1 } }]);
    expect(output).to.include({ ok: false, function_name: 'add' });
    expect(output.error).to.match(/not known/);
  });

  it('what came of one that is done is told', async () => {
    const given = bridgeOf();
    const outcome = await given.bridge.run(
      onPage(() => 3),
      null,
      'call_1',
    );
    expect(toldOf(given)[0]?.[2]).to.deep.equal(outcome);
  });
});

describe('each call of a function has', () => {
  expectNoUnhandledRejections();

  it('a time limit: then its signal is aborted, the agent is told, and so is the page', async () => {
    const { bridge, warnings } = bridgeOf();
    let signal: AbortSignal | undefined;
    const stuck = onPage((_payload, context) => {
      signal = context.signal;
      return new Promise(() => {});
    });
    const outcome = await bridge.run({ ...stuck, timeoutMs: 20 }, {}, 'call_1');
    const error = 'add did not answer within 0.02 s.';
    expect(outcome).to.deep.equal({ ok: false, function_name: 'add', error });
    expect(signal?.aborted).to.equal(true);
    expect(warnings.details).to.deep.equal([`add: ${error}`]);
  });

  it('a time limit also where the backend does not keep the one it announced', async () => {
    const { bridge } = bridgeOf({ execute: () => new Promise(() => {}) });
    const outcome = await bridge.run({ ...onBackend, timeoutMs: 20 }, {}, 'call_1');
    expect(outcome.error).to.equal('add did not answer within 0.02 s.');
  });

  it('a time limit also where a listener of the page never answers', async () => {
    const { bridge, target } = bridgeOf();
    once(target, 'navai-tool-call', event => event.respondWith(new Promise(() => {})));
    const outcome = await bridge.run({ ...onBackend, timeoutMs: 20 }, {}, 'call_1');
    expect(outcome.error).to.contain('within 0.02 s');
  });

  it('a signal of its own: one that is late does not abort another', async () => {
    const { bridge } = bridgeOf();
    const gate = new Gate();
    let other: AbortSignal | undefined;
    const patient = onPage(async (_payload, { signal }) => {
      other = signal;
      await gate.opened;
      return 'done';
    });
    const waiting = bridge.run(patient, {}, 'call_1');
    await bridge.run({ ...onPage(() => new Promise(() => {})), timeoutMs: 10 }, {}, 'call_2');
    expect(other?.aborted).to.equal(false);
    gate.open();
    expect(await waiting).to.deep.equal(answered('done'));
  });

  it('a name that is shown while it runs', async () => {
    const { bridge, running, shown } = bridgeOf();
    const gate = new Gate();
    const calls = ['call_1', 'call_2'].map(id =>
      bridge.run(
        onPage(() => gate.opened),
        {},
        id,
      ),
    );
    expect(running.names).to.deep.equal(['add', 'add']);
    gate.open();
    await Promise.all(calls);
    expect([running.names, running.busy]).to.deep.equal([[], false]);
    expect(shown.at(-1)).to.equal('false');
  });
});

describe('what a backend answers while it waits for a human', () => {
  it('goes to the agent as it is, and is no failure', async () => {
    const pending = { ok: false, pending_approval: true, approval_id: 7, message: 'Ask Ana.' };
    const { bridge, warnings } = bridgeOf({ execute: async () => pending });
    expect(await bridge.run(onBackend, {}, 'call_1')).to.deep.equal(pending);
    expect(warnings.codes).to.deep.equal([]);
  });
});

describe('a function that has to be allowed', () => {
  expectNoUnhandledRejections();

  const pay = (requiresApproval: AppFunction['requiresApproval'] = true): AppFunction => ({
    ...onPage(() => 'paid'),
    requiresApproval,
  });
  const refused = { ok: false, function_name: 'add', error: 'The user did not allow it.' };

  const answers: [string, unknown, object][] = [
    ['true', true, answered('paid')],
    ['a promise of true', Promise.resolve(true), answered('paid')],
    ['false', false, refused],
    ['something that is not true', 'yes', refused],
    ['nothing', undefined, refused],
  ];
  for (const [what, answer, outcome] of answers) {
    it(`is decided by the page, where it responds with ${what}`, async () => {
      const { bridge, target, approvals, events } = bridgeOf();
      once(target, 'navai-approval', event => event.respondWith(answer));
      expect(await bridge.run(pay(), { a: 1 }, 'call_1')).to.deep.equal(outcome);
      expect(approvals.pending).to.deep.equal([]);
      const ran = outcome === refused ? [] : ['tool-call add', 'tool-result add true'];
      expect(events.of()).to.deep.equal(['approval add', ...ran]);
    });
  }

  it('does not run where the page fails to answer, and the agent hears why', async () => {
    const { bridge, target, warnings } = bridgeOf();
    once(target, 'navai-approval', event => event.respondWith(Promise.reject(new Error('no dialog'))));
    const { error } = await bridge.run(pay(), {}, 'call_1');
    expect(error).to.equal('The user did not allow it. no dialog');
    expect(warnings.codes).to.deep.equal(['tool-failed']);
  });

  for (const allowed of [true, false]) {
    it(`waits, with all that a question needs, until approve() says ${allowed}`, async () => {
      const { bridge, approvals, running } = bridgeOf();
      const outcome = bridge.run({ ...pay(), description: 'Pays.' }, { a: 1 }, 'call_1');
      await nextTask();
      expect(approvals.pending).to.deep.equal([
        { toolCallId: 'call_1', name: 'add', description: 'Pays.', payload: { a: 1 }, handled: false },
      ]);
      expect([running.busy, running.names]).to.deep.equal([true, []]);
      expect(approvals.approve('call_2', true)).to.equal(false);
      expect(approvals.approve('call_1', allowed)).to.equal(true);
      expect(await outcome).to.deep.equal(allowed ? answered('paid') : refused);
      expect(approvals.approve('call_1', true)).to.equal(false);
    });
  }

  it('may be allowed by a listener at once, and a page that prevents the default asks by itself', async () => {
    const { bridge, target, approvals } = bridgeOf();
    once(target, 'navai-approval', ({ toolCallId }) => approvals.approve(toolCallId, true));
    expect(await bridge.run(pay(), {}, 'call_1')).to.deep.equal(answered('paid'));
    once(target, 'navai-approval', event => event.preventDefault());
    const outcome = bridge.run(pay(), {}, 'call_2');
    await nextTask();
    expect(approvals.pending.map(({ handled }) => handled)).to.deep.equal([true]);
    approvals.approve('call_2', true);
    expect(await outcome).to.deep.equal(answered('paid'));
  });

  it('does not run where nobody answers in time', async () => {
    const { bridge, approvals, warnings, target } = bridgeOf({ approvalMs: 20 });
    let signal: AbortSignal | undefined;
    once(target, 'navai-approval', event => {
      signal = event.signal;
    });
    const { ok, error } = await bridge.run(pay(), {}, 'call_1');
    expect([ok, error]).to.deep.equal([false, 'The user did not allow it. No answer came within 0.02 s.']);
    expect([approvals.pending, signal?.aborted]).to.deep.equal([[], true]);
    expect(warnings.codes).to.deep.equal(['tool-failed']);
  });

  it('is dropped when the call stops', async () => {
    const { bridge, call, approvals, events, warnings } = bridgeOf();
    const outcome = bridge.run(pay(), {}, 'call_1');
    await nextTask();
    call.release();
    expect((await outcome).ok).to.equal(false);
    expect(approvals.pending).to.deep.equal([]);
    expect([events.of('tool-call'), warnings.codes]).to.deep.equal([[], []]);
  });

  it('may decide by its payload whether it has to', async () => {
    const { bridge, events } = bridgeOf();
    const above = pay(async ({ amount }: { amount: number }) => amount > 100);
    expect(await bridge.run(above, { amount: 5 }, 'call_1')).to.deep.equal(answered('paid'));
    expect(events.of('approval')).to.deep.equal([]);
    void bridge.run(above, { amount: 500 }, 'call_2');
    await nextTask();
    expect(events.of('approval')).to.deep.equal(['add']);
  });

  it('has to be allowed where that can’t be found out', async () => {
    const { bridge, approvals, warnings } = bridgeOf();
    const broken = pay(() => {
      throw new Error('no idea');
    });
    const outcome = bridge.run(broken, {}, 'call_1');
    await nextTask();
    expect(approvals.pending.length).to.equal(1);
    approvals.approve('call_1', true);
    expect(await outcome).to.deep.equal(answered('paid'));
    expect(warnings.details).to.deep.equal(['add: no idea']);
  });

  it('waits side by side with others, each for its own answer', async () => {
    const { bridge, approvals } = bridgeOf();
    const outcomes = ['call_1', 'call_2'].map(id => bridge.run(pay(), {}, id));
    await nextTask();
    expect(approvals.pending.map(({ toolCallId }) => toolCallId)).to.deep.equal(['call_1', 'call_2']);
    approvals.approve('call_2', true);
    approvals.approve('call_1', false);
    expect(await Promise.all(outcomes)).to.deep.equal([refused, answered('paid')]);
  });
});
