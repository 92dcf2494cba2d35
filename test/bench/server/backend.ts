import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

export type Kind = 'ours' | 'express' | 'nothing';

/** A backend in a separate process. */
export interface Backend {
  readonly url: string;
  /** Resolves to the bytes in use after garbage collection. */
  heap(): Promise<number>;
  /** Resolves to the processor time so far, in microseconds. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

export async function startBackend(kind: Kind, mintUrl = ''): Promise<Backend> {
  const execArgv = ['--expose-gc'];
  const child = fork(new URL('./serve.js', import.meta.url), [kind, mintUrl], { execArgv });
  const { port } = await answer<{ port: number }>(child);
  const ask = async (question: 'heap' | 'cpu') => {
    child.send(question);
    return (await answer<{ answer: number }>(child)).answer;
  };
  return {
    url: `http://127.0.0.1:${port}/navai`,
    heap: () => ask('heap'),
    cpu: () => ask('cpu'),
    async stop() {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

async function answer<Message>(child: ChildProcess): Promise<Message> {
  const answered = new AbortController();
  const { signal } = answered;
  const ended = once(child, 'exit', { signal }).then(() => Promise.reject(new Error('The backend ended.')));
  try {
    const [message] = await Promise.race([once(child, 'message', { signal }), ended]);
    return message as Message;
  } finally {
    answered.abort();
    // Prevents an unhandled rejection by the abort when the result is no longer awaited.
    ended.catch(() => {});
  }
}
