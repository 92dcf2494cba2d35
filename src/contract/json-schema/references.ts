import { isRecord } from './given.js';

/** For schemas without an `$id`. It never leaves this module. */
const HERE = 'https://schema.invalid/';

/** Nested values. More would exhaust the stack. */
const MAX_DEPTH = 600;

/** Values that look like schemas and are data. */
const data = new Set(['const', 'enum', 'default', 'examples']);

/** Finds the schemas of references within one document. Nothing is loaded. */
export class References {
  readonly #documents = new Map<string, unknown>();
  readonly #anchors = new Map<string, unknown>();
  readonly #bases = new Map<object, string>();
  #dynamic = false;

  constructor(root: object) {
    this.#documents.set(HERE, root);
    this.#collect(root, HERE, 0);
    // In one document, a dynamic reference is an ordinary one.
    if (this.#dynamic && this.#documents.size > 2)
      throw new TypeError('"$dynamicRef" can’t be used in a schema with several "$id"');
  }

  #collect(value: unknown, outer: string, depth: number): void {
    if (depth > MAX_DEPTH) throw new TypeError('the schema is nested too deeply');
    if (Array.isArray(value)) for (const item of value) this.#collect(item, outer, depth + 1);
    if (!isRecord(value) || this.#bases.has(value)) return;
    const base = typeof value.$id === 'string' ? hrefOf(value.$id, outer) : outer;
    this.#bases.set(value, base);
    if (base !== outer) this.#documents.set(withoutHash(base), value);
    for (const anchor of [value.$anchor, value.$dynamicAnchor])
      if (typeof anchor === 'string') this.#anchors.set(`${withoutHash(base)}#${anchor}`, value);
    this.#dynamic ||= '$dynamicRef' in value;
    for (const [key, inner] of Object.entries(value))
      if (!data.has(key)) this.#collect(inner, base, depth + 1);
  }

  /** Returns the schema that a reference in `from` names. Throws a TypeError if there is none. */
  find(reference: string, from: object): unknown {
    const href = hrefOf(reference, this.#bases.get(from) ?? HERE);
    const fragment = decodeURIComponent(new URL(href).hash.slice(1));
    const document = this.#documents.get(withoutHash(href));
    const found = /^$|^\//.test(fragment)
      ? inside(document, fragment)
      : this.#anchors.get(`${withoutHash(href)}#${fragment}`);
    if (found === undefined) throw new TypeError(`"${reference}" refers to nothing in the schema`);
    return found;
  }
}

function hrefOf(reference: string, base: string): string {
  try {
    return new URL(reference, base).href;
  } catch {
    throw new TypeError(`"${reference}" is not a reference`);
  }
}

const withoutHash = (href: string): string => href.split('#', 1)[0] ?? '';

/** Follows a JSON pointer. */
function inside(document: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  return keys.reduce((value: unknown, key) => {
    const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      ? (value as Record<string, unknown>)[name]
      : undefined;
  }, document);
}
