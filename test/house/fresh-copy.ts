import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin } from '../run/bin.js';

/** A temporary folder for generated files. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'navai-house-'));
  return { path, remove: () => rmSync(path, { recursive: true }) };
}

/** Runs a package's command like `npm run`. Its output is included in the error. */
export function runTool(packageName: string, command: string, args: readonly string[]): void {
  const [script = '', ...rest] = bin(packageName, command, args);
  runScript(script, rest);
}

/** Runs a script of ours or of a package. Its output is included in the error. */
export function runScript(script: string, args: readonly string[]): void {
  // Another NODE_ENV would select Lit's development build.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, [script, ...args], { env, stdio: 'pipe', encoding: 'utf8' });
}
