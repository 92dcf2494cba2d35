// @ts-check
// Talks to the agent in a terminal: `node demo/node/index.js`, a line for each thing you say, Ctrl+D to end.
// NAVAI_BACKEND is the URL of a running backend, NAVAI_CALL_URL the address of its calls if not OpenAI's. Without
// them it starts the demo's own, which uses OpenAI if OPENAI_API_KEY is set and the built-in simulator otherwise.
import { createInterface } from 'node:readline';
import { startDemo } from '../server.js';
import { createCall } from './call.js';

/** @param {string} line */
const say = line => void process.stdout.write(`${line}\n`);

const given = process.env.NAVAI_BACKEND;
const openaiApiKey = process.env.OPENAI_API_KEY;
const demo = given ? undefined : await startDemo({ port: 0, openaiApiKey, quiet: true });
const simulated = demo && !openaiApiKey ? `${demo.url}/v1/realtime/calls` : undefined;
const session = createCall({
  backend: given ?? `${demo?.url}/navai`,
  callUrl: process.env.NAVAI_CALL_URL ?? simulated,
  say,
});

await session.start();
if (session.snapshot().status === 'connected') await talk();
session.stop();
await demo?.close();

/** Sends one line after the other until there are no more or the call is over. */
async function talk() {
  // Starts reading only now: readline drops lines that arrive without a listener.
  const lines = createInterface({ input: process.stdin });
  process.once('SIGINT', () => lines.close());
  session.addEventListener('navai-error', () => lines.close());
  for await (const line of lines) {
    if (!line.trim()) continue;
    const answered = answer();
    if (session.send(line)) await answered;
  }
}

/** Resolves once the agent has nothing more to say, or the call is over. */
function answer() {
  return new Promise(resolve => {
    let begun = false;
    const end = session.subscribe(() => {
      const { activity, status } = session.snapshot();
      begun ||= activity !== 'listening';
      if (status === 'connected' ? !begun || activity !== 'listening' : status === 'reconnecting') return;
      end();
      resolve(undefined);
    });
  });
}
