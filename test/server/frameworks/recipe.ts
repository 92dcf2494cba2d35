import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { split } from '../../house/docs/markdown.js';

const PAGE = 'docs/backend/frameworks.md';

/** The names of the page's recipes. */
export function recipeNames(): string[] {
  return split(PAGE).blocks.flatMap(({ info }) => (info ? [info] : []));
}

/** A folder with the page's code for one framework, and the packages that it imports. */
export interface Recipe {
  readonly folder: string;
  readonly file: string;
  remove(): void;
}

/**
 * Writes the block of the page that is named `file` into a folder of its own. `navai-voice/server` is our source in one
 * file, with two options of the test: `upstream` stands in for the Realtime API, and warnings go to the console.
 * `links` maps further packages to those installed here.
 */
export async function writeRecipe(file: string, upstream: string, links: Links = {}): Promise<Recipe> {
  const block = split(PAGE).blocks.find(({ info }) => info === file);
  if (!block) throw new Error(`${PAGE} has no block ${file}.`);
  const folder = mkdtempSync(join(tmpdir(), 'navai-recipe-'));
  writeInto(folder, file, block.code);
  writeInto(folder, 'package.json', '{ "type": "module" }');
  for (const [name, installed] of Object.entries(links)) link(folder, name, installed);
  await writePackage(folder, upstream);
  return { folder, file: join(folder, file), remove: () => rmSync(folder, { recursive: true }) };
}

/** Packages by the name that the recipe uses. */
export type Links = Readonly<Record<string, string>>;

export function writeInto(folder: string, file: string, text: string): string {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

function link(folder: string, name: string, installed: string): void {
  const path = join(folder, 'node_modules', name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(resolve('node_modules', installed), path, 'junction');
}

async function writePackage(folder: string, upstream: string): Promise<void> {
  const manifest = { name: 'navai-voice', type: 'module', exports: { './server': './server.js' } };
  writeInto(folder, 'node_modules/navai-voice/package.json', JSON.stringify(manifest));
  bundled ??= bundle();
  const lines = (await bundled).replaceAll(UPSTREAM, JSON.stringify(upstream));
  writeInto(folder, 'node_modules/navai-voice/server.js', lines);
}

/** Stands for the address in the bundle, which all recipes share. */
const UPSTREAM = '__UPSTREAM__';
let bundled: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const source = JSON.stringify(resolve('src/server/index.ts'));
  const contents = `
    import { createHandler as create } from ${source};
    export * from ${source};
    export const createHandler = options => create({
      realtimeUrl: ${UPSTREAM},
      onWarning: ({ code }) => console.log('warning', code),
      ...options,
    });`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve('.') },
    write: false,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    external: ['node:*'],
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
