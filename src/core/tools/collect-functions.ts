import type { AppFunction, FunctionDefinition, PageFunction } from '../model/function.js';
import '../errors/add-call-warnings.js';
import { messageOf } from '../errors/errors.js';
import type { Warn } from '../errors/warnings.js';
import { argumentsFor } from './call-arguments.js';
import { readFunctionOptions } from './function-options.js';

type Definition = Partial<FunctionDefinition<unknown>>;
type Callable = (...args: unknown[]) => unknown;
type Class = new (...args: unknown[]) => object;
/** Collecting never uses the context, so it accepts functions with any context. */
type Found = PageFunction<unknown>;
type Collect = (found: Found) => void;

/**
 * Converts words to snake_case with ASCII letters and digits only, up to 64 characters (the Realtime API's limit).
 * Returns '' if nothing is left.
 */
export function toToolName(words: string): string {
  return words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/[^A-Za-z\d]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase()
    .slice(0, 64)
    .replace(/_+$/, '');
}

/**
 * Collects the functions of a page or a backend. Takes an object of functions, definitions, classes and objects; class
 * instances; modules; loaders of modules, as from `import.meta.glob`; or an array of these. A name that is taken gets
 * `_2`, `_3`…. Ignores unusable entries and warns.
 */
export async function collectFunctions(sources: unknown, warn: Warn): Promise<Found[]> {
  const found: Found[] = [];
  const taken = new Set<string>();
  const collect: Collect = definition => {
    const name = freeName(toToolName(definition.name), taken);
    if (!name) return warn('function-unusable', `“${definition.name}” has no letters or digits in its name.`);
    if (name !== toToolName(definition.name))
      warn('function-clash', `“${definition.name}” is offered as “${name}”.`);
    taken.add(name);
    found.push({ ...definition, name });
  };
  for (const source of Array.isArray(sources) ? sources : [sources])
    await collectSource(source, collect, warn);
  return found;
}

/**
 * Merges the page's functions and the backend's into one list for the agent. If names clash, the page's function is
 * kept.
 */
export function mergeFunctions(
  page: readonly PageFunction[],
  backend: readonly Omit<AppFunction, 'origin'>[],
  warn: Warn,
): AppFunction[] {
  const merged = new Map<string, AppFunction>();
  const add = (definition: Omit<AppFunction, 'origin'>, origin: AppFunction['origin']) => {
    if (merged.has(definition.name))
      warn('function-clash', `The page’s “${definition.name}” is used, the backend’s is not.`);
    else merged.set(definition.name, { ...definition, origin });
  };
  for (const definition of page)
    add({ ...definition, ...readFunctionOptions(definition.name, definition.declared, warn) }, 'page');
  for (const definition of backend) add(definition, 'backend');
  return [...merged.values()];
}

/** The name itself or, if it is taken, with the first free suffix from `_2` on. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let count = 2;
  while (taken.has(suffixed(name, count))) count += 1;
  return suffixed(name, count);
}

function suffixed(name: string, count: number): string {
  const suffix = `_${count}`;
  return name.slice(0, 64 - suffix.length) + suffix;
}

async function collectSource(source: unknown, collect: Collect, warn: Warn): Promise<void> {
  if (source === undefined || source === null) return;
  if (typeof source === 'function') return collectExport(source.name, source, '', collect, warn);
  if (typeof source !== 'object')
    return warn('function-unusable', `Functions can’t come from a ${typeof source}.`);
  if (isDefinition(source)) return collect(fromDefinition('', source));
  if (isInstance(source)) return collectMethods(source, collect);
  const entries = Object.entries(source);
  // Loads modules in parallel and collects them in the page's order: the result of a name clash must not depend on the
  // network.
  const loaded = await Promise.allSettled(
    entries.map(async ([key, value]) => (looksLikePath(key) ? load(value) : value)),
  );
  entries.forEach(([key], index) => {
    const result = loaded[index] as PromiseSettledResult<unknown>;
    if (result.status === 'rejected')
      warn('function-module-failed', `${key}: ${messageOf(result.reason)}`, result.reason);
    else if (looksLikePath(key)) collectModule(key, result.value, collect, warn);
    else collectExport(key, result.value, key, collect, warn, source);
  });
}

function load(module: unknown): unknown {
  return typeof module === 'function' ? module() : module;
}

/** Whether a key is the path of a source file, as in `import.meta.glob`. */
function looksLikePath(key: string): boolean {
  return /^\.{0,2}\/|\.[cm]?[jt]sx?$/.test(key);
}

