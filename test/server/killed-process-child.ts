// A backend that is killed in the middle of its calls; see killed-process.test.ts.
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore, TIMEOUT_MS } from './killed-process-store.js';
import { backend, post } from './support.js';

const [folder = '', redisPath = ''] = process.argv.slice(2);

/** Writes down that it ran, and never ends. */
function stuck(name: string) {
  return async () => {
    await appendFile(join(folder, 'runs'), `${name}\n`);
    process.send?.(name);
    return new Promise(() => {});
  };
}

const store = await openStore(folder, redisPath);
const { handler } = backend({
  store,
  functionTimeoutMs: TIMEOUT_MS,
  functions: { book: stuck('book'), look_up: { idempotent: true, run: stuck('look_up') } },
});
for (const function_name of ['book', 'look_up'])
  void handler(
    post('functions/execute', { function_name, call_id: `call ${function_name}`, session_key: 's' }),
  );
