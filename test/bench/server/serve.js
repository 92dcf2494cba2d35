// One backend in a process of its own, on the built files: `node serve.js ours|express [mint URL]`. Says its port.
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
};

const server = createServer(await listeners[kind]()).listen(0, '127.0.0.1', () => {
  process.send({ port: server.address().port });
});

process.on('message', async question => {
  if (question !== 'heap') return;
  // What a finalizer lets go of is free only after the turn in which that ran.
  for (let pass = 0; pass < 5; pass += 1) {
    globalThis.gc();
    await pause(50);
  }
  process.send({ heap: process.memoryUsage().heapUsed });
});
process.once('disconnect', () => process.exit());
