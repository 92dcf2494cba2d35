import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Item, RealtimeSession } from '../../../src/simulator/index.js';
import { saying, scripted, userSays } from '../scripted.js';

const sessionOf = (event: unknown) => (event as { session: RealtimeSession }).session;
const itemOf = (event: unknown) => (event as { item: Item }).item;
const responseOf = (event: unknown) => (event as { response: Record<string, unknown> }).response;
const errorOf = (event: unknown) => (event as { error: Record<string, unknown> }).error;

interface Usage {
  total_tokens: number;
  input_tokens: number;
  output_tokens: number;
  input_token_details: { text_tokens: number; audio_tokens: number; cached_tokens: number };
  output_token_details: { text_tokens: number; audio_tokens: number };
}
const usageOf = (event: unknown) => responseOf(event).usage as Usage;

test('a session starts with session.created and everything that was minted', () => {
  const { events } = scripted({ instructions: 'Be kind.', audio: { output: { voice: 'marin' } } });
  const { type, session } = events()[0] as unknown as { type: string; session: RealtimeSession };
  assert.equal(type, 'session.created');
  assert.equal(session.instructions, 'Be kind.');
  assert.equal(session.audio.output.voice, 'marin');
  assert.equal(session.audio.input.turn_detection?.interrupt_response, true);
  assert.deepEqual(session.output_modalities, ['audio']);
  assert.equal(session.tracing, null);
});

test('session.update keeps omitted fields and clears empty ones', () => {
  const { send } = scripted({ instructions: 'Be kind.', audio: { output: { voice: 'marin', speed: 1.2 } } });
  const update = {
    type: 'realtime',
    instructions: '',
    tools: [],
    audio: { input: { turn_detection: null } },
  };
  const session = sessionOf(send({ type: 'session.update', session: update })[0]);
  assert.equal(session.instructions, '');
  assert.equal(session.audio.input.turn_detection, null);
  assert.deepEqual(session.audio.output.voice, 'marin');
  assert.equal(session.audio.output.speed, 1.2);
});

test('turn detection keeps its settings within a type, and is reset by another type', () => {
  const { send } = scripted();
  const update = (turn_detection: object) =>
    sessionOf(
      send({
        type: 'session.update',
        session: { type: 'realtime', audio: { input: { turn_detection } } },
      })[0],
    ).audio.input.turn_detection;
  assert.equal(update({ type: 'server_vad', threshold: 0.7 })?.silence_duration_ms, 500);
  assert.equal(update({ type: 'server_vad', silence_duration_ms: 200 })?.threshold, 0.7);
  const semantic = update({ type: 'semantic_vad', eagerness: 'high' });
  assert.equal(semantic?.threshold, undefined);
  assert.equal(semantic?.create_response, true);
});

const tools = [{ type: 'function', name: 'bad name' }];

/** The session of a session.update, and the `param` and code of its error. */
const refusedSessions: [object, string, string][] = [
  [{ instructions: 'x' }, 'session.type', 'missing_required_parameter'],
  [{ type: 'realtime', model: 'another' }, 'session.model', 'cannot_update_model'],
  [{ type: 'realtime', instructions: 5 }, 'session.instructions', 'invalid_type'],
  [{ type: 'realtime', audio: { output: { voice: 5 } } }, 'session.audio.output.voice', 'invalid_type'],
  [
    { type: 'realtime', audio: { output: { voice: 'nobody' } } },
    'session.audio.output.voice',
    'invalid_value',
  ],
  [{ type: 'realtime', audio: { output: { speed: 9 } } }, 'session.audio.output.speed', 'invalid_value'],
  [{ type: 'realtime', tools }, 'session.tools[0].name', 'invalid_value'],
  [
    { type: 'realtime', tools: [{ type: 'function' }] },
    'session.tools[0].name',
    'missing_required_parameter',
  ],
  [{ type: 'realtime', voice: 'marin' }, 'session.voice', 'unknown_parameter'],
  [{ type: 'realtime', output_modalities: ['text', 'audio'] }, 'session.output_modalities', 'invalid_value'],
  [{ type: 'transcription' }, 'session.type', 'invalid_value'],
];

