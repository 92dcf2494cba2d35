import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createClient } from 'redis';

/** A Redis of the test's own: on a socket in a folder of its own, so it meets no other, and nothing is kept. */
export interface RedisServer {
  /** Its socket, for other processes. */
  readonly path: string;
  connect(): Promise<{ sendCommand(command: string[]): Promise<unknown> }>;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

export async function startRedis(): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'navai-redis-'));
  const path = join(folder, 'redis.sock');
  const settings = ['--port', '0', '--unixsocket', path, '--save', '', '--appendonly', 'no', '--dir', folder];
  const server = spawn('redis-server', settings, { stdio: ['ignore', 'pipe', 'inherit'] });
  const closers: (() => void)[] = [];
  const ended = once(server, 'exit');
  for await (const line of createInterface({ input: server.stdout })) {
    if (/ready to accept connections/i.test(line)) break;
  }
  server.stdout.resume();
  return {
    path,
    async connect() {
      const client = createClient({ socket: { path, reconnectStrategy: false }, disableOfflineQueue: true });
      client.on('error', () => {});
      closers.push(() => client.isOpen && client.destroy());
      await client.connect();
      return client;
    },
    async stop(signal) {
      for (const close of closers) close();
      server.kill(signal);
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
