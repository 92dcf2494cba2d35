import { expect } from '@esm-bundle/chai';
import { Call } from '../../../src/core/call.js';
import { VoiceError } from '../../../src/core/errors/errors.js';
import type { NavaiToolCallEvent, NavaiToolResultEvent } from '../../../src/core/events/call-events.js';
import type { AppFunction, FunctionContext } from '../../../src/core/model/function.js';
import type { Route } from '../../../src/core/model/routes.js';
import type { ToolOutcome } from '../../../src/core/model/tool.js';
import { Transcript } from '../../../src/core/model/transcript.js';
import type { FunctionCall } from '../../../src/core/ports/backend.js';
import { Approvals } from '../../../src/core/tools/approvals.js';
import { RunningTools } from '../../../src/core/tools/running-tools.js';
import { ToolRunner } from '../../../src/core/tools/tool-runner.js';
import { routerResults } from '../../pages/router-results.js';
import { expectNoUnhandledRejections, nextTask } from '../rejections.js';
import { collectWarnings } from '../warnings.js';
import { EventLog, FakeArchive, Gate, once } from '../world.js';

const routes: Route[] = [
  { name: 'Pricing', path: '/pricing' },
  { name: 'Lisbon', path: '/shops/lisbon', synonyms: ['the shop'] },
  { name: 'Madrid', path: '/shops/madrid', synonyms: ['the shop'] },
  { name: 'Elsewhere', path: 'https://other.example/' },
  { name: 'Docs', path: 'https://docs.example/', external: true },
  { name: 'List', path: '/list?page=2', linked: true },
  { name: 'Relative', path: 'mugs' },
];

interface Given {
  readonly execute?: (call: FunctionCall, signal: AbortSignal) => Promise<ToolOutcome>;
  readonly open?: (address: URL) => Promise<void> | void;
  readonly approvalMs?: number;
  readonly location?: () => string;
  readonly base?: () => string;
}

