import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

export type Kind = 'ours' | 'express';

/** A backend in a process of its own. */
export interface Backend {
  readonly url: string;
  /** Bytes in use after garbage collection. */
  heap(): Promise<number>;
  stop(): Promise<void>;
}

export async function startBackend(kind: Kind, mintUrl = ''): Promise<Backend> {
  const execArgv = ['--expose-gc'];
  const child = fork(new URL('./serve.js', import.meta.url), [kind, mintUrl], { execArgv });
  const { port } = await answer<{ port: number }>(child);
  return {
    url: `http://127.0.0.1:${port}/navai`,
    async heap() {
      child.send('heap');
      return (await answer<{ heap: number }>(child)).heap;
    },
    async stop() {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

async function answer<Message>(child: ChildProcess): Promise<Message> {
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('The backend ended.')));
  const [message] = await Promise.race([once(child, 'message'), ended]);
  return message as Message;
}
