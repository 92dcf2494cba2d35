import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Effect, Item } from '../../src/simulator/index.js';
import { eventsOf, saying, scripted } from './scripted.js';

const types = (effects: Effect[]) => eventsOf(effects).map(event => event.type);
const silent = { audio: { input: { turn_detection: null } } };

function speaking(asked: object = {}, brain = saying('One two three four five six seven eight.')) {
  const it = scripted(asked, { brain, heard: turn => ['hello', 'bye'][turn] ?? '' });
  const talk = () => {
    it.send({ type: 'response.create' });
    it.settle();
    const say = it.effects.findLast(effect => effect.do === 'say');
    assert.ok(say?.do === 'say');
    return say;
  };
  return { ...it, talk };
}

test('the audio buffer starts and stops when the voice is audible', () => {
  const { talk, take } = speaking();
  const { responseId } = talk();
  const started = take(script => script.audioStarted(responseId));
  assert.deepEqual(types(started), ['output_audio_buffer.started']);
  assert.equal(eventsOf(started)[0]?.response_id, responseId);
  assert.deepEqual(types(take(script => script.audioDone(responseId))), ['output_audio_buffer.stopped']);
  assert.deepEqual(
    take(script => script.audioDone(responseId)),
    [],
  );
});

test('a spoken turn is committed, added and answered', () => {
  const { take } = speaking();
  const started = eventsOf(take(script => script.speechStarted(1_000)));
  assert.deepEqual(
    started.map(event => event.type),
    ['input_audio_buffer.speech_started'],
  );
  assert.equal(started[0]?.audio_start_ms, 700);
  const stopped = eventsOf(take(script => script.speechStopped(2_500)));
  assert.deepEqual(
    stopped.map(event => event.type),
    [
      'input_audio_buffer.speech_stopped',
      'input_audio_buffer.committed',
      'conversation.item.added',
      'conversation.item.done',
      'response.created',
    ],
  );
  assert.equal(stopped[0]?.audio_end_ms, 2_500);
  assert.equal(stopped[1]?.previous_item_id, null);
  for (const event of stopped.slice(0, 2)) assert.equal(event.item_id, started[0]?.item_id);
  const item = stopped[2]?.item as Item;
  assert.deepEqual(
    [item.id, item.role, item.content?.[0]?.type],
    [started[0]?.item_id, 'user', 'input_audio'],
  );
});

test('with transcription, the text arrives in pieces and then whole', () => {
  const { take, settle, last, events } = speaking({
    audio: { input: { transcription: { model: 'whisper-1' } } },
  });
  take(script => script.speechStarted(0));
  take(script => script.speechStopped(900));
  settle();
  const completed = last('conversation.item.input_audio_transcription.completed');
  assert.equal(completed?.transcript, 'hello');
  assert.deepEqual(completed?.usage, { type: 'duration', seconds: 1 });
  assert.ok(events().some(event => event.type === 'conversation.item.input_audio_transcription.delta'));
  assert.equal(last('response.done')?.type, 'response.done');
});

test('without transcription the text is still understood', () => {
  const heard: string[] = [];
  const brain = ({ text }: { text: string }) => ({ say: heard.push(text) ? 'Yes.' : '' });
  const { take, settle, events } = speaking({}, brain);
  take(script => script.speechStarted(0));
  take(script => script.speechStopped(900));
  settle();
  assert.deepEqual(heard, ['hello']);
  assert.ok(!events().some(event => event.type.includes('transcription')));
});

test('create_response false leaves the answer to the client', () => {
  const { take, script } = speaking({
    audio: { input: { turn_detection: { type: 'server_vad', create_response: false } } },
  });
  take(script => script.speechStarted(0));
  assert.ok(!types(take(script => script.speechStopped(900))).includes('response.created'));
  assert.equal(script.busy, false);
});

