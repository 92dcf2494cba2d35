import { median, percentile, type Result } from '../result.js';
import { startBackend } from './backend.js';
import { startUpstream } from './upstream.js';

const mints = 300;
const warmUp = 50;
const target = 2;
const upstreamMs = 20;

/**
 * The milliseconds that our code adds to a mint: the total, minus the upstream's own time as measured there,
 * and minus the page's round trip, measured in turns with a server that does nothing. What is left is our
 * work and our HTTP request to the upstream.
 */
export async function benchMint(): Promise<Result> {
  const upstream = await startUpstream(upstreamMs);
  const backend = await startBackend('ours', upstream.url);
  const nothing = await startBackend('nothing');
  const gross: number[] = [];
  const roundTrips: number[] = [];
  try {
    for (let mint = -warmUp; mint < mints; mint += 1) {
      const roundTrip = await timed(nothing.url);
      const took = await timed(`${backend.url}/realtime/client-secret`);
      if (mint < 0) continue;
      roundTrips.push(roundTrip);
      gross.push(took - upstream.lastMs());
    }
  } finally {
    await backend.stop();
    await nothing.stop();
    await upstream.stop();
  }
  return report(gross, roundTrips);
}

async function timed(url: string): Promise<number> {
  const started = performance.now();
  const response = await fetch(url, { method: 'POST' });
  await response.text();
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}.`);
  return performance.now() - started;
}

// Subtracts medians, because single requests in a row are not related.
function report(gross: readonly number[], roundTrips: readonly number[]): Result {
  const own = median(gross) - median(roundTrips);
  const line = (name: string, values: readonly number[]) =>
    `  ${name.padEnd(44)} median ${median(values).toFixed(2)} ms, p95 ${percentile(values, 0.95).toFixed(2)} ms`;
  return {
    met: own < target,
    lines: [
      `Own time of a mint over HTTP, ${mints} in a row (target: < ${target} ms): ${own.toFixed(2)} ms, the difference of`,
      line("a mint, the upstream's own time subtracted", gross),
      line('a round trip to a server that does nothing', roundTrips),
    ],
  };
}
