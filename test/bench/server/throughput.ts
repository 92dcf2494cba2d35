import { median, type Result } from '../result.js';
import { type Backend, startBackend } from './backend.js';
import { load } from './load.js';

const rounds = 5;
const seconds = 3;
const target = 3_000;

const rivals = {
  ours: 'navai-voice/server, all guards on',
  express: '@navai/voice-backend 0.1.3 on Express 5',
} as const;

type Rival = keyof typeof rivals;

/** Calls per second, and microseconds of processor time per call. */
interface Round {
  readonly rate: number;
  readonly cpu: number;
}

/** Calls per second of a trivial function: ours and the Express package in turns, each in one process. */
export async function benchThroughput(): Promise<Result> {
  const backends: Record<Rival, Backend> = {
    ours: await startBackend('ours'),
    express: await startBackend('express'),
  };
  const done: Record<Rival, Round[]> = { ours: [], express: [] };
  try {
    for (const rival of ['ours', 'express'] as const) await load(backends[rival].url, { duration: 2 });
    for (let round = 0; round < rounds; round += 1)
      for (const rival of ['ours', 'express'] as const) done[rival].push(await measure(backends[rival]));
  } finally {
    await Promise.all(Object.values(backends).map(backend => backend.stop()));
  }
  return report(middle(done.ours), middle(done.express));
}

async function measure(backend: Backend): Promise<Round> {
  const before = await backend.cpu();
  const rate = await load(backend.url, { duration: seconds });
  return { rate, cpu: ((await backend.cpu()) - before) / (rate * seconds) };
}

function middle(done: readonly Round[]): Round {
  return { rate: median(done.map(({ rate }) => rate)), cpu: median(done.map(({ cpu }) => cpu)) };
}

function report(ours: Round, express: Round): Result {
  const line = (name: string, { rate, cpu }: Round) =>
    `  ${name.padEnd(44)} ${rate.toFixed(0).padStart(6)} /s   ${(rate / express.rate).toFixed(3)} ×   ${cpu.toFixed(0).padStart(4)} µs of processor time each`;
  return {
    met: ours.rate >= target && ours.rate >= express.rate,
    lines: [
      `functions/execute of a trivial function, median of ${rounds} × ${seconds} s, in turns (targets ${target} /s, 1 ×)`,
      line(rivals.ours, ours),
      line(rivals.express, express),
      '  Ours checks origin, rate (limit raised to 1,000,000 a minute) and size; the other has no guards to raise.',
    ],
  };
}
