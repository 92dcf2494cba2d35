import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin } from '../run/bin.js';

/** A folder of its own for what a command generates. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'navai-house-'));
  return { path, remove: () => rmSync(path, { recursive: true }) };
}

/** Runs a package's command as `npm run` would; its output comes along when it fails. */
export function runTool(packageName: string, command: string, args: readonly string[]): void {
  const [script = '', ...rest] = bin(packageName, command, args);
  runScript(script, rest);
}

/** Runs a script of ours or of a package; its output comes along when it fails. */
export function runScript(script: string, args: readonly string[]): void {
  // NODE_ENV would choose Lit's development build.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, [script, ...args], { env, stdio: 'pipe', encoding: 'utf8' });
}