for (const [session, param, code] of refusedSessions) {
  test(`session.update with ${JSON.stringify(session)} is refused for ${param}`, () => {
    const { send, script } = scripted();
    const before = structuredClone(script.session);
    const [event] = send({ type: 'session.update', event_id: 'mine', session });
    const { message, ...error } = errorOf(event);
    assert.deepEqual(error, { type: 'invalid_request_error', code, param, event_id: 'mine' });
    assert.equal(typeof message, 'string');
    assert.deepEqual(script.session, before);
  });
}

test('the voice can’t change after the assistant has spoken, but may be repeated', () => {
  const { send, say } = scripted({}, { brain: saying('Hello.') });
  say('hi');
  const change = (voice: string) =>
    send({ type: 'session.update', session: { type: 'realtime', audio: { output: { voice } } } })[0];
  assert.equal(errorOf(change('cedar')).code, 'cannot_update_voice');
  assert.equal(change('alloy')?.type, 'session.updated');
});

/** A frame, and the code and param of its error. */
const refusedFrames: [object | string, string, string | null][] = [
  ['{not json', 'invalid_json', null],
  ['[]', 'invalid_event', null],
  ['null', 'invalid_event', null],
  ['"hello"', 'invalid_event', null],
  [{}, 'missing_required_parameter', 'type'],
  [{ type: 'session.explode' }, 'invalid_value', 'type'],
  [{ type: 'toString' }, 'invalid_value', 'type'],
  [{ type: 7 }, 'invalid_type', 'type'],
  [{ type: 'conversation.item.create' }, 'missing_required_parameter', 'item'],
  [{ type: 'conversation.item.create', item: { type: 'song' } }, 'invalid_value', 'item.type'],
  [
    {
      type: 'conversation.item.create',
      item: {
        type: 'message',
        role: 'user',
        content: [{ type: 'input_image', image_url: 'https://x.example/a.png' }],
      },
    },
    'invalid_value',
    'item.content[0].image_url',
  ],
  [
    {
      type: 'conversation.item.create',
      item: {
        type: 'message',
        role: 'user',
        content: [{ type: 'input_image', image_url: 'data:image/png;base64,AAAA', detail: 'huge' }],
      },
    },
    'invalid_value',
    'item.content[0].detail',
  ],
  [
    { type: 'conversation.item.create', item: { type: 'message', role: 'user' } },
    'missing_required_parameter',
    'item.content',
  ],
  [
    {
      type: 'conversation.item.create',
      item: { type: 'message', role: 'assistant', content: [{ type: 'output_audio' }] },
    },
    'invalid_value',
    'item.content[0].type',
  ],
  [
    {
      type: 'conversation.item.create',
      item: { type: 'message', role: 'user', content: [{ type: 'input_text' }] },
    },
    'missing_required_parameter',
    'item.content[0].text',
  ],
  [
    {
      type: 'conversation.item.create',
      item: { type: 'function_call_output', call_id: 'call_x', output: '{}' },
    },
    'invalid_tool_call_id',
    'item.call_id',
  ],
  [
    { type: 'conversation.item.create', previous_item_id: 'gone', item: userSays('a') },
    'invalid_value',
    'previous_item_id',
  ],
  [{ type: 'conversation.item.retrieve', item_id: 'gone' }, 'item_retrieve_invalid_item_id', 'item_id'],
  [{ type: 'conversation.item.delete', item_id: 'gone' }, 'item_delete_invalid_item_id', 'item_id'],
  [
    { type: 'conversation.item.truncate', item_id: 'gone', content_index: 0, audio_end_ms: 1 },
    'item_truncate_invalid_item_id',
    'item_id',
  ],
  [{ type: 'input_audio_buffer.commit' }, 'input_audio_buffer_commit_empty', null],
  [{ type: 'input_audio_buffer.append' }, 'missing_required_parameter', 'audio'],
  [
    { type: 'response.create', response: { output_modalities: 'text' } },
    'invalid_type',
    'response.output_modalities',
  ],
  [{ type: 'response.cancel' }, 'response_cancel_not_active', null],
];

