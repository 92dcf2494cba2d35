// Runs one backend from the built files in a separate process: `node serve.js ours|express|nothing [mint
// URL]`. Prints its port.
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const [kind, mintUrl] = process.argv.slice(2);
const add = ({ a, b }) => ({ sum: a + b });

const listeners = {
  async ours() {
    const { createHandler, toNodeListener } = await import('../../../dist/server.js');
    return toNodeListener(
      createHandler({
        apiKey: 'sk-bench',
        functions: { add },
        // Enabled, but too high to limit a single machine.
        rateLimit: { perMinute: 1_000_000 },
        ...(mintUrl && { realtimeUrl: mintUrl }),
      }),
    );
  },
  async express() {
    const { default: express } = await import('express');
    const { registerNavaiExpressRoutes } = await import('@navai/voice-backend');
    const app = express();
    app.use(express.json());
    registerNavaiExpressRoutes(app, {
      backendOptions: { openaiApiKey: 'sk-bench' },
      // The documented place for functions is src/ai/functions-modules below this folder.
      functionsBaseDir: fileURLToPath(new URL('express', import.meta.url)),
    });
    return app;
  },
  nothing: () => (request, response) => {
    request.resume();
    response.end('{}');
  },
};

const server = createServer(await listeners[kind]()).listen(0, '127.0.0.1', () => {
  process.send({ port: server.address().port });
});

const questions = {
  heap: settledHeap,
  // Processor time of all threads in microseconds. Unlike the rate it hardly depends on the load of the
  // machine.
  cpu: () => process.cpuUsage().user + process.cpuUsage().system,
};

process.on('message', async question => process.send({ answer: await questions[question]() }));

// Memory of finalizers and closed sockets is free only a few turns later, so this collects until two readings
// agree.
async function settledHeap() {
  let before = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < 30; pass += 1) {
    globalThis.gc();
    await pause(50);
    globalThis.gc();
    const heap = process.memoryUsage().heapUsed;
    if (before - heap < 2_000) return heap;
    before = heap;
  }
  return before;
}

process.once('disconnect', () => process.exit());
