import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files below a folder, with forward slashes, sorted. */
export function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true }).map(entry => String(entry).replaceAll('\\', '/'));
  return entries.filter(entry => statSync(join(folder, entry)).isFile()).sort();
}

/** All files that are committed or about to be. */
export function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  return [...new Set(listed.split('\0'))].filter(file => file && existsSync(file)).sort();
}