function collectModule(path: string, exports: unknown, collect: Collect, warn: Warn): void {
  const stem = path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  for (const [key, value] of Object.entries(Object(exports))) {
    collectExport(key === 'default' ? stem : key, value, stem, collect, warn);
  }
}

function collectExport(
  key: string,
  value: unknown,
  stem: string,
  collect: Collect,
  warn: Warn,
  self?: unknown,
): void {
  if (isClass(value)) collectClass(value.name === 'default' ? stem : value.name || stem, value, collect);
  else if (typeof value === 'function') collect(fromFunction(key, value as Callable, self));
  else if (isDefinition(value)) collect(fromDefinition(key, value));
  else if (isObject(value) && isInstance(value)) collectMethods(value, collect);
  else if (isObject(value)) collectMembers(key, value, collect);
  else warn('function-unusable', `“${key}” is not a function.`);
}

function collectMembers(key: string, value: object, collect: Collect): void {
  for (const [member, run] of Object.entries(value)) {
    if (isDefinition(run)) collect(fromDefinition(`${key}_${member}`, run));
    else if (typeof run === 'function') {
      collect(fromFunction(`${key}_${member}`, run as Callable, value));
    }
  }
}

function collectMethods(instance: object, collect: Collect): void {
  const prototype = Object.getPrototypeOf(instance) as object;
  for (const [method, run] of methodsOf(prototype)) {
    collect(fromFunction(`${prototype.constructor.name}_${method}`, run, instance));
  }
}

function collectClass(name: string, Class: Class, collect: Collect): void {
  for (const [method, run] of methodsOf(Class.prototype)) {
    collect({
      ...fromFunction(`${name}_${method}`, run, undefined),
      run: (payload, context) => callMethod(Class, run, payload, context),
    });
  }
}

/** Calls the method on a new instance, constructed with the payload's `constructorArgs`. */
function callMethod(Class: Class, method: Callable, payload: unknown, context: unknown): unknown {
  const { constructorArgs, methodArgs, ...rest } = Object(payload) as Record<string, unknown>;
  const instance = new Class(...(Array.isArray(constructorArgs) ? constructorArgs : []));
  const args = Array.isArray(methodArgs) ? { args: methodArgs } : rest;
  return caller(method, instance)(args, context);
}

function methodsOf(prototype: object): [string, Callable][] {
  return Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([name, { value }]) =>
    name !== 'constructor' && typeof value === 'function'
      ? [[name, value as Callable] as [string, Callable]]
      : [],
  );
}

function fromDefinition(key: string, definition: Definition): Found {
  const { name, description, parameters, run } = definition;
  return {
    name: typeof name === 'string' ? name : key,
    description: typeof description === 'string' ? description : '',
    parameters,
    run: run && ((...args) => run.apply(definition, args)),
    declared: definition,
  };
}

/** A function can carry its description for the agent: `add.description = '…'; add.parameters = {…}`. */
function fromFunction(name: string, run: Callable, self: unknown): Found {
  const { description, parameters } = run as { description?: unknown; parameters?: unknown };
  return {
    name,
    description: typeof description === 'string' ? description : '',
    declared: run,
    ...(isObject(parameters)
      ? { parameters, run: (...args) => run.apply(self, args) }
      : { run: caller(run, self) }),
  };
}

function caller(run: Callable, self: unknown): (payload: unknown, context: unknown) => unknown {
  const toArguments = argumentsFor(run);
  return (payload, context) => run.apply(self, toArguments(payload, context));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isDefinition(value: unknown): value is Definition {
  if (!isObject(value)) return false;
  const { run, name, description, parameters } = value as Record<string, unknown>;
  return (
    typeof run === 'function' ||
    (typeof name === 'string' &&
      (typeof description === 'string' || isObject(parameters)) &&
      run === undefined)
  );
}

/**
 * Whether a class of the page has made the object: not a plain object, a module, or a built-in such as an array, date
 * or map.
 */
function isInstance(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype !== null && !/\[native code\]/.test(String(prototype.constructor));
}

function isClass(value: unknown): value is Class {
  return typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
}
