import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { dirname, extname, normalize } from 'node:path';
import { describe, it } from 'node:test';
import { projectFiles } from '../project-files.js';
import { anchorsOf, inlineCode, type Link, linksOf, pages, textOf } from './markdown.js';

const committed = new Set(projectFiles());

describe('the links of', () => {
  for (const page of pages)
    it(`${page} lead to existing files and headings`, () => {
      assert.deepEqual(
        linksOf(page).flatMap(link => problemOf(link) ?? []),
        [],
      );
    });
});

describe('the files named in', () => {
  for (const page of pages.filter(name => name === 'CONTRIBUTING.md' || name.startsWith('docs/internals/')))
    it(`${page} exist`, () => {
      const named = inlineCode(page).filter(({ code }) => /^(src|test|docs|demo)\/[\w./*-]*$/.test(code));
      assert.deepEqual(
        // A pattern counts as the folder before its first star.
        named.filter(({ code }) => !existsSync(code.replace(/\*.*$/, ''))),
        [],
      );
    });
});

describe('README.md', () => {
  it('has up to 120 lines', () => {
    assert.ok(textOf('README.md').trimEnd().split('\n').length <= 120);
  });
});

describe('docs/README.md', () => {
  it('links to every page of docs', () => {
    const reached = new Set(linksOf('docs/README.md').map(({ page, target }) => fileOf(page, target)));
    const ours = pages.filter(page => page.startsWith('docs/') && page !== 'docs/README.md');
    assert.deepEqual(
      ours.filter(page => !reached.has(page)),
      [],
    );
  });
});

function problemOf({ page, line, target }: Link): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(target))
    return URL.canParse(target) ? undefined : `${page}:${line}: ${target} is not a URL.`;
  const file = fileOf(page, target);
  if (!existsSync(file)) return `${page}:${line}: ${target} does not exist.`;
  if (!isCommitted(file)) return `${page}:${line}: ${target} is not committed.`;
  const [, anchor] = target.split('#');
  if (anchor === undefined || (extname(file) === '.md' && anchorsOf(file).has(anchor))) return undefined;
  return `${page}:${line}: ${file} has no heading #${anchor}.`;
}

function fileOf(page: string, target: string): string {
  const [path = ''] = target.split('#');
  return path ? normalize(`${dirname(page)}/${path}`).replaceAll('\\', '/') : page;
}

function isCommitted(file: string): boolean {
  if (!statSync(file).isDirectory()) return committed.has(file);
  const folder = `${file.replace(/\/$/, '')}/`;
  return [...committed].some(name => name.startsWith(folder));
}
