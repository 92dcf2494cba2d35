import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { median, type Result } from '../result.js';
import { startBackend } from './backend.js';

const mints = 300;
const target = 2;

/** Milliseconds that a mint takes beside the upstream's own time, as that upstream clocks it. */
export async function benchMint(): Promise<Result> {
  const upstream = await startUpstream();
  const backend = await startBackend('ours', upstream.url);
  const overheads: number[] = [];
  try {
    for (let mint = -50; mint < mints; mint += 1) {
      const started = performance.now();
      const response = await fetch(`${backend.url}/realtime/client-secret`, { method: 'POST' });
      await response.text();
      const took = performance.now() - started;
      if (response.status !== 200) throw new Error(`A mint answered ${response.status}.`);
      if (mint >= 0) overheads.push(took - upstream.lastMs());
    }
  } finally {
    await backend.stop();
    await upstream.stop();
  }
  return report(median(overheads), percentile(overheads, 0.95));
}

function report(middle: number, high: number): Result {
  return {
    met: middle < target,
    lines: [
      `Own time of a mint over HTTP, the upstream's subtracted, ${mints} in a row (target: median < ${target} ms)`,
      `  median ${middle.toFixed(2)} ms, p95 ${high.toFixed(2)} ms`,
    ],
  };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}

/** Answers after 20 ms or so and knows how long it had the request. */
async function startUpstream() {
  let lastMs = 0;
  const server = createServer(async (request, response) => {
    const started = performance.now();
    request.resume();
    await once(request, 'end');
    await pause(20);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ value: 'ek_bench', expires_at: 1_900_000_000, session: {} }));
    lastMs = performance.now() - started;
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  };
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, lastMs: () => lastMs, stop };
}
