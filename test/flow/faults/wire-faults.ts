import { expect, logged, poll, type StageOptions } from '../stage.js';
import type { Fault, Scene } from './fault.js';

type Brain = NonNullable<NonNullable<StageOptions['simulator']>['brain']>;

const stillHere: Brain = () => ({ say: 'Still here.' });
const talking: StageOptions = { attributes: 'muted', simulator: { brain: stillHere } };

/** Sends frames unchanged, and checks that the conversation continues. */
function frames(...sent: readonly (string | object)[]): NonNullable<Fault['during']> {
  return async scene => {
    for (const frame of sent) scene.call().sendRaw(frame);
    await goesOn(scene);
  };
}

async function goesOn({ widget }: Scene): Promise<void> {
  await widget.type('Are you there?');
  await widget.hears('Still here.');
}

const failed = (error: object) => ({
  type: 'response.done',
  response: { id: 'resp_1', status: 'failed', status_details: { type: 'failed', error }, output: [] },
});
const created = { type: 'response.created', response: { id: 'resp_1', status: 'in_progress', output: [] } };
const serverError = (code: string, message: string) => ({ type: 'error', error: { code, message } });
const message = (id: string, text: string) => ({
  ...{ id, type: 'message', role: 'assistant', status: 'completed' },
  content: [{ type: 'output_text', text }],
});
const delta = (item_id: string, words: string) => ({
  type: 'response.output_audio_transcript.delta',
  item_id,
  delta: words,
});

const shows = (text: string) => async (scene: Scene) => {
  await poll(() =>
    scene.widget.element.evaluate(element =>
      (element as HTMLElementTagNameMap['navai-voice']).transcript.map(entry => entry.text),
    ),
  ).toContain(text);
};

/** A model that calls a function once, and then reports the result. */
const runsOnce: StageOptions = {
  attributes: 'muted',
  simulator: {
    brain: ({ items }) =>
      items.some(({ kind }) => kind === 'output')
        ? { say: 'Still here.' }
        : { calls: [{ name: 'execute_app_function', arguments: { function_name: 'count' } }] },
  },
  script: `globalThis.runs = 0;
    document.querySelector('navai-voice').functions = { count: { description: 'Counts.', run: () => ++globalThis.runs } };`,
};

/** Sends the same function call again. */
async function calledTwice({ widget, simulator, call, page }: Scene): Promise<void> {
  await widget.type('go');
  await widget.hears('Still here.');
  const isCall = ({ event }: { event: object }) =>
    Object((event as { item?: object }).item).type === 'function_call';
  const sent = logged(simulator, 'out', 'response.output_item.done').find(isCall);
  expect(sent).toBeDefined();
  call().sendRaw(sent?.event ?? '');
  await goesOnAgain({ widget, simulator });
  const outputs = logged(simulator, 'in', 'conversation.item.create').filter(
    ({ event }) => Object(event.item).type === 'function_call_output',
  );
  expect([await page.evaluate(() => Object(globalThis).runs), outputs.length]).toEqual([1, 0]);
}

async function goesOnAgain({ widget, simulator }: Pick<Scene, 'widget' | 'simulator'>): Promise<void> {
  simulator.clearLog();
  await widget.type('Are you there?');
  await simulator.waitFor(({ direction, event }) => direction === 'out' && event.type === 'response.done');
}

