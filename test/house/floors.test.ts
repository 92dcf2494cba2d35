import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { importsOf } from './imports-of.js';
import { filesIn } from './project-files.js';

const files = filesIn('src')
  .map(file => `src/${file}`)
  .filter(file => /\.ts$/.test(file) && !file.endsWith('.d.ts'));

/** All static imports and re-exports, including types: `[importing file, imported file]`. */
const imports = files.flatMap(file =>
  importsOf(file)
    .filter(({ source, kind }) => kind === 'static' && source.startsWith('.'))
    .map(({ source }) => [file, posix.join(posix.dirname(file), source).replace(/\.js$/, '.ts')] as const),
);

const folders = [...new Set(files.flatMap(foldersAbove))];

describe('the files and folders of', () => {
  for (const folder of folders)
    it(`${folder} have no circular imports`, () => {
      assert.deepEqual(circlesIn(edgesBetween(folder)), []);
    });

  it('a circular import would be found', () => {
    const edges = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c', 'd'])],
      ['c', new Set(['a'])],
    ]);
    assert.deepEqual(circlesIn(edges), ['a → b → c → a']);
  });
});

/** Returns the folders of a file: `src/a/b/c.ts` is in `src`, `src/a` and `src/a/b`. */
function foldersAbove(file: string): string[] {
  const folder = posix.dirname(file);
  return folder === '.' ? [] : [...foldersAbove(folder), folder];
}

/** The imports between children of a folder. A subfolder counts as one child. */
function edgesBetween(folder: string): Map<string, Set<string>> {
  const childOf = (file: string) =>
    file.startsWith(`${folder}/`) ? file.slice(folder.length + 1).split('/')[0] : undefined;
  const edges = new Map<string, Set<string>>();
  for (const [from, to] of imports) {
    const [importing, imported] = [childOf(from), childOf(to)];
    if (!importing || !imported || importing === imported) continue;
    edges.set(importing, (edges.get(importing) ?? new Set()).add(imported));
  }
  return edges;
}

/** The first import cycle of each child, written as a chain. */
function circlesIn(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (child: string, path: readonly string[]): void => {
    if (path.includes(child)) return void found.push([...path.slice(path.indexOf(child)), child].join(' → '));
    if (done.has(child)) return;
    for (const next of edges.get(child) ?? []) visit(next, [...path, child]);
    done.add(child);
  };
  for (const child of edges.keys()) visit(child, []);
  return found;
}