for (const [frame, code, param] of refusedFrames) {
  const text = JSON.stringify(frame);
  test(`${text.slice(0, 90)} is answered with ${code}`, () => {
    const { send } = scripted();
    const events = send(frame);
    assert.deepEqual(
      events.map(event => event.type),
      ['error'],
    );
    assert.equal(errorOf(events[0]).code, code);
    assert.equal(errorOf(events[0]).param, param);
    assert.equal(errorOf(events[0]).event_id, null);
  });
}

test('items are confirmed with added and done, each with the id of the item before it', () => {
  const { send } = scripted();
  const first = send({ type: 'conversation.item.create', item: { id: 'a', ...userSays('one') } });
  assert.deepEqual(
    first.map(event => event.type),
    ['conversation.item.added', 'conversation.item.done'],
  );
  assert.equal(first[0]?.previous_item_id, null);
  const second = send({ type: 'conversation.item.create', item: { id: 'b', ...userSays('two') } });
  assert.equal(second[1]?.previous_item_id, 'a');
  const root = send({
    type: 'conversation.item.create',
    previous_item_id: 'root',
    item: { id: 'r', ...userSays('zero') },
  });
  assert.equal(root[0]?.previous_item_id, null);
  const between = send({
    type: 'conversation.item.create',
    previous_item_id: 'a',
    item: { id: 'm', ...userSays('half') },
  });
  assert.equal(between[0]?.previous_item_id, 'a');
});

test('items can be added to a conversation, retrieved and deleted', () => {
  const { send, script } = scripted();
  const content = [{ type: 'output_text', text: 'Before.' }];
  send({
    type: 'conversation.item.create',
    item: { id: 'seed', type: 'message', role: 'assistant', content },
  });
  assert.deepEqual(itemOf(send({ type: 'conversation.item.retrieve', item_id: 'seed' })[0]).content, content);
  const [deleted] = send({ type: 'conversation.item.delete', item_id: 'seed' });
  assert.deepEqual([deleted?.type, deleted?.item_id], ['conversation.item.deleted', 'seed']);
  assert.deepEqual(script.items, []);
});

test('a spoken response sends the events of the service in order', () => {
  const { say, events } = scripted({}, { brain: saying('Hello there.') });
  say('hi');
  assert.deepEqual(
    events()
      .map(event => event.type)
      .slice(3),
    [
      'response.created',
      'response.output_item.added',
      'conversation.item.added',
      'response.content_part.added',
      'response.output_audio_transcript.delta',
      'response.output_audio_transcript.delta',
      'response.output_audio.done',
      'response.output_audio_transcript.done',
      'response.content_part.done',
      'response.output_item.done',
      'conversation.item.done',
      'response.done',
      'rate_limits.updated',
    ],
  );
});

test('every event has a unique id, and those of a response refer to it', () => {
  const { say, events } = scripted({}, { brain: saying('Hello there.') });
  say('hi');
  assert.equal(new Set(events().map(event => event.event_id)).size, events().length);
  const response = responseOf(events().find(event => event.type === 'response.created'));
  const parts = events().filter(event => /transcript|content_part|output_audio\./.test(event.type));
  for (const part of parts) {
    assert.equal(part.response_id, response.id);
    assert.deepEqual([part.output_index, part.content_index], [0, 0]);
    assert.match(String(part.item_id), /^item_/);
  }
});

test('the answer follows the question, and its transcript is the sum of its deltas', () => {
  const { say, events, last } = scripted({}, { brain: saying('Hello there.') });
  say('hi');
  const question = itemOf(events().find(event => event.type === 'conversation.item.added'));
  assert.equal(last('conversation.item.added')?.previous_item_id, question.id);
  const deltas = events()
    .filter(event => event.type.endsWith('.delta'))
    .map(event => event.delta);
  assert.equal(deltas.join(''), 'Hello there.');
  assert.equal(last('response.output_audio_transcript.done')?.transcript, 'Hello there.');
  const [item] = responseOf(last('response.done')).output as Item[];
  assert.equal(item?.status, 'completed');
  assert.deepEqual(item?.content, [{ type: 'output_audio', transcript: 'Hello there.' }]);
});

