import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TurnDetection } from '../../src/simulator/index.js';
import { AudioReceiver } from '../../src/simulator/media/audio-receiver.js';
import { SpeechDetector, type SpeechEdge } from '../../src/simulator/media/detector.js';
import { FRAME_MS, FRAME_SAMPLES, OpusDecoder, OpusEncoder } from '../../src/simulator/media/opus.js';
import { speak } from '../../src/simulator/media/voice.js';
import { durationOf, planSpeech } from '../../src/simulator/speech-plan.js';

const serverVad: TurnDetection = {
  type: 'server_vad',
  threshold: 0.5,
  silence_duration_ms: 300,
  create_response: true,
  interrupt_response: true,
};
const words = 'Here is Pricing. Would you like to see the menu as well?';
const decibels = (db: number) => 10 ** (db / 20);

/** Passes `[decibels, ms]` pieces with a little noise to a detector. */
function edgesOf(pieces: [number, number][], detection: TurnDetection = serverVad): SpeechEdge[] {
  const detector = new SpeechDetector(detection);
  const frames = pieces.flatMap(([db, ms]) =>
    Array.from({ length: ms / FRAME_MS }, (_, index) => db + (index % 3) - 1),
  );
  return frames.flatMap(db => detector.hear(decibels(db), FRAME_MS) ?? []);
}

test('the voice is clearly audible, never clips, and has the planned length', () => {
  const plan = planSpeech(words);
  const frames = [...speak(plan)];
  const samples = frames.flatMap(frame => [...frame]);
  const loudness = Math.sqrt(
    samples.reduce((sum, sample) => sum + (sample / 32768) ** 2, 0) / samples.length,
  );
  assert.ok(loudness > 0.05 && loudness < 0.3, `loudness ${loudness}`);
  assert.ok(Math.max(...samples.map(Math.abs)) < 30_000);
  assert.ok(Math.abs(frames.length * FRAME_MS - durationOf(plan)) <= FRAME_MS);
});

test('the same text always sounds the same', () => {
  assert.deepEqual([...speak(planSpeech(words))], [...speak(planSpeech(words))]);
});

test('every kind of text can be spoken', () => {
  for (const text of ['', '…', '42', '你好', 'rhythm', '¿Qué tal?']) {
    const frames = [...speak(planSpeech(text))];
    assert.ok(
      frames.every(frame => frame.every(Number.isFinite)),
      text,
    );
    assert.ok(durationOf(planSpeech(text)) > 0);
  }
});

test('speech survives the codec', () => {
  const [encoder, decoder] = [new OpusEncoder(), new OpusDecoder()];
  const [frame = new Int16Array(FRAME_SAMPLES)] = speak(planSpeech(words));
  const decoded = decoder.decode(encoder.encode(frame));
  assert.equal(decoded.length, FRAME_SAMPLES);
  encoder.close();
  decoder.close();
});

test('speech in a quiet room starts and ends once', () => {
  const edges = edgesOf([
    [-80, 400],
    [-25, 600],
    [-80, 600],
  ]);
  assert.deepEqual(
    edges.map(({ edge }) => edge),
    ['started', 'stopped'],
  );
  assert.equal(edges[0]?.atMs, 400);
  assert.equal(edges[1]?.atMs, 1_300);
});

test('a pause shorter than the silence duration does not end a turn', () => {
  assert.equal(
    edgesOf([
      [-80, 200],
      [-25, 300],
      [-80, 200],
      [-25, 300],
      [-80, 400],
    ]).length,
    2,
  );
});

test('a beep of 20 ms counts as speech, but the hum of a room does not', () => {
  assert.equal(
    edgesOf([
      [-90, 400],
      [-10, 20],
      [-90, 400],
    ]).length,
    2,
  );
  assert.equal(edgesOf([[-50, 3_000]]).length, 0);
});

test('a steady noise becomes background, and speech is detected above it', () => {
  const edges = edgesOf([
    [-80, 200],
    [-38, 60_000],
    [-12, 500],
    [-38, 800],
  ]);
  assert.equal(edges.at(-1)?.edge, 'stopped');
  assert.ok((edges.at(-2)?.atMs ?? 0) >= 60_000);
});

test('a higher threshold requires a louder voice', () => {
  const quiet: [number, number][] = [
    [-80, 200],
    [-32, 500],
    [-80, 800],
  ];
  assert.equal(edgesOf(quiet).length, 2);
  assert.equal(edgesOf(quiet, { ...serverVad, threshold: 1 }).length, 0);
});

test('semantic detection waits longer the less eager it is', () => {
  const end = (eagerness: 'low' | 'high') =>
    edgesOf(
      [
        [-80, 200],
        [-20, 500],
        [-80, 2_000],
      ],
      { ...serverVad, type: 'semantic_vad', eagerness },
    )[1]?.atMs ?? 0;
  assert.ok(end('low') > end('high') + 500);
});

function listening() {
  const edges: SpeechEdge[] = [];
  let heardMs = 0;
  const receiver = new AudioReceiver({ edge: edge => edges.push(edge), heard: ms => (heardMs += ms) });
  receiver.configure(serverVad);
  const encoder = new OpusEncoder();
  const packets = [...speak(planSpeech(words))].map(frame => encoder.encode(frame));
  encoder.close();
  return { receiver, edges, packets, heard: () => heardMs };
}

const RTP_STEP = 48 * FRAME_MS;

test('the audio receiver detects speech through lost, duplicate, late and broken packets', () => {
  const { receiver, edges, packets, heard } = listening();
  let timestamp = 0xffff_ff00;
  for (const [index, packet] of packets.entries()) {
    timestamp = (timestamp + RTP_STEP) >>> 0;
    if (index % 7 === 3) continue;
    receiver.take(packet, timestamp);
    if (index % 10 === 0) receiver.take(packet, timestamp);
    if (index % 11 === 0) receiver.take(Uint8Array.of(255, 9), timestamp);
  }
  receiver.close();
  assert.equal(edges[0]?.edge, 'started');
  assert.ok(heard() <= packets.length * FRAME_MS);
  assert.ok(receiver.frames > packets.length / 2);
});

test('a microphone that stops sending packets still ends the turn', async () => {
  const { packets } = listening();
  let receiver: AudioReceiver | undefined;
  await new Promise<void>(resolve => {
    receiver = new AudioReceiver({
      heard: () => {},
      edge: ({ edge }) => {
        if (edge === 'stopped') resolve();
      },
    });
    receiver.configure(serverVad);
    for (const [index, packet] of packets.slice(0, 20).entries()) receiver.take(packet, index * RTP_STEP);
  });
  receiver?.close();
});
