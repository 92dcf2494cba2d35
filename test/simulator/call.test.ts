import assert from 'node:assert/strict';
import { isIPv4, isIPv6 } from 'node:net';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { lanAddresses } from '../../demo/lan/addresses.js';
import {
  type Call,
  type RunningSimulator,
  type StartOptions,
  startSimulator,
} from '../../src/simulator/index.js';
import { launch, openPage } from './chromium.js';

// These calls are real: Chromium at one end, WebRTC in Node at the other. They have no turn detection unless
// the test is about speech, because the browser's fake microphone beeps twice a second.
const quiet = { audio: { input: { turn_detection: null } } };

let browser: Browser;
let page: Page;
let leave: () => Promise<void>;
const running: RunningSimulator[] = [];

before(async () => {
  browser = await launch();
});
after(() => browser.close());
beforeEach(async () => {
  ({ page, close: leave } = await openPage(browser));
});
afterEach(async () => {
  // Closes before the page does, because a closed page can't answer the end of the call, which then waits for
  // its timeout.
  await Promise.all(running.splice(0).map(simulator => simulator.close()));
  await leave();
});

async function start(options: StartOptions = {}): Promise<RunningSimulator> {
  const simulator = await startSimulator(options);
  running.push(simulator);
  return simulator;
}

const connect = (simulator: RunningSimulator, options: { microphone?: boolean; session?: object } = {}) =>
  page.evaluate(([url, options]) => window.connectCall(url, options), [simulator.url, options] as const);

const send = (...events: (object | string)[]) =>
  page.evaluate(events => {
    for (const event of events) window.call.send(event);
  }, events);

const next = (type: string, count = 1) =>
  page.evaluate(([type, count]) => window.call.next(type, count), [type, count] as const);

const types = () => page.evaluate(() => window.call.events.map(event => event.type));

const says = (text: string) => ({
  type: 'conversation.item.create',
  item: { type: 'message', role: 'user', content: [{ type: 'input_text', text }] },
});

const onlyCall = (simulator: RunningSimulator): Call => {
  const [call] = simulator.calls.values();
  assert.ok(call);
  return call;
};

const closedIn = (simulator: RunningSimulator) =>
  simulator.waitFor(entry => entry.event.type === 'call.closed');

// A machine may be in a network of IPv4, IPv6, both or none.
const inNetwork = lanAddresses().map(({ address }) => address);
const addresses = ['127.0.0.1', inNetwork.find(isIPv4), inNetwork.find(isIPv6)].filter(
  found => found !== undefined,
);

for (const host of addresses)
  test(`a browser connects to the simulator at ${host}, which names no other address`, async () => {
    const simulator = await start({ host });
    assert.equal(new URL(simulator.url).hostname, isIPv6(host) ? `[${host}]` : host);
    await connect(simulator, { session: quiet });
    await next('session.created');
    const named = await page.evaluate(() => window.call.peer.remoteDescription?.sdp ?? '');
    const candidates = [...named.matchAll(/^a=candidate:(?:\S+ ){4}(\S+)/gm)].map(([, address]) => address);
    assert.deepEqual([...new Set(candidates)], [host]);
  });

test('a browser connects and gets the session that it minted', async () => {
  const simulator = await start();
  const { location } = await connect(simulator, { session: { ...quiet, instructions: 'Be kind.' } });
  const { session } = (await next('session.created')) as unknown as { session: { instructions: string } };
  assert.equal(session.instructions, 'Be kind.');
  assert.equal(location, `/v1/realtime/calls/${onlyCall(simulator).id}`);
  assert.equal(onlyCall(simulator).state, 'open');
});

test('typed text is answered in speech, and the audio arrives', async () => {
  const simulator = await start({ brain: () => ({ say: 'Here is something to listen to.' }) });
  await connect(simulator, { session: quiet });
  await send(says('hi'), { type: 'response.create' });
  await next('output_audio_buffer.stopped');
  const energy = await page.evaluate(() => window.call.energy());
  assert.ok(energy > 0.005, `energy ${energy}`);
  const order = await types();
  const at = (type: string) => order.indexOf(type);
  assert.ok(at('output_audio_buffer.started') < at('response.done'));
  assert.ok(at('response.done') < at('output_audio_buffer.stopped'));
});

