import { isIPv4 } from 'node:net';
import type { Simulator } from '../simulator/index.js';
import { isEveryAddress } from './addresses.js';
import { Failure } from './failure.js';
import { manifest } from './manifest.js';

/** What a simulator presents as its key; no secret, since nothing stands behind it. */
export const SIMULATOR_KEY = 'sk-simulator';

/** The optional dependencies of a call, and what of each is imported. */
const NEEDED = { werift: 'werift', '@evan/opus': '@evan/opus/wasm/index.mjs' } as const;

/** Loaded only when asked for: with OpenAI on the other side, its optional dependencies need not be there. */
export async function createSimulator(host: string): Promise<Simulator> {
  await assertInstalled();
  const simulator = await import('../simulator/index.js');
  // Calls come in over IPv4 alone.
  const reachable = isIPv4(host) && !isEveryAddress(host) ? host : '127.0.0.1';
  return simulator.createSimulator({ apiKey: SIMULATOR_KEY, host: reachable });
}

/** Asked before the first call, which is where it would show otherwise. */
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

/** Its own endpoints and no others: a base of /v1 keeps its realtime/client-secret. */
export function isForSimulator(url = '/'): boolean {
  return /^\/v1\/realtime\/(client_secrets|calls)(?=[/?]|$)/.test(url);
}
