import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, logged, poll, type Seen, type StageOptions, test, type Widget } from './stage.js';

/** Rows of docs/internals/sdk-pitfalls.md that no other flow covers. */

type Agent = HTMLElementTagNameMap['navai-voice'];

function onAgent<T>(widget: Widget, act: (agent: Agent) => T | Promise<T>): Promise<T> {
  return widget.element.evaluate(act as (element: Element) => T | Promise<T>) as Promise<T>;
}

/** Records uncaught errors and unhandled rejections. */
function listenForErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  return errors;
}

/** The model calls a function that runs until the page ends it. */
const working: StageOptions = {
  attributes: 'muted max-reconnects="0"',
  simulator: {
    brain: () => ({ calls: [{ name: 'execute_app_function', arguments: { function_name: 'work' } }] }),
  },
  script: `const agent = document.querySelector('navai-voice');
    agent.functions = {
      work: { description: 'Works.', run: (_, { signal }) => {
        globalThis.signal = signal;
        return new Promise(resolve => { globalThis.finish = () => resolve('late'); });
      } },
    };`,
};

const finish = (page: Page) =>
  page.evaluate(async () => {
    Object(globalThis).finish();
    await new Promise(resolve => setTimeout(resolve));
  });

test('stop() aborts the signal of a running function, and its late answer is ignored', async ({
  stage,
  page,
}) => {
  const errors = listenForErrors(page);
  const { simulator, open } = await stage(working);
  const widget = await open(page);
  await widget.start();
  await widget.type('go');
  await widget.sees('activity', { activity: 'working' });
  const aborted = () => page.evaluate(() => Object(globalThis).signal.aborted);
  expect(await aborted()).toBe(false);
  simulator.clearLog();
  await onAgent(widget, agent => agent.stop());
  expect(await aborted()).toBe(true);
  const before = await widget.seen();
  await finish(page);
  expect(await widget.seen()).toEqual(before);
  expect(logged(simulator, 'in', 'conversation.item.create')).toEqual([]);
  expect(errors).toEqual([]);
});

test('stop() before the service has confirmed our settings leaves nothing open', async ({ stage, page }) => {
  const errors = listenForErrors(page);
  const { simulator, open } = await stage({ simulator: { latency: { messageMs: 300 } } });
  const widget = await open(page);
  await onAgent(widget, agent => void agent.start());
  await simulator.waitFor(({ event }) => event.type === 'call.opened');
  await onAgent(widget, agent => agent.stop());
  await widget.expectReleased();
  await simulator.waitFor(({ event }) => event.type === 'call.closed');
  expect((await widget.seen('status')).map(({ status }: Seen) => status)).toEqual(['connecting', 'idle']);
  expect(await widget.seen('error')).toEqual([]);
  expect(errors).toEqual([]);
});

test('stop() while the service still answers the call ends it there', async ({ stage, page }) => {
  const errors = listenForErrors(page);
  const { simulator, open } = await stage({ simulator: { latency: { callMs: 500 } } });
  const widget = await open(page);
  const called = page.waitForRequest(/\/realtime\/calls$/);
  const ended = page.waitForResponse(/\/realtime\/calls\/rtc_\w+\/hangup$/);
  await onAgent(widget, agent => void agent.start());
  await called;
  await onAgent(widget, agent => agent.stop());
  await widget.expectReleased();
  expect((await ended).status()).toBe(200);
  await simulator.waitFor(({ event }) => event.type === 'call.closed');
  expect(await widget.seen('error')).toEqual([]);
  expect(errors).toEqual([]);
});

test('a channel that the server closes is noticed before the peer disconnects', async ({ stage, page }) => {
  const { simulator, open } = await stage({ attributes: 'muted' });
  const widget = await open(page);
  await widget.start();
  await page.evaluate(() => {
    const [peer] = Object(globalThis).watched.peers as RTCPeerConnection[];
    const states: string[] = [];
    Object.assign(globalThis, { states });
    peer?.addEventListener('connectionstatechange', () => states.push(peer.connectionState));
  });
  [...simulator.calls.values()][0]?.closeChannel();
  await widget.sees('status', { status: 'reconnecting' });
  await widget.reaches('connected');
  expect(await page.evaluate(() => Object(globalThis).states)).toEqual([]);
});

