import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url));
const tsx = import.meta.resolve('tsx');

/** Runs a command line as a separate process. */
export class CommandLine {
  stdout = '';
  stderr = '';
  readonly process: ChildProcess;
  readonly #ended: Promise<unknown>;

  /** `env` replaces the environment of the test run, which may contain a key. */
  constructor(args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = process.cwd()) {
    this.process = spawn(process.execPath, ['--import', tsx, command, ...args], {
      cwd,
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.process.stdout?.setEncoding('utf8').on('data', text => {
      this.stdout += text;
    });
    this.process.stderr?.setEncoding('utf8').on('data', text => {
      this.stderr += text;
    });
    this.#ended = once(this.process, 'close');
  }

  /** Resolves with the match once standard output (or error) has it; rejects if the process ends first. */
  async says(pattern: RegExp, stream: 'stdout' | 'stderr' = 'stdout'): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this[stream]);
      if (match) return match;
      const more = once(this.process[stream] as NodeJS.EventEmitter, 'data');
      const over = await Promise.race([this.#ended.then(() => true), more.then(() => false)]);
      if (over) throw new Error(`It ended without saying ${pattern}: ${this.stdout}${this.stderr}`);
    }
  }

  /** Resolves with the exit code, or the signal that ended it. */
  async ends(): Promise<number | string | null> {
    await this.#ended;
    return this.process.exitCode ?? this.process.signalCode;
  }

  /** Sends a signal, and waits for the end. */
  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | string | null> {
    this.process.kill(signal);
    return this.ends();
  }
}

/** Runs a command line to its end. */
export async function run(
  ...args: string[]
): Promise<{ code: number | string | null; stdout: string; stderr: string }> {
  const line = new CommandLine(args);
  const code = await line.ends();
  return { code, stdout: line.stdout, stderr: line.stderr };
}

/** Creates a folder with these files. */
export function folderOf(files: Readonly<Record<string, string>>): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'navai-cli-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return { path, remove: () => rmSync(path, { recursive: true }) };
}
