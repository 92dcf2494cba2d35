import { listOf, ofAgents } from '../../core/tools/agent-folders.js';
import type { FolderOptions, FunctionLoaders } from '../types/functions.js';

// Not static: a bundler that puts this module into one file with the handler would make the file need Node.
const { readdir } = await import('node:fs/promises');
const { posix, relative, resolve, sep } = await import('node:path');
const { pathToFileURL } = await import('node:url');

const DEFAULT_FOLDER = 'src/ai/functions-modules';

/** Implements `functionsFolders`. */
export async function findModules(options: FolderOptions): Promise<FunctionLoaders> {
  const base = resolve(options.functionsBaseDir || '.');
  const patterns = listOf(options.functionsFolders);
  const wanted = patterns.length > 0 ? patterns : [DEFAULT_FOLDER];
  const files = (await filesOf(wanted, base)).filter(ofAgents(listOf(options.agentsFolders)));
  if (files.length > 0) return loadersOf(files, base);
  const message = `No module of functions was found in ${wanted.join(', ')}; ${DEFAULT_FOLDER} is used.`;
  options.onWarning?.({ code: 'functions_not_found', message });
  return loadersOf(await filesOf([DEFAULT_FOLDER], base), base);
}

/** Sorts by code units. The order decides which function keeps a name, so it must not depend on the locale. */
async function filesOf(patterns: readonly string[], base: string): Promise<string[]> {
  const found = await Promise.all(patterns.map(pattern => matching(pattern, base)));
  return [...new Set(found.flat())].filter(isModule).sort();
}

async function matching(pattern: string, base: string): Promise<string[]> {
  const recursive = /^(.*\/)?\.{3}$/.test(pattern);
  const path = fromBase(base, recursive ? pattern.replace(/\.{3}$/, '.') : pattern);
  const steps = path.split('/');
  const wildcard = steps.findIndex(step => step.includes('*'));
  const start = wildcard < 0 ? path : steps.slice(0, wildcard).join('/');
  const expression = toExpression(path, recursive);
  return (await filesBelow(start, base)).filter(file => expression.test(file));
}

function fromBase(base: string, path: string): string {
  return relative(base, resolve(base, path)).split(sep).join('/');
}

/** Matches files in a folder (or below it), or the path itself if it is a file. */
function toExpression(path: string, recursive: boolean): RegExp {
  const step = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*');
  const inside = `${step && `${step}/`}${recursive ? '.+' : '[^/]+'}`;
  return new RegExp(`^(?:${step}|${inside})$`);
}

/** Returns no files for a missing folder. Does not follow links, which can form cycles. */
async function filesBelow(path: string, base: string): Promise<string[]> {
  if (isLeftOut(path)) return [];
  try {
    const entries = await readdir(resolve(base, path), { withFileTypes: true });
    const inside = entries.map(entry => {
      const child = posix.join(path, entry.name);
      if (entry.isDirectory()) return filesBelow(child, base);
      return entry.isFile() && !isLeftOut(child) ? [child] : [];
    });
    return (await Promise.all(inside)).flat();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return [path];
    if (code === 'ENOENT') return [];
    throw cause;
  }
}

function isLeftOut(path: string): boolean {
  return path.split('/').some(step => /^(node_modules|dist|\.(?!\.?$).*)$/.test(step));
}

function isModule(file: string): boolean {
  return /\.[cm]?[jt]s$/.test(file) && !/\.d\.[cm]?ts$/.test(file);
}

function loadersOf(files: readonly string[], base: string): FunctionLoaders {
  return Object.fromEntries(files.map(file => [file, () => load(file, base)]));
}

async function load(file: string, base: string): Promise<object> {
  const { href } = pathToFileURL(resolve(base, file));
  const module = await import(/* @vite-ignore */ href).catch(cause => {
    if (cause?.code !== 'ERR_UNKNOWN_FILE_EXTENSION') throw cause;
    throw new Error('this runtime can’t load TypeScript; use `node --import tsx`, or Node 22.18.', { cause });
  });
  return exportsOf(module, file);
}

/** Node lists a CommonJS module's exports twice: under `default`, and under the names it could detect. */
function exportsOf(module: Record<string, unknown>, file: string): object {
  const { 'module.exports': _, __esModule: __, ...exports } = module;
  const { default: whole, ...named } = exports;
  if (!isPlain(whole)) return exports;
  const names = Object.keys(named);
  const isCommon = /\.c[jt]s$/.test(file) || names.length > 0;
  return isCommon && names.every(name => named[name] === whole[name]) ? whole : exports;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