test('a text session has no speech, and needs no microphone', async () => {
  const simulator = await start({ brain: () => ({ say: 'Only words.' }) });
  await connect(simulator, { microphone: false, session: { ...quiet, output_modalities: ['text'] } });
  await send(says('hi'), { type: 'response.create' });
  assert.equal((await next('response.output_text.done')).text, 'Only words.');
  await next('response.done');
  assert.ok(!(await types()).some(type => type.startsWith('output_audio')));
  assert.equal(onlyCall(simulator).receivedAudioFrames, 0);
});

test('a page without a microphone receives the speech too', async () => {
  const simulator = await start({ brain: () => ({ say: 'Hello out there.' }) });
  await connect(simulator, { microphone: false });
  await send({ type: 'response.create' });
  await next('output_audio_buffer.stopped');
  assert.ok((await page.evaluate(() => window.call.energy())) > 0.001);
});

test('a tool call is answered through the page', async () => {
  const simulator = await start();
  const tool = { type: 'function', name: 'navigate_to', parameters: { properties: { target: {} } } };
  const instructions = 'Pages you can open with navigate_to:\n- Pricing (/pricing)';
  await connect(simulator, {
    session: { ...quiet, instructions, tools: [tool], output_modalities: ['text'] },
  });
  await send(says('take me to pricing'), { type: 'response.create' });
  const { item } = (await next('response.output_item.done')) as unknown as { item: Record<string, string> };
  assert.deepEqual([item.name, item.arguments], ['navigate_to', '{"target":"Pricing"}']);
  await next('response.done');
  const output = { type: 'function_call_output', call_id: item.call_id, output: '{"ok":true}' };
  await send({ type: 'conversation.item.create', item: output }, { type: 'response.create' });
  assert.equal((await next('response.output_text.done')).text, 'Here is Pricing.');
});

test('the beeps of a fake microphone are detected as turns', async () => {
  const simulator = await start({ scenario: ['hello'], brain: () => ({ say: 'Yes.' }) });
  const turn_detection = { type: 'server_vad', silence_duration_ms: 200 };
  await connect(simulator, {
    session: { audio: { input: { turn_detection, transcription: { model: 'whisper-1' } } } },
  });
  const started = await next('input_audio_buffer.speech_started');
  const stopped = await next('input_audio_buffer.speech_stopped');
  assert.equal(started.item_id, stopped.item_id);
  const heard = await next('conversation.item.input_audio_transcription.completed');
  assert.deepEqual([heard.item_id, heard.transcript], [started.item_id, 'hello']);
  await next('response.created');
  assert.ok(onlyCall(simulator).receivedAudioFrames > 0);
});

test('a page that closes its connection ends the call', async () => {
  const simulator = await start();
  await connect(simulator, { session: quiet });
  await page.evaluate(() => window.call.peer.close());
  await closedIn(simulator);
  assert.equal(onlyCall(simulator).state, 'closed');
});

test('a page that closes only its data channel ends the call', async () => {
  const simulator = await start();
  await connect(simulator, { session: quiet });
  await page.evaluate(() => window.call.channel.close());
  await closedIn(simulator);
});

test('a page that goes away ends the call', async () => {
  const simulator = await start();
  await connect(simulator, { session: quiet });
  await page.goto('about:blank');
  await closedIn(simulator);
});

test('the service can close the data channel or hang up, and the page gets an event', async () => {
  for (const how of ['closeChannel', 'hangup'] as const) {
    const simulator = await start();
    await connect(simulator, { session: quiet });
    const call = onlyCall(simulator);
    const hangUp = `${simulator.url}/v1/realtime/calls/${call.id}/hangup`;
    if (how === 'hangup') assert.equal((await fetch(hangUp, { method: 'POST' })).status, 200);
    else call.closeChannel();
    await page.evaluate(() => window.call.closed);
    await closedIn(simulator);
  }
});

