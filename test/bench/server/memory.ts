import type { Result } from '../result.js';
import { startBackend } from './backend.js';
import { load } from './load.js';

const warmUp = 20_000;
const step = 25_000;
const steps = 8;
/** Bytes per request. 200,000 requests may keep 2 MB, which is the variance of garbage collection. */
const target = 10;

/** Measures the heap after garbage collection during 200,000 requests. */
export async function benchMemory(): Promise<Result> {
  const backend = await startBackend('ours');
  const heaps: number[] = [];
  try {
    // Code and caches of the first requests are not a leak.
    await load(backend.url, { amount: warmUp });
    for (let done = 0; done < steps; done += 1) {
      await load(backend.url, { amount: step });
      heaps.push(await backend.heap());
    }
  } finally {
    await backend.stop();
  }
  const perRequest = slope(heaps) / step;
  const megabytes = heaps.map(heap => (heap / 1e6).toFixed(2)).join(', ');
  return {
    met: perRequest < target,
    lines: [
      `Heap in use after ${step * steps} requests (target: below ${target} bytes a request)`,
      `  after each ${step}: ${megabytes} MB; slope ${perRequest.toFixed(2)} bytes a request`,
    ],
  };
}

/** The slope of the least-squares line through the values, per step. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const shared = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  return shared / values.reduce((sum, _value, at) => sum + (at - middle) ** 2, 0);
}
