// @ts-check
// The voice side of the server: our backend handler, and the simulator if there is no key.
import { createServer } from 'node:http';
import { createHandler, toNodeListener } from 'navai-voice/server';
import { backendFunctions } from './backend-functions.js';
import { instructions } from './instructions.js';
import { listen } from './listen.js';

/** The key with which the handler mints at the simulator. It is not a secret. */
const SIMULATOR_KEY = 'sk-simulator';

/** @typedef {import('node:http').RequestListener} Listener */
/**
 * @typedef {{ otherSide: string, backend: Listener, simulator?: Listener,
 *   close(): Promise<void> }} Voice `simulator` is present only if no OpenAI key is set
 */

/**
 * @param {{ origins: string[], host: string, openaiApiKey: string | undefined }} options `origins` are those of our
 *   pages, `host` is the address at which browsers reach the simulator
 * @returns {Promise<Voice>}
 */
export async function createVoice({ origins, host, openaiApiKey }) {
  const simulator = openaiApiKey ? undefined : await startSimulator(host);
  const handler = createHandler({
    basePath: '/navai',
    apiKey: openaiApiKey || SIMULATOR_KEY,
    realtimeUrl: simulator?.realtimeUrl ?? 'https://api.openai.com/v1/realtime',
    instructions,
    functions: backendFunctions,
    // Accepted and dropped: the demo stores nothing.
    onFeedback() {},
    allowedOrigins: origins,
  });
  const backend = toNodeListener(handler);
  if (!simulator) return { otherSide: 'OpenAI', backend, close: async () => {} };
  const { listener, close } = simulator;
  return { otherSide: 'the built-in simulator', backend, simulator: listener, close };
}

/**
 * Loaded only when needed: with a key, the demo runs without the simulator’s optional dependencies. The handler mints
 * at a port of its own, because it would not accept the certificate that a server in the local network has.
 * @param {string} host
 */
async function startSimulator(host) {
  const { createSimulator } = await import('navai-voice/simulator');
  const { listener, close } = createSimulator({ apiKey: SIMULATOR_KEY, host });
  const server = createServer(listener);
  const port = await listen(server, 0, '127.0.0.1');
  return {
    listener,
    // Uses the address, because `localhost` may resolve to ::1 first, where nothing listens.
    realtimeUrl: `http://127.0.0.1:${port}/v1/realtime`,
    close: async () => {
      const closed = new Promise(resolve => server.close(resolve));
      server.closeAllConnections();
      await Promise.all([close(), closed]);
    },
  };
}