test('speech during its audio truncates it at the audible position', () => {
  const { talk, take, clock, script } = speaking();
  const { responseId, itemId, durationMs } = talk();
  take(script => script.audioStarted(responseId));
  clock.ms += durationMs / 2;
  const effects = take(script => script.speechStarted(5_000));
  assert.deepEqual(types(effects), [
    'input_audio_buffer.speech_started',
    'output_audio_buffer.cleared',
    'conversation.item.truncated',
  ]);
  assert.ok(effects.some(effect => effect.do === 'hush'));
  const truncated = eventsOf(effects)[2];
  assert.deepEqual([truncated?.item_id, truncated?.audio_end_ms], [itemId, Math.round(durationMs / 2)]);
  const item = script.items.find(({ id }) => id === itemId);
  assert.equal(item?.content?.[0]?.transcript, 'One two three four');
});

test('speech during generation cancels the response too', () => {
  const { send, take, script, last } = speaking();
  send({ type: 'response.create' });
  for (let step = 0; step < 5; step++) take(script => script.step());
  const effects = take(script => script.speechStarted(5_000));
  assert.deepEqual(types(effects).slice(-4), [
    'response.done',
    'rate_limits.updated',
    'output_audio_buffer.cleared',
    'conversation.item.truncated',
  ]);
  const { response } = last('response.done') as unknown as { response: Record<string, unknown> };
  assert.deepEqual(response.status_details, { type: 'cancelled', reason: 'turn_detected' });
  assert.equal(script.busy, false);
});

test('interrupt_response false lets it finish', () => {
  const { talk, take } = speaking({
    audio: { input: { turn_detection: { type: 'server_vad', interrupt_response: false } } },
  });
  const { responseId } = talk();
  take(script => script.audioStarted(responseId));
  assert.deepEqual(types(take(script => script.speechStarted(0))), ['input_audio_buffer.speech_started']);
});

test('output_audio_buffer.clear cuts the audio', () => {
  const { talk, send, effects } = speaking();
  const { responseId } = talk();
  const [cleared] = send({ type: 'output_audio_buffer.clear' });
  assert.deepEqual([cleared?.type, cleared?.response_id], ['output_audio_buffer.cleared', responseId]);
  assert.ok(effects.some(effect => effect.do === 'hush'));
  assert.deepEqual(send({ type: 'output_audio_buffer.clear' }), []);
});

test('a client may truncate spoken audio, but not beyond its end', () => {
  const { talk, send } = speaking();
  const { itemId, durationMs } = talk();
  const truncate = (audio_end_ms: number) =>
    send({ type: 'conversation.item.truncate', item_id: itemId, content_index: 0, audio_end_ms })[0];
  assert.equal(truncate(durationMs + 1)?.type, 'error');
  assert.equal(truncate(100)?.type, 'conversation.item.truncated');
});

test('without turn detection speech counts only when the client commits it', () => {
  const { take, send, script, settle, last } = speaking(silent);
  assert.deepEqual(
    take(script => script.speechStarted(0)),
    [],
  );
  script.audioReceived(400);
  assert.deepEqual(
    send({ type: 'input_audio_buffer.commit' }).map(event => event.type),
    ['input_audio_buffer.committed', 'conversation.item.added', 'conversation.item.done'],
  );
  assert.equal(script.busy, false);
  send({ type: 'response.create' });
  settle();
  assert.ok(last('response.done'));
});

test('cleared audio can’t be committed', () => {
  const { send, script } = speaking(silent);
  script.audioReceived(400);
  assert.equal(send({ type: 'input_audio_buffer.clear' })[0]?.type, 'input_audio_buffer.cleared');
  assert.equal(send({ type: 'input_audio_buffer.commit' })[0]?.type, 'error');
});

test('appended audio counts like received audio', () => {
  const { send } = speaking(silent);
  send({ type: 'input_audio_buffer.append', audio: Buffer.alloc(48 * 200).toString('base64') });
  assert.equal(send({ type: 'input_audio_buffer.commit' })[0]?.type, 'input_audio_buffer.committed');
});

test('a faster voice takes less time', () => {
  const duration = (speechRate: number) => {
    const it = scripted({}, { brain: saying('Some words that take their time.'), speechRate });
    it.say('hi');
    const say = it.effects.find(effect => effect.do === 'say');
    return say?.do === 'say' ? say.durationMs : 0;
  };
  assert.ok(duration(1) > 1_500);
  assert.ok(duration(4) < duration(1) / 3);
});
