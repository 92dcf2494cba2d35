import { indexed } from '../util/indexed.js';
import '../errors/add-call-warnings.js';
import { messageOf } from '../errors/errors.js';
import { isObject } from '../util/is-object.js';
import { fromClass, fromDefinition, fromFunction, isDefinition } from './found-function.js';
import { classNameOf, isClass, isInstance, isOffered, methodsOf, } from './methods-of.js';
import { ownerNames } from './owner-name.js';
import { freeName, toToolName } from './tool-name.js';
export async function collectFunctions(sources, warn) {
    const collector = new Collector(warn);
    for (const source of Array.isArray(sources) ? sources : [sources])
        await collector.addSource(source);
    return collector.named();
}
class Collector {
    #warn;
    #all = [];
    constructor(warn) {
        this.#warn = warn;
    }
    async addSource(source) {
        if (source === undefined || source === null)
            return;
        if (isClass(source))
            return this.#addClass(source, '');
        if (typeof source === 'function')
            return this.#addExport(source.name.replace(/^(bound )+/, ''), source);
        if (typeof source !== 'object')
            return this.#warn('function-unusable', `Functions can’t come from a ${typeof source}.`);
        if (isDefinition(source))
            return this.#add(fromDefinition('', source));
        if (isInstance(source))
            return this.#addInstance(source, '');
        const entries = Object.entries(source);
        const loaded = await Promise.allSettled(entries.map(async ([key, value]) => (looksLikePath(key) ? load(value) : value)));
        for (const [index, [key]] of indexed(entries)) {
            const result = loaded[index];
            if (result.status === 'rejected')
                this.#warn('function-module-failed', `${key}: ${messageOf(result.reason)}`, result.reason);
            else if (looksLikePath(key))
                this.#addModule(key, result.value);
            else
                this.#addExport(key, result.value, source);
        }
    }
    named() {
        const owners = new Set(this.#all.flatMap(({ owner }) => owner ?? []));
        const prefixes = ownerNames([...owners]);
        const taken = new Set();
        return this.#all.flatMap(({ found, owner }) => {
            const prefix = owner && prefixes.get(owner);
            const given = prefix ? `${prefix}_${found.name}` : found.name;
            const wanted = toToolName(given);
            if (!wanted) {
                this.#warn('function-unusable', `“${given}” has no letters or digits in its name.`);
                return [];
            }
            const name = freeName(wanted, taken);
            if (name !== wanted)
                this.#warn('function-clash', `“${given}” is offered as “${name}”.`);
            taken.add(name);
            return [{ ...found, name }];
        });
    }
    #add(found, owner) {
        this.#all.push({ found, owner });
    }
    #addModule(path, exports) {
        const stem = path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
        for (const [key, value] of Object.entries(Object(exports)))
            this.#addExport(key === 'default' ? stem : key, value);
    }
    #addExport(key, value, self) {
        if (isClass(value))
            this.#addClass(value, key);
        else if (typeof value === 'function')
            this.#add(fromFunction(key, value, self));
        else if (isDefinition(value))
            this.#add(fromDefinition(key, value));
        else if (!isObject(value))
            this.#warn('function-unusable', `“${key}” is not a function.`);
        else if (isInstance(value))
            this.#addInstance(value, key);
        else
            this.#addMembers(key, value);
    }
    #addMembers(key, value) {
        for (const [member, run] of Object.entries(value)) {
            const name = `${key}_${member}`;
            if (isClass(run))
                this.#addClass(run, name);
            else if (isDefinition(run))
                this.#add(fromDefinition(name, run));
            else if (isObject(run) && isInstance(run))
                this.#addInstance(run, name);
            else if (typeof run === 'function' && isOffered(member))
                this.#add(fromFunction(name, run, value));
        }
    }
    #addInstance(instance, key) {
        const owner = { className: classNameOf(instance), key };
        for (const [name, run] of methodsOf(instance))
            this.#add(fromFunction(name, run, instance), owner);
    }
    #addClass(Class, key) {
        const owner = { className: classNameOf(Class), key };
        for (const [name, run] of methodsOf(Class.prototype))
            this.#add(fromClass(name, run, Class), owner);
    }
}
function load(module) {
    return typeof module === 'function' ? module() : module;
}
function looksLikePath(key) {
    return /^\.{0,2}\/|\.[cm]?[jt]sx?$/.test(key);
}
