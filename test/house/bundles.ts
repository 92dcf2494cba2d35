import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { importsOf } from './imports-of.js';

export const readBuilt = (file: string): Buffer => readFileSync(`dist/${file}`);

/** The files of dist that load together with an entry: itself and its static imports. */
export function loadedWith(entry: string): string[] {
  return reach([entry], file => importedBy(file, 'static'));
}

/** The files that a conversation loads after the first load, without those that are loaded on demand. */
export function loadedLater(entry: string, without: readonly string[] = []): string[] {
  const first = loadedWith(entry);
  const imported = (file: string, kind: 'static' | 'dynamic') =>
    importedBy(file, kind).filter(source => !without.includes(source));
  const roots = first.flatMap(file => imported(file, 'dynamic'));
  const all = reach(roots, file => [...imported(file, 'static'), ...imported(file, 'dynamic')]);
  return all.filter(file => !first.includes(file));
}

function importedBy(file: string, kind: 'static' | 'dynamic'): string[] {
  const imports = importsOf(`dist/${file}`).filter(imported => imported.kind === kind);
  return imports.map(({ source }) => posix.join(posix.dirname(file), source));
}

function reach(roots: readonly string[], next: (file: string) => string[]): string[] {
  const found = new Set(roots);
  // A set may grow during iteration, and added files are visited too.
  for (const file of found) for (const imported of next(file)) found.add(imported);
  return [...found];
}
