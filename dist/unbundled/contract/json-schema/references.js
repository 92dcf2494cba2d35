import { isRecord } from './given.js';
const HERE = 'https://schema.invalid/';
const MAX_DEPTH = 600;
const data = new Set(['const', 'enum', 'default', 'examples']);
export class References {
    #documents = new Map();
    #anchors = new Map();
    #bases = new Map();
    #dynamic = false;
    constructor(root) {
        this.#documents.set(HERE, root);
        this.#collect(root, HERE, 0);
        if (this.#dynamic && this.#documents.size > 2)
            throw new TypeError('"$dynamicRef" can’t be used in a schema with several "$id"');
    }
    #collect(value, outer, depth) {
        if (depth > MAX_DEPTH)
            throw new TypeError('the schema is nested too deeply');
        if (Array.isArray(value))
            for (const item of value)
                this.#collect(item, outer, depth + 1);
        if (!isRecord(value) || this.#bases.has(value))
            return;
        const base = typeof value.$id === 'string' ? hrefOf(value.$id, outer) : outer;
        this.#bases.set(value, base);
        if (base !== outer)
            this.#documents.set(withoutHash(base), value);
        for (const anchor of [value.$anchor, value.$dynamicAnchor])
            if (typeof anchor === 'string')
                this.#anchors.set(`${withoutHash(base)}#${anchor}`, value);
        this.#dynamic ||= '$dynamicRef' in value;
        for (const [key, inner] of Object.entries(value))
            if (!data.has(key))
                this.#collect(inner, base, depth + 1);
    }
    find(reference, from) {
        const href = hrefOf(reference, this.#bases.get(from) ?? HERE);
        const fragment = decodeURIComponent(new URL(href).hash.slice(1));
        const document = this.#documents.get(withoutHash(href));
        const found = /^$|^\//.test(fragment)
            ? inside(document, fragment)
            : this.#anchors.get(`${withoutHash(href)}#${fragment}`);
        if (found === undefined)
            throw new TypeError(`"${reference}" refers to nothing in the schema`);
        return found;
    }
}
function hrefOf(reference, base) {
    try {
        return new URL(reference, base).href;
    }
    catch {
        throw new TypeError(`"${reference}" is not a reference`);
    }
}
const withoutHash = (href) => href.split('#', 1)[0] ?? '';
function inside(document, pointer) {
    const keys = pointer.split('/').slice(1);
    return keys.reduce((value, key) => {
        const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
        return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
            ? value[name]
            : undefined;
    }, document);
}
