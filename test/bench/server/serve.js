// One backend in a process of its own, on the built files: `node serve.js ours|express|nothing [mint URL]`. Says its port.
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
        // On, and so high that one machine asking all the time is let through.
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
      // Where its documentation puts functions: src/ai/functions-modules below this.
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
  // Microseconds of processor time, of all threads: unlike the rate it hardly depends on what else the machine does.
  cpu: () => process.cpuUsage().user + process.cpuUsage().system,
};

process.on('message', async question => process.send({ answer: await questions[question]() }));

// What a finalizer lets go of, and what a closed socket held, is free only after the turns in which they ran:
// collects until two readings agree.
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
