import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { RunningBackend } from './backends.js';

/** A backend that runs as a separate program. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** The install instructions if the command is missing. */
  readonly missing: string;
}

/**
 * Starts a program and uses the first URL that it prints as its base URL. Rejects with its output if it ends
 * first.
 */
export async function startProgram(program: Program): Promise<RunningBackend> {
  const { command, args, folder, env, missing } = program;
  const child = spawn(command, args, {
    cwd: folder,
    // Passes no other variables, so that it gets no key of the machine and no proxy.
    env: { ...pickEnv('PATH', 'SystemRoot', 'HOME'), PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => void child.kill();
  process.once('exit', stop);
  const base = await new Promise<string>((resolve, reject) => {
    let output = '';
    const read = (text: string) => {
      output += text;
      const [, address] = /(http:\/\/[^\s)]+)[\s)]/.exec(output) ?? [];
      if (address) resolve(address);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', read);
    child.once('error', cause => reject(new Error(missing, { cause })));
    child.once('close', code => reject(new Error(`${command} ended with ${code}: ${output}`)));
  });
  return {
    base,
    close: async () => {
      process.off('exit', stop);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'close');
      child.kill();
      await ended;
    },
  };
}

function pickEnv(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap(name => (process.env[name] ? [[name, process.env[name]]] : [])));
}
