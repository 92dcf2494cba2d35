import { anySignal } from '../util/any-signal.js';
import { indexed } from '../util/indexed.js';
import { isObject } from '../util/is-object.js';
import { untilAborted } from '../util/until-aborted.js';
import { wellFormed } from '../util/well-formed.js';
import { formOf } from './forms.js';
import { errorAt, isInside, isWhole, Unfit } from './place.js';
import { wordsOf } from './words-of.js';
export { refusalOf } from './response.js';
const maxValues = 500_000;
const maxDepth = 100;
export async function toJson(result, end) {
    const holder = {};
    const failed = new AbortController();
    const conversion = new Conversion(anySignal([end, failed.signal]));
    try {
        conversion.put(holder, 'result', result, undefined);
        await conversion.settled();
        return holder.result;
    }
    catch (error) {
        failed.abort();
        throw error;
    }
}
class Conversion {
    #end;
    #pending = [];
    #left = maxValues;
    constructor(end) {
        this.#end = end;
    }
    async settled() {
        for (const reading of this.#pending)
            await reading;
    }
    put(holder, key, value, parent) {
        const set = form => setField(holder, key, form);
        set(null);
        this.#convert(value, { key, value, parent, depth: (parent?.depth ?? 0) + 1 }, set);
    }
    #convert(value, place, set) {
        if (isObject(value) && isError(value))
            return this.#fail(value, place, set);
        try {
            this.#left -= 1;
            if (this.#left < 0)
                throw new Unfit(`comes after ${maxValues} other values`);
            if (!isObject(value))
                return set(primitive(value));
            if (isInside(value, place.parent))
                throw new Unfit('contains itself');
            if (place.depth > maxDepth)
                throw new Unfit(`is more than ${maxDepth} levels deep`);
            if (Array.isArray(value))
                return set(this.#list(value, place));
            const form = formOf(value, this.#end);
            const inner = { key: undefined, value: form, parent: place, depth: place.depth + 1 };
            if (form instanceof Promise)
                this.#later(form, inner, set);
            else if (form === value)
                set(this.#fields(value, place));
            else
                this.#convert(form, inner, set);
        }
        catch (thrown) {
            throw errorAt(place, thrown);
        }
    }
    #later(form, place, set) {
        const reading = untilAborted(form, this.#end).then(value => this.#convert(value, place, set), thrown => this.#fail(thrown, place, set));
        reading.catch(() => { });
        this.#pending.push(reading);
    }
    #fail(thrown, place, set) {
        if (thrown instanceof Unfit)
            throw errorAt(place, thrown);
        if (isWhole(place))
            throw thrown;
        set({ error: wordsOf(thrown) || 'Unknown error' });
    }
    #list(values, place) {
        const list = [];
        for (const [index, value] of indexed(values))
            this.put(list, String(index), value ?? null, place);
        return list;
    }
    #fields(value, place) {
        const entries = Object.entries(value);
        if (entries.length === 0 && !isPlainObject(value))
            return ownText(value);
        const given = entries.filter(([, member]) => member !== undefined);
        const data = given.filter(([, member]) => typeof member !== 'function');
        const fields = {};
        for (const [key, member] of data.length > 0 ? data : given)
            this.put(fields, wellFormed(key), member, place);
        return fields;
    }
}
function setField(holder, key, value) {
    if (key !== '__proto__')
        holder[key] = value;
    else
        Object.defineProperty(holder, key, { value, configurable: true, enumerable: true, writable: true });
}
function primitive(value) {
    if (typeof value === 'string')
        return wellFormed(value);
    if (typeof value === 'bigint')
        return String(value);
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : String(value);
    if (typeof value === 'function' || typeof value === 'symbol')
        throw new Unfit(`is a ${typeof value}`);
    return value;
}
function ownText(value) {
    const text = String(value);
    if (!/^\[object .*\]$/s.test(text))
        return wellFormed(text);
    throw new Unfit(`has no fields that can be read (${value.constructor?.name || 'Object'})`);
}
function isError(value) {
    return (value instanceof Error || /^\[object (Error|DOMException)\]$/.test(Object.prototype.toString.call(value)));
}
function isPlainObject(value) {
    const prototype = Object.getPrototypeOf(value);
    return prototype === null || Object.getPrototypeOf(prototype) === null;
}
