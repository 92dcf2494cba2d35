// @ts-check
// The demo: a small coffee company’s website with <navai-voice> on it. `node demo/server.js` prints its URL, and with
// `--lan` a QR code that opens it on a phone.
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { pathToFileURL } from 'node:url';
import { Failure } from './failure.js';
import { readOptions } from './options.js';
import { listen } from './server/listen.js';
import { createSite } from './server/site.js';
import { createVoice } from './server/voice.js';

const LOOPBACK = '127.0.0.1';

/**
 * Starts the demo on this machine only, because every client can spend money of a real key. With `lan`, it listens on
 * an address of the local network, over https with a certificate of its own.
 * @param {{ port?: number, openaiApiKey?: string | undefined, quiet?: boolean, lan?: Parameters<typeof import('./lan/network.js').openNetwork>[0] }} [options]
 *   `port` 0 uses any free port, which is the default; if a port is taken, the next one is tried. Without a key, the
 *   simulator answers. `lan.address` is one of this machine’s; default: the most likely one.
 * @returns {Promise<{ url: string, certificate?: string, close(): Promise<void> }>} `certificate` is a PEM
 */
export async function startDemo({ port = 0, openaiApiKey, quiet = false, lan } = {}) {
  const network = lan && (await (await import('./lan/network.js')).openNetwork(lan));
  // The voice side needs our address, which exists only once we listen, so requests reach it through a variable.
  /** @type {import('node:http').RequestListener} */
  let answer = (_, response) => response.writeHead(503).end();
  /** @type {import('node:http').RequestListener} */
  const onRequest = (request, response) => answer(request, response);
  const server = network ? createSecureServer(network.certificate, onRequest) : createServer(onRequest);
  const host = network?.address ?? LOOPBACK;
  const taken = await listen(server, port, host);
  const origins = network
    ? [network.originAt(taken)]
    : [`http://localhost:${taken}`, `http://${LOOPBACK}:${taken}`];
  const [url = ''] = origins;
  const voice = await createVoice({ origins, host, openaiApiKey });
  answer = createSite({ origins, voice });
  if (!quiet) {
    print(`navai-voice demo: ${url} (${voice.otherSide} is on the other side)`);
    if (network) print(network.instructions(url, Boolean(openaiApiKey)));
  }
  const close = () => closeAll(server, voice);
  return { url, close, ...(network && { certificate: network.certificate.cert }) };
}

/** @param {import('node:http').Server} server @param {import('./server/voice.js').Voice} voice */
async function closeAll(server, voice) {
  const closed = new Promise(resolve => server.close(resolve));
  // Kept-alive connections would hold the process for as long as a browser tab is open.
  server.closeAllConnections();
  await voice.close();
  await closed;
}

/** @param {string} text */
function print(text) {
  process.stdout.write(`${text}\n`);
}

async function main() {
  try {
    const starting = startDemo(readOptions(process.argv.slice(2), process.env));
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, () => starting.then(({ close }) => close()).then(() => process.exit(0)));
    }
    await starting;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
