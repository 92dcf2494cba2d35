// @ts-check
// The voice side of the server: our backend handler, and the simulator if there is no key.
import { createHandler, toNodeListener } from 'navai-voice/server';
import { backendFunctions } from './backend-functions.js';
import { instructions } from './instructions.js';

/** The key with which the handler mints at the simulator. It is not a secret. */
const SIMULATOR_KEY = 'sk-simulator';

/** @typedef {import('node:http').RequestListener} Listener */
/**
 * @typedef {{ otherSide: string, backend: Listener, simulator?: Listener,
 *   close(): Promise<void> }} Voice `simulator` is present only if no OpenAI key is set
 */

/** @param {{ port: number, openaiApiKey: string | undefined }} options @returns {Promise<Voice>} */
export async function createVoice({ port, openaiApiKey }) {
  const simulator = openaiApiKey ? undefined : await startSimulator();
  const handler = createHandler({
    basePath: '/navai',
    apiKey: openaiApiKey || SIMULATOR_KEY,
    // Uses the address, because `localhost` may resolve to ::1 first, where nothing listens.
    realtimeUrl: simulator ? `http://127.0.0.1:${port}/v1/realtime` : 'https://api.openai.com/v1/realtime',
    instructions,
    functions: backendFunctions,
    // Accepted and dropped: the demo stores nothing.
    onFeedback() {},
    allowedOrigins: [`http://localhost:${port}`, `http://127.0.0.1:${port}`],
  });
  const backend = toNodeListener(handler);
  if (!simulator) return { otherSide: 'OpenAI', backend, close: async () => {} };
  return {
    otherSide: 'the built-in simulator',
    backend,
    simulator: simulator.listener,
    close: async () => simulator.close(),
  };
}

/** Loaded only when needed: with a key, the demo runs without the simulator’s optional dependencies. */
async function startSimulator() {
  const { createSimulator } = await import('navai-voice/simulator');
  return createSimulator({ apiKey: SIMULATOR_KEY });
}
