import { median, type Result } from '../result.js';
import { type Backend, type Kind, startBackend } from './backend.js';
import { load } from './load.js';

const rounds = 5;
const seconds = 3;
const target = 3_000;

/** Calls a second of a trivial function, ours and the Express package in turns, each in one process. */
export async function benchThroughput(): Promise<Result> {
  const backends: Record<Kind, Backend> = {
    ours: await startBackend('ours'),
    express: await startBackend('express'),
  };
  const rates: Record<Kind, number[]> = { ours: [], express: [] };
  try {
    for (const kind of ['ours', 'express'] as const) await load(backends[kind].url, { duration: 2 });
    for (let round = 0; round < rounds; round += 1)
      for (const kind of ['ours', 'express'] as const)
        rates[kind].push(await load(backends[kind].url, { duration: seconds }));
  } finally {
    await Promise.all(Object.values(backends).map(backend => backend.stop()));
  }
  return report(median(rates.ours), median(rates.express));
}

function report(ours: number, express: number): Result {
  const line = (name: string, rate: number) =>
    `  ${name.padEnd(44)} ${rate.toFixed(0).padStart(6)} /s   ${(rate / express).toFixed(3)} ×`;
  return {
    met: ours >= target || ours >= express,
    lines: [
      `functions/execute of a trivial function, median of ${rounds} × ${seconds} s, in turns (target ${target} /s)`,
      line('navai-voice/server, all guards on', ours),
      line('@navai/voice-backend 0.1.3 on Express 5', express),
      '  Ours checks origin, rate (limit raised to 1,000,000 a minute) and size; the other has no guards to raise.',
    ],
  };
}
