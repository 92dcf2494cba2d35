// One of two processes that get the same calls at the same time; see shared-store.test.ts.
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';
import { createHandler, sqliteStore } from '../../src/server/index.js';
import { bodyOf, post } from './support.js';

const [folder = ''] = process.argv.slice(2);
const database = new Database(join(folder, 'navai.db'));

/** Writes down that it ran, and answers which process it ran in. */
async function note({ call }: { call: number }): Promise<string> {
  await appendFile(join(folder, 'runs'), `${call}\n`);
  return `${call} in ${process.pid}`;
}

const handler = createHandler({
  store: sqliteStore(database),
  functions: { note: { run: note } },
  clientKey: () => 'someone',
});

process.once('message', async () => {
  const calls = Array.from({ length: 10 }, (_, call) =>
    post('functions/execute', {
      function_name: 'note',
      payload: { call },
      call_id: `c${call}`,
      session_key: 's',
    }),
  );
  const answers = await Promise.all(calls.map(request => bodyOf(handler(request))));
  process.send?.(answers.map(({ result }) => result));
  database.close();
  process.disconnect();
});
process.send?.('ready');
