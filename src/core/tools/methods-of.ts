import { isObject } from '../util/is-object.js';

export type Callable = (...args: unknown[]) => unknown;
export type Class = new (...args: unknown[]) => object;

/** What the language or the platform calls. */
const called =
  /^(constructor|toString|toLocaleString|toJSON|valueOf|then|handleEvent|(connected|connectedMove|disconnected|adopted|attributeChanged|form(Associated|Disabled|Reset|StateRestore))Callback)$/;

/** Whether a method is for others: not private by its name, and not called by the language or the platform. */
export function isOffered(name: string): boolean {
  return !/^[_#]/.test(name) && !called.test(name);
}

/**
 * The methods of an instance or a prototype, and those that it inherits from classes that are not built in. Fields with
 * functions count, accessors don't. The most derived one wins, even if it is no method.
 */
export function methodsOf(target: object): [string, Callable][] {
  const members = new Map<string, unknown>();
  for (const level of levelsOf(target))
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(level)))
      if (!members.has(name)) members.set(name, value);
  return [...members].filter(
    (member): member is [string, Callable] =>
      isOffered(member[0]) && typeof member[1] === 'function' && !isClassSource(member[1]),
  );
}

/** Also of a class behind a proxy, and of one compiled to a function with a prototype. */
export function isClass(value: unknown): value is Class {
  if (typeof value !== 'function') return false;
  const { prototype } = value as { prototype?: unknown };
  return (
    isClassSource(value) ||
    (isObject(prototype) && Object.hasOwn(prototype, 'constructor') && methodsOf(prototype).length > 0)
  );
}

/** Whether the object was made by a class of the app: not a plain object, a module, or a built-in such as a date. */
export function isInstance(value: object): boolean {
  return classOf(value) !== undefined;
}

/** The name of a class, or of an instance's class. '' if a static member hides it. */
export function classNameOf(value: object): string {
  const { name } = Object(isClass(value) ? value : classOf(value)) as { name?: unknown };
  return typeof name === 'string' ? name : '';
}

function classOf(value: object): Class | undefined {
  const own = levelsOf(value).find(level => level !== value && Object.hasOwn(level, 'constructor'));
  return own?.constructor as Class | undefined;
}

/** An object and its prototypes, up to the first that is built in. */
function levelsOf(target: object): object[] {
  const levels: object[] = [];
  for (let level: object | null = target; level && !isBuiltIn(level); level = Object.getPrototypeOf(level))
    levels.push(level);
  return levels;
}

function isBuiltIn(prototype: object): boolean {
  if (!Object.hasOwn(prototype, 'constructor')) return false;
  const owner: unknown = prototype.constructor;
  if (typeof owner !== 'function') return true;
  if (/\[native code\]/.test(Function.prototype.toString.call(owner))) return true;
  // Node writes some in JavaScript. Its globals are not enumerable, but those of an app are.
  const { value, enumerable } = Object.getOwnPropertyDescriptor(globalThis, owner.name) ?? {};
  return (value === owner && !enumerable) || isEmitter(prototype);
}

/** Of Node, or of one of the packages with the same methods. */
function isEmitter(prototype: object): boolean {
  return Object.hasOwn(prototype, 'removeAllListeners') && Object.hasOwn(prototype, 'listenerCount');
}

function isClassSource(value: Callable | object): boolean {
  return /^class\b/.test(Function.prototype.toString.call(value));
}
