import { indexed } from '../util/indexed.js';
import '../errors/add-call-warnings.js';
import { messageOf } from '../errors/errors.js';
import type { Warn } from '../errors/warnings.js';
import { isObject } from '../util/is-object.js';
import { type Found, fromClass, fromDefinition, fromFunction, isDefinition } from './found-function.js';
import {
  type Callable,
  type Class,
  classNameOf,
  isClass,
  isInstance,
  isOffered,
  methodsOf,
} from './methods-of.js';
import { type Owner, ownerNames } from './owner-name.js';
import { freeName, toToolName } from './tool-name.js';

/**
 * Collects the functions of a page or a backend. Takes an object of functions, definitions, classes and objects; class
 * instances; modules; loaders of modules, as from `import.meta.glob`; or an array of these. A name that is taken gets
 * `_2`, `_3`…. Ignores unusable entries and warns.
 */
export async function collectFunctions(sources: unknown, warn: Warn): Promise<Found[]> {
  const collector = new Collector(warn);
  for (const source of Array.isArray(sources) ? sources : [sources]) await collector.addSource(source);
  return collector.named();
}

/** Collects all functions before it names them, because a method's name depends on the other owners. */
class Collector {
  readonly #warn: Warn;
  readonly #all: { readonly found: Found; readonly owner: Owner | undefined }[] = [];

  constructor(warn: Warn) {
    this.#warn = warn;
  }

  async addSource(source: unknown): Promise<void> {
    if (source === undefined || source === null) return;
    // Without a key: the name of a class is not one.
    if (isClass(source)) return this.#addClass(source, '');
    if (typeof source === 'function') return this.#addExport(source.name.replace(/^(bound )+/, ''), source);
    if (typeof source !== 'object')
      return this.#warn('function-unusable', `Functions can’t come from a ${typeof source}.`);
    if (isDefinition(source)) return this.#add(fromDefinition('', source));
    if (isInstance(source)) return this.#addInstance(source, '');
    const entries = Object.entries(source);
    // Loads modules in parallel and collects them in the page's order: the result of a name clash must not depend on
    // the network.
    const loaded = await Promise.allSettled(
      entries.map(async ([key, value]) => (looksLikePath(key) ? load(value) : value)),
    );
    for (const [index, [key]] of indexed(entries)) {
      const result = loaded[index] as PromiseSettledResult<unknown>;
      if (result.status === 'rejected')
        this.#warn('function-module-failed', `${key}: ${messageOf(result.reason)}`, result.reason);
      else if (looksLikePath(key)) this.#addModule(key, result.value);
      else this.#addExport(key, result.value, source);
    }
  }

  /** The functions under the names that their tools get. */
  named(): Found[] {
    const owners = new Set(this.#all.flatMap(({ owner }) => owner ?? []));
    const prefixes = ownerNames([...owners]);
    const taken = new Set<string>();
    return this.#all.flatMap(({ found, owner }) => {
      const prefix = owner && prefixes.get(owner);
      const given = prefix ? `${prefix}_${found.name}` : found.name;
      const wanted = toToolName(given);
      if (!wanted) {
        this.#warn('function-unusable', `“${given}” has no letters or digits in its name.`);
        return [];
      }
      const name = freeName(wanted, taken);
      if (name !== wanted) this.#warn('function-clash', `“${given}” is offered as “${name}”.`);
      taken.add(name);
      return [{ ...found, name }];
    });
  }

  #add(found: Found, owner?: Owner): void {
    this.#all.push({ found, owner });
  }

  #addModule(path: string, exports: unknown): void {
    const stem = path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
    for (const [key, value] of Object.entries(Object(exports)))
      this.#addExport(key === 'default' ? stem : key, value);
  }

  #addExport(key: string, value: unknown, self?: unknown): void {
    if (isClass(value)) this.#addClass(value, key);
    else if (typeof value === 'function') this.#add(fromFunction(key, value as Callable, self));
    else if (isDefinition(value)) this.#add(fromDefinition(key, value));
    else if (!isObject(value)) this.#warn('function-unusable', `“${key}” is not a function.`);
    else if (isInstance(value)) this.#addInstance(value, key);
    else this.#addMembers(key, value);
  }

  #addMembers(key: string, value: object): void {
    for (const [member, run] of Object.entries(value)) {
      const name = `${key}_${member}`;
      if (isClass(run)) this.#addClass(run, name);
      else if (isDefinition(run)) this.#add(fromDefinition(name, run));
      else if (isObject(run) && isInstance(run)) this.#addInstance(run, name);
      else if (typeof run === 'function' && isOffered(member))
        this.#add(fromFunction(name, run as Callable, value));
    }
  }

  #addInstance(instance: object, key: string): void {
    const owner = { className: classNameOf(instance), key };
    for (const [name, run] of methodsOf(instance)) this.#add(fromFunction(name, run, instance), owner);
  }

  #addClass(Class: Class, key: string): void {
    const owner = { className: classNameOf(Class), key };
    for (const [name, run] of methodsOf(Class.prototype)) this.#add(fromClass(name, run, Class), owner);
  }
}

function load(module: unknown): unknown {
  return typeof module === 'function' ? module() : module;
}

/** Whether a key is the path of a source file, as in `import.meta.glob`. */
function looksLikePath(key: string): boolean {
  return /^\.{0,2}\/|\.[cm]?[jt]sx?$/.test(key);
}
