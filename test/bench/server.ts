import type { Result } from './result.js';
import { benchCpu } from './server/cpu.js';
import { benchMemory } from './server/memory.js';
import { benchMint } from './server/mint.js';
import { benchOverload } from './server/overload.js';
import { benchThroughput } from './server/throughput.js';

/**
 * Benchmarks of the built reference backend; requires `npm run build`. They run one after the other, because
 * they share the machine.
 */
export async function benchServer(): Promise<Result[]> {
  return [
    await benchCpu(),
    await benchThroughput(),
    await benchMint(),
    await benchMemory(),
    await benchOverload(),
  ];
}
