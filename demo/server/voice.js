// @ts-check
// The voice side of the server: our backend handler, and without a key the simulator as its other side.
import { createHandler, toNodeListener } from 'navai-voice/server';
import { backendFunctions } from './backend-functions.js';
import { instructions } from './instructions.js';

/** What the handler presents to the simulator when it mints; no secret, since nothing stands behind it. */
const SIMULATOR_KEY = 'sk-simulator';

/** @typedef {import('node:http').RequestListener} Listener */
/**
 * @typedef {{ otherSide: string, backend: Listener, simulator?: Listener,
 *   close(): Promise<void> }} Voice `simulator` is there only when it, and not OpenAI, is on the other side
 */

/** @param {{ port: number, openaiApiKey: string | undefined }} options @returns {Promise<Voice>} */
export async function createVoice({ port, openaiApiKey }) {
  const simulator = openaiApiKey ? undefined : await startSimulator();
  const handler = createHandler({
    basePath: '/navai',
    apiKey: openaiApiKey || SIMULATOR_KEY,
    // The address and not the name: `localhost` may mean ::1 first, where nobody listens.
    realtimeUrl: simulator ? `http://127.0.0.1:${port}/v1/realtime` : 'https://api.openai.com/v1/realtime',
    instructions,
    functions: backendFunctions,
    // Taken, and forgotten: this company keeps nothing.
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
