import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE_RATE } from '../../src/simulator/media/opus.js';
import { speak } from '../../src/simulator/media/voice.js';
import { planSpeech } from '../../src/simulator/speech-plan.js';

const silence = (seconds: number) => new Array<number>(Math.round(seconds * SAMPLE_RATE)).fill(0);

/** A recording of a voice that says `words`, with silence before and after it. */
export function wavOf(words: string, secondsBefore = 0, secondsAfter = 0): Buffer {
  const voice = [...speak(planSpeech(words))].flatMap(frame => [...frame]);
  const samples = Int16Array.from([...silence(secondsBefore), ...voice, ...silence(secondsAfter)]);
  return Buffer.concat([headerFor(samples), Buffer.from(samples.buffer)]);
}

/** Writes a recording of a voice that says `words` between two silences. A browser plays it in a loop. */
export async function recordWav(words: string, secondsBefore: number, secondsAfter: number) {
  const folder = await mkdtemp(join(tmpdir(), 'simulator-'));
  const file = join(folder, 'speech.wav');
  await writeFile(file, wavOf(words, secondsBefore, secondsAfter));
  return { file, remove: () => rm(folder, { recursive: true }) };
}

function headerFor(samples: Int16Array): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLE_RATE, 24);
  header.writeUInt32LE(SAMPLE_RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.byteLength, 40);
  return header;
}