/** Frames that no server should send, and errors that servers do send. */
const frameFaults: readonly Fault[] = [
  ...(
    [
      ['a frame that is not JSON', '{"type":'],
      ['a frame that is null', 'null'],
      ['a frame that is a list', '[]'],
      ['a frame without a type', '{"event_id":"event_1"}'],
      ['a frame whose type is not a string', '{"type":7}'],
      ['an empty frame', ' '],
      ['an item that is missing', { type: 'response.output_item.added' }],
      ['an item that is null', { type: 'conversation.item.added', item: null }],
      ['a delta without words', { type: 'response.output_audio_transcript.delta', item_id: 'item_1' }],
      ['a delta without an item', { type: 'response.output_audio_transcript.delta', delta: 'x' }],
      ['the end of a response that says nothing', { type: 'response.done' }],
    ] as const
  ).map(([name, frame]) => ({ name, warnings: ['frame-invalid'], during: frames(frame) })),
  {
    name: 'an unknown type, three times',
    warnings: ['frame-unknown'],
    during: frames({ type: 'weather.report' }, { type: 'weather.report' }, { type: 'weather.report' }),
  },
  {
    name: 'a new event of a known family',
    during: frames({ type: 'response.mood.changed', mood: 'good' }),
  },
  {
    name: 'a frame of 250,000 characters',
    during: async (scene: Scene) => {
      scene.call().sendRaw({ type: 'weather.report', text: 'x'.repeat(250_000) });
      await goesOn(scene);
    },
    warnings: ['frame-unknown'],
  },
  {
    name: 'text of 200,000 characters',
    during: async (scene: Scene) => {
      const words = 'word '.repeat(40_000);
      scene.call().sendRaw({ type: 'conversation.item.added', item: message('item_long', words) });
      await shows(words)(scene);
      await goesOn(scene);
    },
  },
  {
    name: 'text before its message',
    during: async (scene: Scene) => {
      scene.call().sendRaw(delta('item_early', 'Early '));
      scene.call().sendRaw(delta('item_early', 'words.'));
      scene
        .call()
        .sendRaw({ type: 'conversation.item.added', item: { ...message('item_early', ''), content: [] } });
      await shows('Early words.')(scene);
      await goesOn(scene);
    },
  },
  {
    name: 'text after its message was finished',
    during: async (scene: Scene) => {
      scene.call().sendRaw({ type: 'conversation.item.done', item: message('item_late', 'All of it.') });
      scene.call().sendRaw(delta('item_late', ' And more.'));
      await shows('All of it.')(scene);
      await goesOn(scene);
      await shows('All of it.')(scene);
    },
  },
  {
    name: 'the end of a response that never started',
    during: frames({ type: 'response.done', response: { id: 'resp_9', status: 'completed', output: [] } }),
  },
  { name: 'a response that never ends', during: frames(created) },
  {
    name: 'a response that ends with an unknown status',
    during: frames(created, {
      type: 'response.done',
      response: { id: 'resp_1', status: 'tired', output: [] },
    }),
  },
  { name: 'the same function call twice', stage: runsOnce, during: calledTwice },
  {
    name: 'a function call that arrives after its response is done',
    stage: runsOnce,
    during: lateCall,
    // The simulator did not make that call, so it refuses the output.
    warnings: ['realtime-warning'],
  },
  {
    name: 'an exhausted quota in response.done',
    warnings: ['response-failed'],
    during: frames(
      created,
      failed({ type: 'insufficient_quota', code: 'insufficient_quota', message: 'Pay first.' }),
    ),
  },
  {
    name: 'a rate limit in response.done',
    warnings: ['response-failed'],
    during: frames(created, failed({ code: 'rate_limit_exceeded', message: 'Slow down.' })),
  },
  {
    name: 'a server error',
    warnings: ['realtime-warning'],
    during: frames(serverError('server_error', 'Something broke.')),
  },
  {
    name: 'an error event without fields',
    warnings: ['realtime-warning'],
    during: frames({ type: 'error' }),
  },
  {
    name: 'speech that could not be transcribed',
    warnings: ['transcription-failed'],
    during: frames({
      type: 'conversation.item.input_audio_transcription.failed',
      ...{ item_id: 'item_1', error: { code: 'audio_unintelligible', message: 'Nothing was understood.' } },
    }),
  },
].map(row => ({ group: 'Frames', stage: talking, status: 'connected' as const, ...row }));

/** Sends events out of order. SCTP keeps the order, but a proxy may not. */
async function lateCall(scene: Scene): Promise<void> {
  const { call, simulator, page } = scene;
  call().sendRaw(created);
  call().sendRaw({ type: 'response.done', response: { id: 'resp_1', status: 'completed', output: [] } });
  const item = {
    id: 'item_c',
    type: 'function_call',
    status: 'completed',
    call_id: 'call_late',
    name: 'execute_app_function',
    arguments: '{"function_name":"count"}',
  };
  call().sendRaw({ type: 'response.output_item.done', response_id: 'resp_1', output_index: 0, item });
  await simulator.waitFor(({ direction, event }) => direction === 'in' && event.type === 'response.create');
  expect(await page.evaluate(() => Object(globalThis).runs)).toBe(1);
}

/** Changes the SDP answer in transit. */
const answering =
  (change: (sdp: string) => string): NonNullable<Fault['prepare']> =>
  ({ page }) =>
    page.route('**/v1/realtime/calls', async route => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.text()) });
    });

/** No host has an address in TEST-NET-1 (RFC 5737). */
const addressUnreachable = answering(sdp => sdp.replaceAll('127.0.0.1', '192.0.2.1'));

/** The audio connects, but the channel has a transport of its own and does not. */
const channelUnreachable = answering(sdp => {
  const [head = '', channel = ''] = sdp.split(/(?=m=application)/);
  return (
    head.replace(/a=group:BUNDLE (\d+) \d+/, 'a=group:BUNDLE $1') +
    channel.replaceAll('127.0.0.1', '192.0.2.1')
  );
});

/** Changes the first byte of the fingerprint, so that the handshake fails. */
const wrongFingerprint = answering(sdp =>
  sdp.replaceAll(/(a=fingerprint:sha-256 )(..)/g, (_, head, byte) => head + (byte === '00' ? 'FF' : '00')),
);

/** Simulates a service without a data channel. */
const noChannel = answering(sdp => sdp.replace(/m=application \d+/, 'm=application 0'));

const unroute: NonNullable<Fault['mend']> = ({ page }) => page.unrouteAll();