test('a response that ends with an unknown status does not block others', async ({ stage, page }) => {
  const brain = () => ({ say: 'It is noon.' });
  const { simulator, open } = await stage({ attributes: 'muted', simulator: { brain } });
  const widget = await open(page);
  await widget.start();
  const [call] = simulator.calls.values();
  const response = { id: 'resp_odd', output: [] };
  call?.sendRaw({ type: 'response.created', response: { ...response, status: 'in_progress' } });
  await widget.sees('activity', { activity: 'thinking' });
  // Does not interrupt, because a cancellation would find out that no response is active.
  await onAgent(widget, agent => agent.session.inform('It is noon.', true));
  call?.sendRaw({ type: 'response.done', response: { ...response, status: 'tired' } });
  await widget.hears('It is noon.');
  expect(await widget.seen('warning')).toEqual([]);
});

test('a function that outlives its connection throws nothing, and the next call starts', async ({
  stage,
  page,
}) => {
  const errors = listenForErrors(page);
  const { simulator, open } = await stage(working);
  const widget = await open(page);
  await widget.start();
  await widget.type('go');
  await widget.sees('activity', { activity: 'working' });
  [...simulator.calls.values()][0]?.closeChannel();
  await widget.reaches('error');
  await finish(page);
  expect(errors).toEqual([]);
  expect((await widget.seen('error')).map(({ code }: Seen) => code)).toEqual(['connection-lost']);
  expect(await widget.seen('warning')).toEqual([]);
  await widget.button('Try again').click();
  await widget.reaches('connected');
});

test('typing and interrupting while the channel closes throw nothing, and unsent text causes a warning', async ({
  stage,
  page,
}) => {
  const errors = listenForErrors(page);
  await page.addInitScript(() => {
    const { createDataChannel } = RTCPeerConnection.prototype;
    RTCPeerConnection.prototype.createDataChannel = function (...given) {
      const channel = createDataChannel.apply(this, given);
      Object.assign(globalThis, { channel });
      return channel;
    };
  });
  const brain = ({ text }: { text: string }) => ({
    say: text === 'a story' ? 'Long, long ago. '.repeat(30) : 'Yes.',
  });
  const { open } = await stage({ attributes: 'muted', simulator: { brain } });
  const widget = await open(page);
  await widget.start();
  await widget.type('a story');
  await widget.sees('activity', { activity: 'speaking' });
  const sent = await onAgent(widget, agent => {
    Object(globalThis).channel.close();
    agent.interrupt();
    return agent.send('Are you there?');
  });
  expect(sent).toBe(false);
  await widget.sees('warning', { code: 'not-sent' });
  await widget.sees('status', { status: 'reconnecting' });
  await widget.reaches('connected');
  await widget.type('And now?');
  await widget.hears('Yes.');
  expect(errors).toEqual([]);
});

test('a second call has no data from the first', async ({ stage, page }) => {
  const { simulator, open } = await stage({
    attributes: 'muted',
    simulator: { brain: ({ items }) => ({ say: `I know ${items.length} items.` }) },
  });
  const widget = await open(page);
  await widget.start();
  await widget.type('one');
  await widget.hears('I know 1 items.');
  await widget.button('End the call').click();
  await widget.expectReleased();
  simulator.clearLog();
  await onAgent(widget, agent => agent.start());
  expect(await onAgent(widget, agent => agent.transcript)).toEqual([]);
  expect(logged(simulator, 'in', 'conversation.item.create')).toEqual([]);
  await widget.type('two');
  await poll(async () => (await widget.seen('transcript')).at(-1)?.text).toBe('I know 1 items.');
});

test('a call to another origin works after a preflight request', async ({ stage, page }) => {
  const asked: string[] = [];
  let answer: (...given: Parameters<Parameters<typeof createServer>[1] & object>) => void = () => {};
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers['access-control-request-headers'] ?? ''}`.trim());
    answer(request, response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { simulator, open } = await stage({
    attributes: 'muted',
    callUrl: `${origin}/v1/realtime/calls`,
    headers: { 'content-security-policy': `default-src 'self'; connect-src 'self' ${origin}` },
    simulator: { brain: () => ({ say: 'Hello from over there.' }) },
  });
  answer = simulator.listener;
  try {
    const widget = await open(page);
    await widget.start();
    expect(asked).toEqual(['OPTIONS authorization,content-type', 'POST']);
    await widget.type('Hi');
    await widget.hears('Hello from over there.');
    await widget.button('End the call').click();
    await widget.expectReleased();
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
