import type { Result } from './result.js';
import { benchMemory } from './server/memory.js';
import { benchMint } from './server/mint.js';
import { benchThroughput } from './server/throughput.js';

/** The reference backend, as built: `npm run build` first. One after the other, as they share the machine. */
export async function benchServer(): Promise<Result[]> {
  return [await benchThroughput(), await benchMint(), await benchMemory()];
}
