import { join } from 'node:path';
import Database from 'libsql';
import { createClient } from 'redis';
import { redisStore, type Store, sqliteStore } from '../../src/server/index.js';

export const TIMEOUT_MS = 20_000;

/** The store that the killed process and the next one share. */
export async function openStore(folder: string, redisPath: string): Promise<Store> {
  if (!redisPath) return sqliteStore(new Database(join(folder, 'navai.db')));
  const client = createClient({
    socket: { path: redisPath, reconnectStrategy: false },
    disableOfflineQueue: true,
  });
  client.on('error', () => {});
  await client.connect();
  return redisStore(client);
}
