import { isIPv4 } from 'node:net';
import type { Simulator } from '../simulator/index.js';
import { isEveryAddress } from './addresses.js';
import { Failure } from './failure.js';
import { manifest } from './manifest.js';

/** The simulator's API key. Not a secret, because it gives access to nothing. */
export const SIMULATOR_KEY = 'sk-simulator';

/** The optional dependencies that calls need, and the module to import from each. */
const NEEDED = { werift: 'werift', '@evan/opus': '@evan/opus/wasm/index.mjs' } as const;

/**
 * Creates the simulator. Loads it on demand, because users of OpenAI need not have its optional dependencies. Rejects
 * with a Failure if they are missing.
 */
export async function createSimulator(host: string): Promise<Simulator> {
  await assertInstalled();
  const simulator = await import('../simulator/index.js');
  // The simulator accepts calls over IPv4 only.
  const reachable = isIPv4(host) && !isEveryAddress(host) ? host : '127.0.0.1';
  return simulator.createSimulator({ apiKey: SIMULATOR_KEY, host: reachable });
}

/** Checks the dependencies at startup; otherwise they would be missed only in the first call. */
async function assertInstalled(): Promise<void> {
  const missing: string[] = [];
  for (const [name, module] of Object.entries(NEEDED)) {
    await import(/* @vite-ignore */ module).catch(cause => {
      if (cause?.code !== 'ERR_MODULE_NOT_FOUND') throw cause;
      missing.push(name);
    });
  }
  if (missing.length === 0) return;
  const { optionalDependencies } = manifest();
  const wanted = missing.map(name => `"${name}@${optionalDependencies[name]}"`).join(' ');
  throw new Failure(
    `The simulator needs ${missing.join(' and ')}, not installed here. Install: npm install ${wanted}\nOr set OPENAI_API_KEY, and OpenAI answers.`,
  );
}

/** Matches only the simulator's own endpoints, so that a base of /v1 keeps its realtime/client-secret. */
export function isForSimulator(url = '/'): boolean {
  return /^\/v1\/realtime\/(client_secrets|calls)(?=[/?]|$)/.test(url);
}
