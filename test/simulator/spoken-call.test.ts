import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright';
import { startSimulator } from '../../src/simulator/index.js';
import { launch, openPage } from './chromium.js';
import { recordWav } from './wav.js';

let browser: Browser;
let recording: Awaited<ReturnType<typeof recordWav>>;

before(async () => {
  recording = await recordWav('Would you take me to the pricing page?', 0.7, 1.5);
  browser = await launch(recording.file);
});
after(async () => {
  await browser.close();
  await recording.remove();
});

test('a user speaks, gets an answer, and interrupts it by speaking again', async () => {
  const say = 'The answer to this is a very long one, so that there is time to interrupt it. '.repeat(3);
  const simulator = await startSimulator({ scenario: ['What is it?', 'Stop!'], brain: () => ({ say }) });
  const { page, close } = await openPage(browser);
  const transcription = { model: 'gpt-4o-mini-transcribe' };
  await page.evaluate(([url, session]) => window.connectCall(url, { session }), [
    simulator.url,
    { audio: { input: { transcription } } },
  ] as const);
  const next = (type: string, count = 1) =>
    page.evaluate(([type, count]) => window.call.next(type, count), [type, count] as const);

  const started = await next('input_audio_buffer.speech_started');
  const stopped = await next('input_audio_buffer.speech_stopped');
  assert.ok(Number(stopped.audio_end_ms) - Number(started.audio_start_ms) > 1_000);
  const first = await next('conversation.item.input_audio_transcription.completed');
  assert.equal(first.transcript, 'What is it?');

  const speaking = await next('output_audio_buffer.started');
  const interruption = await next('input_audio_buffer.speech_started', 2);
  const cleared = await next('output_audio_buffer.cleared');
  const truncated = await next('conversation.item.truncated');
  assert.equal(cleared.response_id, speaking.response_id);
  assert.notEqual(interruption.item_id, started.item_id);
  assert.ok(Number(truncated.audio_end_ms) > 0);

  const second = await next('conversation.item.input_audio_transcription.completed', 2);
  assert.deepEqual([second.item_id, second.transcript], [interruption.item_id, 'Stop!']);
  await next('response.created', 2);
  await close();
  await simulator.close();
});
