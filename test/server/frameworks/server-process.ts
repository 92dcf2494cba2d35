import { spawn } from 'node:child_process';

/** A server in a process of its own. */
export interface ServerProcess {
  /** What it printed, errors included. */
  readonly output: () => string;
  readonly url: string;
  stop(): Promise<void>;
}

interface Start {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Record<string, string>;
  /** Finds the port in what the process prints; its first group. */
  readonly port: RegExp;
}

/** Resolves when the process prints its port. Rejects with its output if it ends before. */
export function startServer({ command, args, cwd, env, port }: Start): Promise<ServerProcess> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, OPENAI_API_KEY: 'sk-recipe', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()));
  const stop = () => {
    child.kill('SIGKILL');
    return ended;
  };
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      printed += chunk;
      const [, found] = port.exec(printed) ?? [];
      if (found) resolve({ output: () => printed, url: `http://localhost:${found}`, stop });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    void ended.then(() => reject(new Error(`The server ended: ${printed}`)));
  });
}
