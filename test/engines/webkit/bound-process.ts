import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** A running command. */
export interface BoundProcess {
  readonly stdout: Readable;
  /** Rejects when the command ends. */
  readonly failed: Promise<never>;
  /** Ends the command, and resolves when all its processes are gone. */
  end(): Promise<void>;
}

/**
 * The shell reads our end of a pipe, which closes when we exit, crash or are killed. It then kills its process group:
 * the command and everything that it has started. A command that exits takes the rest along.
 */
const script = '("$@"; kill -s KILL 0) & read -r _; kill -s KILL 0';

/** Starts a command that never outlives this process. Linux only. */
export function startBound(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn('/bin/sh', ['-c', script, 'sh', command, ...args], {
    // A group of its own, which Ctrl-C in the terminal doesn't reach before us.
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, ...env },
  });
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()));
  const failed = ended.then((): never => {
    throw new Error(`${command} ended.`);
  });
  failed.catch(() => {});
  return {
    stdout: child.stdout.setEncoding('utf8'),
    failed,
    end() {
      child.stdin.destroy();
      return ended;
    },
  } satisfies BoundProcess;
}