test('the service can disappear without an event, which the page detects', async () => {
  const simulator = await start();
  await connect(simulator, { session: quiet });
  const lost = page.evaluate(
    () =>
      new Promise<string>(resolve => {
        const { peer } = window.call;
        peer.onconnectionstatechange = () => resolve(peer.connectionState);
      }),
  );
  await onlyCall(simulator).closePeer();
  assert.equal(await lost, 'disconnected');
  assert.equal(onlyCall(simulator).state, 'closed');
});

test('invalid frames are refused, and the call continues', async () => {
  const simulator = await start({ brain: () => ({ say: 'Still here.' }) });
  await connect(simulator, { session: { ...quiet, output_modalities: ['text'] } });
  await send('{broken', '', 'null', '[1]', { type: 'what' }, 'x'.repeat(100_000));
  await next('error', 6);
  await page.evaluate(() => window.call.channel.send(new Uint8Array([1, 2, 3])));
  await next('error', 7);
  await send({ type: 'response.create' });
  assert.equal((await next('response.output_text.done')).text, 'Still here.');
  assert.ok(simulator.log.some(entry => entry.direction === 'in' && entry.event.type === 'unreadable'));
});

test('a test can make the service send anything', async () => {
  const simulator = await start();
  await connect(simulator, { session: quiet });
  await page.evaluate(() => {
    window.call.channel.onmessage = message => window.call.events.push({ type: 'raw', data: message.data });
  });
  onlyCall(simulator).sendRaw('{broken');
  onlyCall(simulator).sendRaw({ type: 'brand.new' });
  const raw = await page.waitForFunction(
    () => window.call.events.filter(event => event.type === 'raw').length === 2 && window.call.events,
  );
  const frames = (await raw.jsonValue()) as { type: string; data?: string }[];
  assert.deepEqual(
    frames.slice(-2).map(({ data }) => data),
    ['{broken', '{"type":"brand.new"}'],
  );
});

test('latency delays every frame and keeps their order', async () => {
  const simulator = await start({
    latency: { secretMs: 20, callMs: 20, messageMs: 80 },
    brain: () => ({ say: 'One two three.' }),
  });
  await connect(simulator, { session: { ...quiet, output_modalities: ['text'] } });
  const sent = await page.evaluate(() => {
    window.call.send({ type: 'response.create' });
    return performance.now();
  });
  await next('response.created');
  assert.ok((await page.evaluate(() => performance.now())) - sent >= 160);
  await next('response.done');
  const deltas = await page.evaluate(() =>
    window.call.events.filter(event => event.type.endsWith('.delta')).map(event => event.delta),
  );
  assert.deepEqual(deltas, ['One ', 'two ', 'three.']);
});

test('cancelling a response and clearing its audio both end it early', async () => {
  const say = 'This is a rather long sentence that nobody wants to hear to its very end, is it? '.repeat(2);
  const simulator = await start({ brain: () => ({ say }), stepMs: 40 });
  await connect(simulator, { session: quiet });
  await send({ type: 'response.create' });
  await next('output_audio_buffer.started');
  await send({ type: 'response.cancel' }, { type: 'output_audio_buffer.clear' });
  const { response } = (await next('response.done')) as unknown as { response: { status: string } };
  assert.equal(response.status, 'cancelled');
  await next('output_audio_buffer.cleared');
  assert.ok(!(await types()).includes('output_audio_buffer.stopped'));
});

test('closing the simulator hangs up every call', async () => {
  const simulator = await startSimulator();
  await connect(simulator, { session: quiet });
  await simulator.close();
  await page.evaluate(() => window.call.closed);
  assert.equal(onlyCall(simulator).state, 'closed');
  await simulator.close();
});