/** A tool runner between a page that the test listens to and a backend that the test defines. */
function createRunner({ execute, open, approvalMs = 60_000, location, base }: Given = {}) {
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
      location: location ?? (() => 'https://site.example/start'),
      base,
      openMicrophone: async () => undefined,
    },
  };
  const guardrails = { refusal: () => undefined };
  const runner = new ToolRunner(context, { running, approvals, guardrails }).bridge(routes);
  const watched = { running, approvals, shown };
  return {
    ...watched,
    runner,
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

  it('a listener of the page first', async () => {
    const { runner, target, executed } = createRunner();
    let ran = false;
    const definition = onPage(() => {
      ran = true;
    });
    once(target, 'navai-tool-call', event => event.respondWith('by the listener'));
    expect(await runner.run(definition, {}, 'call_1')).to.deep.equal(answered('by the listener'));
    expect([ran, executed]).to.deep.equal([false, []]);
  });

  it('a listener’s promise', async () => {
    const { runner, target } = createRunner();
    once(target, 'navai-tool-call', event => event.respondWith(Promise.resolve(3)));
    expect(await runner.run(onBackend, {}, 'call_1')).to.deep.equal(answered(3));
  });

  it('a listener’s undefined', async () => {
    const { runner, target, executed } = createRunner();
    once(target, 'navai-tool-call', event => event.respondWith(undefined));
    expect(await runner.run(onBackend, {}, 'call_1')).to.deep.equal(answered(undefined));
    expect(executed).to.deep.equal([]);
  });

  it('the page’s function, before the backend', async () => {
    const { runner, executed } = createRunner();
    const definition = onPage(async payload => [payload]);
    expect(await runner.run(definition, { a: 1 }, 'call_1')).to.deep.equal(answered([{ a: 1 }]));
    expect(executed).to.deep.equal([]);
  });

  it('the backend, which gets the ids of the call and of the conversation', async () => {
    const { runner, call, executed } = createRunner();
    const outcome = await runner.run(onBackend, { a: 1 }, 'call_1');
    expect(outcome).to.deep.equal({ ok: true, source: 'backend' });
    expect(executed).to.deep.equal([
      { name: 'add', payload: { a: 1 }, toolCallId: 'call_1', sessionKey: call.key, timeoutMs: 10_000 },
    ]);
  });

  it('an error when it is only declared and no listener answers', async () => {
    const { runner, executed, warnings } = createRunner();
    const outcome = await runner.run(onPage(), {}, 'call_1');
    expect(outcome).to.deep.include({ ok: false, function_name: 'add' });
    expect(outcome.error).to.be.a('string').and.not.equal('');
    expect(executed).to.deep.equal([]);
    expect(warnings.codes).to.deep.equal(['tool-failed']);
  });

  it('its own code when a listener does not answer', async () => {
    const { runner, target } = createRunner();
    once(target, 'navai-tool-call', () => {});
    expect(
      await runner.run(
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
    const { runner, element, opened } = createRunner();
    let context: FunctionContext | undefined;
    const definition = onPage(async (_payload, given) => {
      context = given;
      return given.navigate('pricing');
    });
    const outcome = await runner.run(definition, {}, 'call_1');
    expect(context?.signal.aborted).to.equal(false);
    expect(context?.element === element).to.equal(true);
    expect(outcome.result).to.deep.equal({ ok: true, page: 'Pricing', path: '/pricing' });
    expect(opened).to.deep.equal(['https://site.example/pricing']);
  });
});

describe('the page gets an event of a function', () => {
  expectNoUnhandledRejections();

  it('when it is called and when it has answered', async () => {
    const { runner, target } = createRunner();
    let called: NavaiToolCallEvent | undefined;
    let result: NavaiToolResultEvent | undefined;
    once(target, 'navai-tool-call', event => {
      called = event;
    });
    once(target, 'navai-tool-result', event => {
      result = event;
    });
    await runner.run(
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

  it('in order: call, result', async () => {
    const { runner, events } = createRunner();
    await runner.run(
      onPage(() => Promise.reject(new Error('no'))),
      {},
      'call_1',
    );
    expect(events.of()).to.deep.equal(['tool-call add', 'tool-result add false']);
  });
});

describe('a failed function causes an answer and a warning:', () => {
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
      const { runner, warnings } = createRunner();
      const outcome = await runner.run(definition, {}, 'call_1');
      expect(outcome).to.deep.equal({ ok: false, function_name: 'add', error });
      expect(warnings.codes).to.deep.equal(['tool-failed']);
      expect(warnings.details[0]).to.equal(`add: ${error}`);
    });
  }

  it('a listener whose promise rejects', async () => {
    const { runner, target } = createRunner();
    once(target, 'navai-tool-call', event => event.respondWith(Promise.reject(new Error('sold out'))));
    const outcome = await runner.run(
      onPage(() => 1),
      {},
      'call_1',
    );
    expect(outcome).to.deep.equal({ ok: false, function_name: 'add', error: 'sold out' });
  });

  it('a backend that can’t be reached', async () => {
    const { runner } = createRunner({ execute: () => Promise.reject(new Error('offline')) });
    expect(await runner.run(onBackend, {}, 'call_1')).to.deep.equal({
      ok: false,
      function_name: 'add',
      error: 'offline',
    });
  });

  it('a backend whose answer is lost, as an unknown outcome that must not be repeated', async () => {
    const { runner } = createRunner({ execute: () => Promise.reject(new VoiceError('backend-unreachable')) });
    const { advice, ...outcome } = await runner.run(onBackend, {}, 'call_1');
    const error = 'The connection to the server was lost.';
    expect(outcome).to.deep.equal({ ok: false, function_name: 'add', error, code: 'outcome_unknown' });
    expect(advice).to.match(/may or may not have happened.*tell the user/);
  });

  it('a backend that does not know the outcome, with the same advice', async () => {
    const answer = { ok: false, error: 'It stopped.', code: 'outcome_unknown' };
    const { runner } = createRunner({ execute: async () => answer });
    const { advice, ...outcome } = await runner.run(onBackend, {}, 'call_1');
    expect(outcome).to.deep.equal(answer);
    expect(advice).to.match(/may or may not have happened.*tell the user/);
  });

  it('a backend that reports an error, in its own words', async () => {
    const answer = { ok: false, error: 'sold out', details: { left: 0 } };
    const { runner, warnings } = createRunner({ execute: async () => answer });
    expect(await runner.run(onBackend, {}, 'call_1')).to.deep.equal(answer);
    expect(warnings.details).to.deep.equal(['add: sold out']);
  });
});

describe('a result that JSON would lose', () => {
  expectNoUnhandledRejections();

  const run = async (result: unknown) => {
    const { runner, warnings } = createRunner();
    const outcome = await runner.run(
      onPage(() => result),
      {},
      'call_1',
    );
    return { outcome, codes: warnings.codes };
  };

  it('reaches the agent as data', async () => {
    const found = { items: new Map([['tea', new Set([1])]]), at: new Date(0) };
    const { outcome, codes } = await run(found);
    expect(outcome).to.deep.equal(answered({ items: { tea: [1] }, at: '1970-01-01T00:00:00.000Z' }));
    expect(codes).to.deep.equal([]);
  });

  it('reaches the agent as data if a listener answers with it', async () => {
    const { runner, target } = createRunner();
    once(target, 'navai-tool-call', event => event.respondWith(Promise.resolve(new Set([1]))));
    expect(await runner.run(onBackend, {}, 'call_1')).to.deep.equal(answered([1]));
  });

  it('is a failure that tells what has no form, with a warning', async () => {
    const { outcome, codes } = await run({ items: [document.body] });
    expect(outcome).to.include({ ok: false, function_name: 'add', code: 'result_not_json' });
    expect(outcome.error).to.contain('result.items.0');
    expect(codes).to.deep.equal(['tool-result-invalid']);
  });

  it('is a failure if it is an error or a refused HTTP answer', async () => {
    const failed = { ok: false, function_name: 'add' };
    const first = await run(new Error('sold out'));
    expect(first.outcome).to.deep.equal({ ...failed, error: 'sold out' });
    const second = await run(new Response('sold out', { status: 409, statusText: 'Conflict' }));
    const error = 'The function returned an HTTP answer: 409 Conflict: sold out';
    expect(second.outcome).to.deep.equal({ ...failed, error });
    expect([first.codes, second.codes]).to.deep.equal([['tool-failed'], ['tool-failed']]);
  });

  it('is a failure if the function throws an HTTP answer', async () => {
    const { runner } = createRunner();
    const thrown = new Response(null, { status: 404, statusText: 'Not Found' });
    const outcome = await runner.run(
      onPage(() => Promise.reject(thrown)),
      {},
      'call_1',
    );
    expect(outcome.error).to.equal('The function threw an HTTP answer: 404 Not Found');
  });

  it('is not waited for longer than the function may take', async () => {
    const { runner } = createRunner();
    const endless = onPage(() => new ReadableStream());
    const outcome = await runner.run({ ...endless, timeoutMs: 20 }, {}, 'call_1');
    expect(outcome.error).to.equal('add did not answer within 0.02 s.');
  });
});

describe('stop() while a function runs', () => {
  expectNoUnhandledRejections();

  it('aborts the signal and does not wait for the function', async () => {
    const { runner, call } = createRunner();
    let aborted = false;
    const definition = onPage((_payload, { signal }) => {
      signal.addEventListener('abort', () => {
        aborted = true;
      });
      return new Promise(() => {});
    });
    const running = runner.run(definition, {}, 'call_1');
    call.release();
    expect(aborted).to.equal(true);
    expect((await running).ok).to.equal(false);
  });

  it('by the function itself, which then fails, leaves no unhandled rejection', async () => {
    const { runner, call } = createRunner();
    const definition = onPage(async () => {
      call.release();
      throw new Error('late');
    });
    expect((await runner.run(definition, {}, 'call_1')).ok).to.equal(false);
    await nextTask();
  });

  it('by a listener, whose answer then fails, leaves no unhandled rejection', async () => {
    const { runner, call, target } = createRunner();
    once(target, 'navai-tool-call', event => {
      call.release();
      event.respondWith(Promise.reject(new Error('late')));
    });
    expect((await runner.run(onBackend, {}, 'call_1')).ok).to.equal(false);
    await nextTask();
  });
});

describe('opening a page', () => {
  expectNoUnhandledRejections();

  it('emits an event, opens the address, and tells the agent which page it was', async () => {
    const { runner, opened, events } = createRunner();
    const outcome = await runner.navigate('take me to pricing');
    expect(outcome).to.deep.equal({ ok: true, page: 'Pricing', path: '/pricing' });
    expect(opened).to.deep.equal(['https://site.example/pricing']);
    expect(events.of()).to.deep.equal(['navigate /pricing']);
  });

  it('waits until the page is shown, when the router reports that', async () => {
    const order: string[] = [];
    const { runner } = createRunner({
      open: async () => {
        await nextTask();
        order.push('shown');
      },
    });
    await runner.navigate('pricing');
    order.push('answered');
    expect(order).to.deep.equal(['shown', 'answered']);
  });

  it('fails when the page does not exist, and lists the pages', async () => {
    const { runner, opened, events, warnings } = createRunner();
    const outcome = await runner.navigate('the moon');
    expect(outcome).to.include({ ok: false });
    expect(outcome.error).to.contain('the moon');
    expect(outcome.available_pages).to.deep.equal(routes.map(({ name }) => name));
    expect(warnings.codes).to.deep.equal(['navigation-failed']);
    expect([opened, events.of()]).to.deep.equal([[], []]);
  });

  it('fails when several pages match, and lets the agent ask', async () => {
    const { runner, opened, events, warnings } = createRunner();
    const outcome = await runner.navigate('open the shop');
    expect(outcome.ok).to.equal(false);
    expect(outcome.candidates).to.deep.equal([
      { name: 'Lisbon', path: '/shops/lisbon' },
      { name: 'Madrid', path: '/shops/madrid' },
    ]);
    expect([opened, events.of(), warnings.codes]).to.deep.equal([[], [], []]);
  });

  it('does nothing more when a listener prevents the default', async () => {
    const { runner, target, opened } = createRunner();
    once(target, 'navai-navigate', event => event.preventDefault());
    expect(await runner.navigate('pricing')).to.deep.equal({ ok: true, page: 'Pricing', path: '/pricing' });
    expect(opened).to.deep.equal([]);
  });

  for (const { what, input, given, now, answer } of routerResults.rows) {
    it(`with ${what} (${input}): ${answer}`, async () => {
      const page = { href: 'https://site.example/start' };
      const { runner, target, opened, warnings } = createRunner({ location: () => page.href });
      once(target, 'navai-navigate', event => {
        event.respondWith(given());
        if (now) page.href = new URL(now, page.href).href;
      });
      const [what = '', where] = answer.split(', and led to ');
      const [, problem] = what.split('not opened: ');
      const led = where ? { redirected_to: where, message: `The site led to ${where} instead.` } : {};
      expect(await runner.navigate('pricing')).to.deep.equal(
        problem
          ? { ok: false, error: `“Pricing” could not be opened: ${problem}` }
          : { ok: true, page: 'Pricing', path: '/pricing', ...led },
      );
      expect([opened, warnings.codes]).to.deep.equal([[], problem ? ['navigation-failed'] : []]);
    });
  }

  it('says where the site led when it opens another page', async () => {
    const page = { href: 'https://site.example/start' };
    const open = () => {
      page.href = 'https://site.example/login?next=/pricing';
    };
    const { runner } = createRunner({ open, location: () => page.href });
    expect(await runner.navigate('pricing')).to.include({ ok: true, redirected_to: '/login' });
  });

  it('shows the agent no query of a link', async () => {
    const { runner, opened } = createRunner();
    expect(await runner.navigate('the list')).to.deep.equal({ ok: true, page: 'List', path: '/list' });
    expect(await runner.navigate('/list')).to.include({ ok: true, page: 'List' });
    expect(opened).to.deep.equal(Array(2).fill('https://site.example/list?page=2'));
  });

  it('shows the agent no query of a link in the words of a router', async () => {
    const { runner, target } = createRunner();
    const error = new Error('No match for "/list?page=2"\n  at match');
    once(target, 'navai-navigate', event => event.respondWith(Promise.reject(error)));
    expect((await runner.navigate('list')).error).to.equal(
      '“List” could not be opened: No match for "/list" at match',
    );
  });

  it('resolves a relative path against the base of the page', async () => {
    const { runner, opened } = createRunner({ base: () => 'https://site.example/shop/' });
    await runner.navigate('relative');
    expect(opened).to.deep.equal(['https://site.example/shop/mugs']);
  });

  it('returns an error to the agent when the page’s answer fails', async () => {
    const { runner, target, opened, warnings } = createRunner();
    once(target, 'navai-navigate', event => event.respondWith(Promise.reject(new Error('not signed in'))));
    const outcome = await runner.navigate('pricing');
    expect(outcome.ok).to.equal(false);
    expect(outcome.error).to.contain('Pricing').and.to.contain('not signed in');
    expect(warnings.codes).to.deep.equal(['navigation-failed']);
    expect(opened).to.deep.equal([]);
  });

  it('returns an error to the agent when the address can’t be opened', async () => {
    const { runner, warnings } = createRunner({ open: () => Promise.reject(new Error('aborted')) });
    expect((await runner.navigate('pricing')).error).to.contain('aborted');
    expect(warnings.codes).to.deep.equal(['navigation-failed']);
  });

  it('is refused on another origin before the event is emitted', async () => {
    const { runner, opened, events, warnings } = createRunner();
    const outcome = await runner.navigate('elsewhere');
    expect(outcome.ok).to.equal(false);
    expect(outcome.error).to.contain('not allowed');
    expect(warnings.codes).to.deep.equal(['navigation-failed']);
    expect([opened, events.of()]).to.deep.equal([[], []]);
  });

  it('is allowed on another origin when the route is external', async () => {
    const { runner, opened } = createRunner();
    expect((await runner.navigate('docs')).ok).to.equal(true);
    expect(opened).to.deep.equal(['https://docs.example/']);
  });

  it('ends when the call is stopped, even if the page never answers', async () => {
    const { runner, call, target, opened } = createRunner();
    once(target, 'navai-navigate', event => event.respondWith(new Promise(() => {})));
    const opening = runner.navigate('pricing');
    call.release();
    expect((await opening).ok).to.equal(false);
    expect(opened).to.deep.equal([]);
  });

  it('does not happen when a listener stops the call', async () => {
    const { runner, call, target, opened } = createRunner();
    once(target, 'navai-navigate', () => call.release());
    expect((await runner.navigate('pricing')).ok).to.equal(false);
    expect(opened).to.deep.equal([]);
  });
});

describe('when the page is left', () => {
  const never = () => new Promise<never>(() => {});
  const savedCalls = ({ running }: ReturnType<typeof createRunner>) =>
    running.unheard.map(({ name, arguments: given, output }) => [
      name,
      JSON.parse(given),
      JSON.parse(output),
    ]);

  it('a page that is being opened counts as opened', async () => {
    const given = createRunner({ open: never });
    const opening = new Promise<unknown>(resolve => once(given.target, 'navai-navigate', resolve));
    void given.runner.navigate(routes[0]?.name ?? '');
    await opening;
    const { name, path } = routes[0] as Route;
    expect(savedCalls(given)).to.deep.equal([
      ['navigate_to', { target: name }, { ok: true, page: name, path }],
    ]);
  });

  it('the result of a running function is unknown', () => {
    const given = createRunner();
    void given.runner.run(onPage(never), { a: 1 }, 'call_1');
    const [[tool, args, output] = []] = savedCalls(given);
    expect([tool, args]).to.deep.equal(['execute_app_function', { function_name: 'add', payload: { a: 1 } }]);
    expect(output).to.include({ ok: false, function_name: 'add' });
    expect(output.error).to.match(/not known/);
  });

  it('the result of a finished function is saved', async () => {
    const given = createRunner();
    const outcome = await given.runner.run(
      onPage(() => 3),
      null,
      'call_1',
    );
    expect(savedCalls(given)[0]?.[2]).to.deep.equal(outcome);
  });
});

describe('each function call has', () => {
  expectNoUnhandledRejections();

  it('a time limit, which aborts its signal and reports an error to the agent and the page', async () => {
    const { runner, warnings } = createRunner();
    let signal: AbortSignal | undefined;
    const stuck = onPage((_payload, context) => {
      signal = context.signal;
      return new Promise(() => {});
    });
    const outcome = await runner.run({ ...stuck, timeoutMs: 20 }, {}, 'call_1');
    const error = 'add did not answer within 0.02 s.';
    expect(outcome).to.deep.equal({ ok: false, function_name: 'add', error });
    expect(signal?.aborted).to.equal(true);
    expect(warnings.details).to.deep.equal([`add: ${error}`]);
  });

  it('a time limit even when the backend exceeds the one it announced', async () => {
    const { runner } = createRunner({ execute: () => new Promise(() => {}) });
    const outcome = await runner.run({ ...onBackend, timeoutMs: 20 }, {}, 'call_1');
    expect(outcome.error).to.equal('add did not answer within 0.02 s.');
  });

  it('a time limit even when a listener of the page never answers', async () => {
    const { runner, target } = createRunner();
    once(target, 'navai-tool-call', event => event.respondWith(new Promise(() => {})));
    const outcome = await runner.run({ ...onBackend, timeoutMs: 20 }, {}, 'call_1');
    expect(outcome.error).to.contain('within 0.02 s');
  });

  it('a signal of its own: a late call does not abort another', async () => {
    const { runner } = createRunner();
    const gate = new Gate();
    let other: AbortSignal | undefined;
    const patient = onPage(async (_payload, { signal }) => {
      other = signal;
      await gate.opened;
      return 'done';
    });
    const waiting = runner.run(patient, {}, 'call_1');
    await runner.run({ ...onPage(() => new Promise(() => {})), timeoutMs: 10 }, {}, 'call_2');
    expect(other?.aborted).to.equal(false);
    gate.open();
    expect(await waiting).to.deep.equal(answered('done'));
  });

  it('a label that is shown while it runs', async () => {
    const { runner, running, shown } = createRunner();
    const gate = new Gate();
    const calls = ['call_1', 'call_2'].map(id =>
      runner.run(
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

describe('a backend’s answer that waits for a human', () => {
  it('is passed to the agent unchanged, and is not a failure', async () => {
    const pending = { ok: false, pending_approval: true, approval_id: 7, message: 'Ask Ana.' };
    const { runner, warnings } = createRunner({ execute: async () => pending });
    expect(await runner.run(onBackend, {}, 'call_1')).to.deep.equal(pending);
    expect(warnings.codes).to.deep.equal([]);
  });
});

describe('a function that requires approval', () => {
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
    it(`is decided by the page when it responds with ${what}`, async () => {
      const { runner, target, approvals, events } = createRunner();
      once(target, 'navai-approval', event => event.respondWith(answer));
      expect(await runner.run(pay(), { a: 1 }, 'call_1')).to.deep.equal(outcome);
      expect(approvals.pending).to.deep.equal([]);
      const ran = outcome === refused ? [] : ['tool-call add', 'tool-result add true'];
      expect(events.of()).to.deep.equal(['approval add', ...ran]);
    });
  }

  it('does not run when the page’s answer fails, and the agent gets the reason', async () => {
    const { runner, target, warnings } = createRunner();
    once(target, 'navai-approval', event => event.respondWith(Promise.reject(new Error('no dialog'))));
    const { error } = await runner.run(pay(), {}, 'call_1');
    expect(error).to.equal('The user did not allow it. no dialog');
    expect(warnings.codes).to.deep.equal(['tool-failed']);
  });

  for (const allowed of [true, false]) {
    it(`waits, with everything a prompt needs, until approve() says ${allowed}`, async () => {
      const { runner, approvals, running } = createRunner();
      const outcome = runner.run({ ...pay(), description: 'Pays.' }, { a: 1 }, 'call_1');
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

  it('may be allowed by a listener at once; a page that prevents the default asks by itself', async () => {
    const { runner, target, approvals } = createRunner();
    once(target, 'navai-approval', ({ toolCallId }) => approvals.approve(toolCallId, true));
    expect(await runner.run(pay(), {}, 'call_1')).to.deep.equal(answered('paid'));
    once(target, 'navai-approval', event => event.preventDefault());
    const outcome = runner.run(pay(), {}, 'call_2');
    await nextTask();
    expect(approvals.pending.map(({ handled }) => handled)).to.deep.equal([true]);
    approvals.approve('call_2', true);
    expect(await outcome).to.deep.equal(answered('paid'));
  });

  it('does not run when the approval times out', async () => {
    const { runner, approvals, warnings, target } = createRunner({ approvalMs: 20 });
    let signal: AbortSignal | undefined;
    once(target, 'navai-approval', event => {
      signal = event.signal;
    });
    const { ok, error } = await runner.run(pay(), {}, 'call_1');
    expect([ok, error]).to.deep.equal([false, 'The user did not allow it. No answer came within 0.02 s.']);
    expect([approvals.pending, signal?.aborted]).to.deep.equal([[], true]);
    expect(warnings.codes).to.deep.equal(['tool-failed']);
  });

  it('is cancelled when the call stops', async () => {
    const { runner, call, approvals, events, warnings } = createRunner();
    const outcome = runner.run(pay(), {}, 'call_1');
    await nextTask();
    call.release();
    expect((await outcome).ok).to.equal(false);
    expect(approvals.pending).to.deep.equal([]);
    expect([events.of('tool-call'), warnings.codes]).to.deep.equal([[], []]);
  });

  it('may decide by its payload whether it requires approval', async () => {
    const { runner, events } = createRunner();
    const above = pay(async ({ amount }: { amount: number }) => amount > 100);
    expect(await runner.run(above, { amount: 5 }, 'call_1')).to.deep.equal(answered('paid'));
    expect(events.of('approval')).to.deep.equal([]);
    void runner.run(above, { amount: 500 }, 'call_2');
    await nextTask();
    expect(events.of('approval')).to.deep.equal(['add']);
  });

  it('requires approval when that decision fails', async () => {
    const { runner, approvals, warnings } = createRunner();
    const broken = pay(() => {
      throw new Error('no idea');
    });
    const outcome = runner.run(broken, {}, 'call_1');
    await nextTask();
    expect(approvals.pending.length).to.equal(1);
    approvals.approve('call_1', true);
    expect(await outcome).to.deep.equal(answered('paid'));
    expect(warnings.details).to.deep.equal(['add: no idea']);
  });

  it('waits in parallel with others, each for its own answer', async () => {
    const { runner, approvals } = createRunner();
    const outcomes = ['call_1', 'call_2'].map(id => runner.run(pay(), {}, id));
    await nextTask();
    expect(approvals.pending.map(({ toolCallId }) => toolCallId)).to.deep.equal(['call_1', 'call_2']);
    approvals.approve('call_2', true);
    approvals.approve('call_1', false);
    expect(await Promise.all(outcomes)).to.deep.equal([refused, answered('paid')]);
  });
});
