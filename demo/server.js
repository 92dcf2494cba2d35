// @ts-check
// The demo: a small coffee company’s website with <navai-voice> on it. `node demo/server.js` prints its URL.
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { listen } from './server/listen.js';
import { createSite } from './server/site.js';
import { createVoice } from './server/voice.js';

const FIRST_PORT = 8080;

/**
 * Starts the demo on this machine only: with a real key, every client can spend money.
 * @param {{ port?: number, openaiApiKey?: string | undefined, quiet?: boolean }} [options]
 *   `port` 0 uses any free port; if a port is taken, the next one is tried. Without a key, the simulator answers.
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function startDemo({ port = FIRST_PORT, openaiApiKey, quiet = false } = {}) {
  // The voice side needs our address, which exists only once we listen, so requests reach it through a variable.
  /** @type {import('node:http').RequestListener} */
  let answer = (_, response) => response.writeHead(503).end();
  const server = createServer((request, response) => answer(request, response));
  const taken = await listen(server, port);
  const url = `http://localhost:${taken}`;
  const voice = await createVoice({ port: taken, openaiApiKey });
  answer = createSite({ port: taken, voice });
  if (!quiet) process.stdout.write(`navai-voice demo: ${url} (${voice.otherSide} is on the other side)\n`);
  return { url, close: () => close(server, voice) };
}

/** @param {import('node:http').Server} server @param {import('./server/voice.js').Voice} voice */
async function close(server, voice) {
  const closed = new Promise(resolve => server.close(resolve));
  // Kept-alive connections would hold the process for as long as a browser tab is open.
  server.closeAllConnections();
  await voice.close();
  await closed;
}

async function main() {
  const port = Number(process.env.PORT || FIRST_PORT);
  const demo = await startDemo({ port, openaiApiKey: process.env.OPENAI_API_KEY });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => demo.close().then(() => process.exit(0)));
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