test('response.done contains the usage in text, audio and cached tokens', () => {
  const { say, last } = scripted({ instructions: 'Be kind. '.repeat(20) }, { brain: saying('Hello there.') });
  say('hi');
  const usage = usageOf(last('response.done'));
  assert.equal(usage.total_tokens, usage.input_tokens + usage.output_tokens);
  assert.ok(usage.output_token_details.audio_tokens > 0);
  assert.ok(usage.output_token_details.text_tokens > 0);
  assert.equal(usage.input_token_details.cached_tokens, 0);
  say('again');
  const again = usageOf(last('response.done'));
  assert.ok(again.input_token_details.cached_tokens > 0);
});

test('a text session writes and never speaks', () => {
  const { say, types, effects } = scripted(
    { output_modalities: ['text'] },
    { brain: saying('Hello there.') },
  );
  say('hi');
  assert.ok(types().includes('response.output_text.delta'));
  assert.ok(types().includes('response.output_text.done'));
  assert.ok(!types().some(type => type.includes('audio')));
  assert.ok(!effects.some(effect => effect.do === 'say'));
});

test('a single response may be text in a speech session', () => {
  const { send, settle, types } = scripted({}, { brain: saying('Hello.') });
  send({ type: 'response.create', response: { output_modalities: ['text'] } });
  settle();
  assert.ok(types().includes('response.output_text.done'));
});

test('an out-of-band response does not change the conversation', () => {
  const { send, settle, script, last } = scripted({}, { brain: saying('Hello.') });
  send({ type: 'response.create', response: { conversation: 'none', metadata: { topic: 'x' } } });
  settle();
  assert.deepEqual(script.items, []);
  assert.deepEqual(responseOf(last('response.done')).metadata, { topic: 'x' });
});

const twoCalls = () => ({
  calls: [
    { name: 'one', arguments: { a: 1 } },
    { name: 'two', arguments: '{broken' },
  ],
});

test('two calls share one response, each with its own index, id and arguments', () => {
  const { say, events, last } = scripted({}, { brain: twoCalls });
  say('do both');
  const done = events().filter(event => event.type === 'response.output_item.done');
  assert.deepEqual(
    done.map(event => event.output_index),
    [0, 1],
  );
  assert.deepEqual(
    done.map(event => itemOf(event).arguments),
    ['{"a":1}', '{broken'],
  );
  assert.notEqual(itemOf(done[0]).call_id, itemOf(done[1]).call_id);
  const added = events().find(event => event.type === 'response.output_item.added');
  assert.deepEqual([itemOf(added).status, itemOf(added).arguments], ['in_progress', '']);
  assert.equal((responseOf(last('response.done')).output as Item[]).length, 2);
  assert.equal(last('response.function_call_arguments.done')?.name, 'two');
});

test('after a function output nothing happens until a response is requested', () => {
  const { say, send, script, types } = scripted({}, { brain: twoCalls });
  say('do both');
  const call_id = script.items.find(item => item.type === 'function_call')?.call_id;
  const item = { type: 'function_call_output', call_id, output: '{"ok":true}' };
  const events = send({ type: 'conversation.item.create', item });
  assert.deepEqual(
    events.map(event => event.type),
    ['conversation.item.added', 'conversation.item.done'],
  );
  assert.equal(script.busy, false);
  assert.equal(types().filter(type => type === 'response.created').length, 1);
});

test('a second response is refused while one is active', () => {
  const { send, settle, types } = scripted({}, { brain: saying('Hello.') });
  send({ type: 'response.create' });
  const [error] = send({ type: 'response.create', event_id: 'again' });
  assert.equal(errorOf(error).code, 'conversation_already_has_active_response');
  assert.equal(errorOf(error).event_id, 'again');
  settle();
  assert.equal(types().filter(type => type === 'response.done').length, 1);
});

