import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { bin } from '../../run/bin.js';
import type { Block } from './markdown.js';
import { scriptsOf } from './markup.js';

interface Example {
  readonly page: string;
  readonly line: number;
  readonly extension: string;
  readonly code: string;
}

/**
 * Writes each example to its own file, at its line number in the page, so that errors are reported as
 * `docs/guides/functions.md/12.js(12,3)`. Returns the arguments for Node that check all of them in that
 * folder, and their number.
 */
export function writeProject(
  folder: string,
  blocks: readonly Block[],
): { readonly command: string[]; readonly found: number } {
  const examples = blocks.flatMap(examplesIn);
  for (const example of examples) write(folder, example);
  copyFileSync(resolve('test/house/docs/page.d.ts'), join(folder, 'page.d.ts'));
  // The file that `docs/headless.md` imports, which its readers copy.
  symlinkSync(resolve('demo/node/werift-transport.js'), join(folder, 'docs/headless.md/werift-transport.js'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(configuration()));
  const [compiler = '', ...args] = bin('typescript', 'tsc', ['--project', '.', '--pretty', 'false']);
  return { command: [resolve(compiler), ...args], found: examples.length };
}

function examplesIn({ page, line, language, code }: Block): Example[] {
  if (/^(js|ts|tsx)$/.test(language)) return [{ page, line, extension: language, code }];
  if (language !== 'html') return [];
  return scriptsOf(code).map(script => ({
    page,
    line: line + script.line,
    extension: 'js',
    code: script.code,
  }));
}

function write(folder: string, { page, line, extension, code }: Example): void {
  const file = join(folder, page, `${line}.${extension}`);
  mkdirSync(dirname(file), { recursive: true });
  // The first line makes it a module, so that examples don't share names.
  writeFileSync(file, `export {};${'\n'.repeat(line - 1)}${code}\n`);
}

function configuration(): object {
  const { extends: _, include: __, exclude: ___, ...own } = JSON.parse(readFileSync('tsconfig.json', 'utf8'));
  const compilerOptions = {
    ...own.compilerOptions,
    module: 'ESNext',
    moduleResolution: 'Bundler',
    moduleDetection: 'force',
    checkJs: true,
    // An example declares no types, and unused variables are allowed.
    noImplicitAny: false,
    noUnusedLocals: false,
    noUnusedParameters: false,
    types: ['node', 'vite/client'],
    paths: pathsOfPackage(),
  };
  return { compilerOptions, include: ['docs', 'demo', 'test', '*.md', 'page.d.ts'] };
}

/** Maps the package's entries to their sources. */
function pathsOfPackage(): Record<string, string[]> {
  const { name, exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  const entries = Object.entries<{ types?: string }>(exports).filter(([, { types }]) => types);
  return Object.fromEntries(
    entries.map(([entry, { types = '' }]) => {
      const source = types.replace(/^\.\/dist\/types\//, 'src/').replace(/\.d\.ts$/, '.ts');
      return [`${name}${entry.slice(1)}`, [resolve(source)]];
    }),
  );
}