const forGood = { attributes: 'muted max-reconnects="0"', simulator: { brain: stillHere } };
const expired = serverError('session_expired', 'Your session hit the maximum duration of 60 minutes.');

/** Sends a frame as soon as the channel of the next call is open. */
const atOpen =
  (act: (scene: Scene) => unknown): NonNullable<Fault['prepare']> =>
  scene => {
    void scene.simulator
      .waitFor(({ event }) => event.type === 'call.opened')
      .then(() => act(scene))
      .catch(() => {});
  };

const refusal = {
  type: 'error',
  error: {
    type: 'invalid_request_error',
    code: 'invalid_value',
    message: 'Too long.',
    param: 'session.tools[0].name',
  },
};

/** Everything that can happen to a connection. */
const connectionFaults: readonly Fault[] = (
  [
    {
      name: 'ICE finds no route',
      hurry: true,
      skippedInFirefox: 'rewritten requests',
      prepare: addressUnreachable,
      mend: unroute,
      status: 'error',
      code: 'connect-timeout',
    },
    {
      name: 'the data channel never opens',
      hurry: true,
      skippedInFirefox: 'rewritten requests',
      prepare: channelUnreachable,
      mend: unroute,
      status: 'error',
      code: 'connect-timeout',
    },
    {
      name: 'the certificate does not match the fingerprint',
      hurry: true,
      skippedInFirefox: 'rewritten requests',
      prepare: wrongFingerprint,
      mend: unroute,
      status: 'error',
      code: 'realtime-unreachable',
    },
    {
      name: 'the data channel is refused',
      skippedInFirefox: 'rewritten requests',
      prepare: noChannel,
      mend: unroute,
      status: 'error',
      code: 'realtime-unreachable',
    },
    {
      name: 'the channel closes before the settings are confirmed',
      stage: { attributes: 'muted', simulator: { latency: { messageMs: 300 } } },
      prepare: atOpen(({ call }) => call().closeChannel()),
      ...{ status: 'error', code: 'realtime-unreachable' },
    },
    {
      name: 'the settings are refused',
      // The refusal overtakes the confirmation of another update, which the SDK alone would count as success.
      stage: { attributes: 'muted', simulator: { latency: { messageMs: 200 } } },
      prepare: atOpen(({ call }) => call().sendRaw(refusal)),
      ...{ status: 'error', code: 'config-refused' },
    },
    {
      name: 'the session expires before it is configured',
      stage: { attributes: 'muted', simulator: { latency: { messageMs: 200 } } },
      prepare: atOpen(({ call }) => call().sendRaw(expired)),
      ...{ status: 'error', code: 'session-expired' },
    },
    {
      name: 'the channel is closed by the server',
      during: async scene => {
        scene.call().closeChannel();
        await reconnects(scene);
      },
      ...{ status: 'connected', reconnects: 1 },
    },
    {
      name: 'the peer disappears without an event',
      during: async scene => {
        await scene.call().closePeer();
        await reconnects(scene);
      },
      ...{ status: 'connected', reconnects: 1 },
    },
    {
      name: 'the session expires',
      during: async scene => {
        scene.call().sendRaw(expired);
        await reconnects(scene);
      },
      ...{ status: 'connected', reconnects: 1 },
    },
    {
      name: 'the channel is closed while the agent speaks',
      during: async scene => {
        await scene.widget.type('Go on.');
        await scene.widget.sees('activity', { activity: 'speaking' });
        scene.call().closeChannel();
        await reconnects(scene);
      },
      ...{ status: 'connected', reconnects: 1 },
    },
    {
      name: 'the channel is closed twice in a row',
      during: async scene => {
        scene.call().closeChannel();
        await reconnects(scene);
        scene.call().closeChannel();
        await poll(() => scene.simulator.calls.size).toBe(3);
        await reconnects(scene);
      },
      ...{ status: 'connected', reconnects: 2 },
    },
    {
      name: 'the channel is closed, with reconnecting off',
      stage: forGood,
      during: ({ call }: Scene) => call().closeChannel(),
      status: 'error',
      code: 'connection-lost',
    },
    {
      name: 'the peer is gone, with reconnecting off',
      stage: forGood,
      during: ({ call }: Scene) => call().closePeer(),
      reconnects: 1,
      status: 'error',
      code: 'connection-lost',
    },
    {
      name: 'the session expires, with reconnecting off',
      stage: forGood,
      during: ({ call }: Scene) => call().sendRaw(expired),
      status: 'error',
      code: 'session-expired',
    },
  ] as const satisfies readonly Omit<Fault, 'group'>[]
).map(row => ({ group: 'Connection', stage: talking, ...row }) as Fault);

/** Waits for a new connection, and checks that it works. */
async function reconnects(scene: Scene): Promise<void> {
  await scene.widget.sees('status', { status: 'reconnecting' });
  await scene.widget.reaches('connected');
  await goesOn(scene);
}

export const wireFaults: readonly Fault[] = [...frameFaults, ...connectionFaults];