test('a cancelled response ends at once, incomplete, with only the generated part of the audio', () => {
  const { send, take, script, last } = scripted({}, { brain: saying('One two three four.') });
  send({ type: 'response.create' });
  for (let step = 0; step < 4; step++) take(script => script.step());
  const effects = take(script => script.receive({ type: 'response.cancel' }));
  assert.equal(script.busy, false);
  const response = responseOf(last('response.done'));
  assert.equal(response.status, 'cancelled');
  assert.deepEqual(response.status_details, { type: 'cancelled', reason: 'client_cancelled' });
  const [item] = response.output as Item[];
  assert.deepEqual([item?.status, item?.content?.[0]?.transcript], ['incomplete', 'One two ']);
  assert.ok(effects.some(effect => effect.do === 'trim' && effect.toMs > 0));
});

test('a failed response has its reason only in response.done', () => {
  const fail = { code: 'insufficient_quota', message: 'No more.' };
  const { say, types, last } = scripted({}, { brain: () => ({ fail }) });
  say('hi');
  assert.ok(!types().includes('error'));
  const response = responseOf(last('response.done'));
  assert.equal(response.status, 'failed');
  assert.equal((response.status_details as { error: { code: string } }).error.code, 'insufficient_quota');
});

for (const cut of ['max_output_tokens', 'content_filter'] as const) {
  test(`a response that ends with ${cut} is incomplete, and so is its last item`, () => {
    const brain = () => ({ say: 'One two three four.', cut });
    const { say, last, script, effects } = scripted({}, { brain });
    say('hi');
    const response = responseOf(last('response.done'));
    assert.equal(response.status, 'incomplete');
    assert.deepEqual(response.status_details, { type: 'incomplete', reason: cut });
    const [item] = response.output as Item[];
    assert.deepEqual([item?.status, item?.content?.[0]?.transcript], ['incomplete', 'One two ']);
    assert.ok(effects.some(effect => effect.do === 'trim'));
    assert.equal(script.busy, false);
  });
}

test('a response that ends inside a function call leaves its arguments cut off', () => {
  const brain = () => ({
    say: 'Let me see.',
    calls: [
      { name: 'first', arguments: { a: 1 } },
      { name: 'second', arguments: { a: 1 } },
    ],
    cut: 'max_output_tokens' as const,
  });
  const { say, last, types } = scripted({}, { brain });
  say('hi');
  const output = responseOf(last('response.done')).output as Item[];
  assert.deepEqual(
    output.map(item => [item.type, item.status, item.arguments]),
    [
      ['message', 'completed', undefined],
      ['function_call', 'completed', '{"a":1}'],
      ['function_call', 'incomplete', '{"a'],
    ],
  );
  assert.equal(types().filter(type => type === 'response.function_call_arguments.done').length, 1);
});

test('a failure can come in the middle of an answer', () => {
  const fail = { code: 'rate_limit_exceeded', message: 'Slow down.', type: 'tokens' };
  const { say, last } = scripted({}, { brain: () => ({ say: 'One two three four.', fail }) });
  say('hi');
  const response = responseOf(last('response.done'));
  assert.deepEqual(response.status_details, { type: 'failed', error: fail });
  assert.equal((response.output as Item[])[0]?.status, 'incomplete');
});

test('a cancellation can come from elsewhere', () => {
  const brain = () => ({ say: 'One two three four.', cut: 'client_cancelled' as const });
  const { say, last } = scripted({}, { brain });
  say('hi');
  const { status, status_details } = responseOf(last('response.done'));
  assert.deepEqual(
    [status, status_details],
    ['cancelled', { type: 'cancelled', reason: 'client_cancelled' }],
  );
});

test('a brain that throws leads to a failed response', () => {
  const brain = () => {
    throw new Error('oh no');
  };
  const { say, last, script } = scripted({}, { brain });
  say('hi');
  assert.equal(responseOf(last('response.done')).status, 'failed');
  assert.equal(script.busy, false);
});
