import '../errors/add-call-warnings.js';
import { messageOf } from '../errors/errors.js';
import { argumentsFor } from './call-arguments.js';
import { readFunctionOptions } from './function-options.js';
export function toToolName(words) {
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
export async function collectFunctions(sources, warn) {
    const found = [];
    const taken = new Set();
    const collect = definition => {
        const name = freeName(toToolName(definition.name), taken);
        if (!name)
            return warn('function-unusable', `“${definition.name}” has no letters or digits in its name.`);
        if (name !== toToolName(definition.name))
            warn('function-clash', `“${definition.name}” is offered as “${name}”.`);
        taken.add(name);
        found.push({ ...definition, name });
    };
    for (const source of Array.isArray(sources) ? sources : [sources])
        await collectSource(source, collect, warn);
    return found;
}
export function mergeFunctions(page, backend, warn) {
    const merged = new Map();
    const add = (definition, origin) => {
        if (merged.has(definition.name))
            warn('function-clash', `The page’s “${definition.name}” is used, the backend’s is not.`);
        else
            merged.set(definition.name, { ...definition, origin });
    };
    for (const definition of page)
        add({ ...definition, ...readFunctionOptions(definition.name, definition.declared, warn) }, 'page');
    for (const definition of backend)
        add(definition, 'backend');
    return [...merged.values()];
}
export function freeName(name, taken) {
    if (!taken.has(name))
        return name;
    let count = 2;
    while (taken.has(suffixed(name, count)))
        count += 1;
    return suffixed(name, count);
}
function suffixed(name, count) {
    const suffix = `_${count}`;
    return name.slice(0, 64 - suffix.length) + suffix;
}
async function collectSource(source, collect, warn) {
    if (source === undefined || source === null)
        return;
    if (typeof source === 'function')
        return collectExport(source.name, source, '', collect, warn);
    if (typeof source !== 'object')
        return warn('function-unusable', `Functions can’t come from a ${typeof source}.`);
    if (isDefinition(source))
        return collect(fromDefinition('', source));
    if (isInstance(source))
        return collectMethods(source, collect);
    const entries = Object.entries(source);
    const loaded = await Promise.allSettled(entries.map(async ([key, value]) => (looksLikePath(key) ? load(value) : value)));
    for (const [index, [key]] of entries.entries()) {
        const result = loaded[index];
        if (result.status === 'rejected')
            warn('function-module-failed', `${key}: ${messageOf(result.reason)}`, result.reason);
        else if (looksLikePath(key))
            collectModule(key, result.value, collect, warn);
        else
            collectExport(key, result.value, key, collect, warn, source);
    }
}
function load(module) {
    return typeof module === 'function' ? module() : module;
}
function looksLikePath(key) {
    return /^\.{0,2}\/|\.[cm]?[jt]sx?$/.test(key);
}
function collectModule(path, exports, collect, warn) {
    const stem = path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
    for (const [key, value] of Object.entries(Object(exports))) {
        collectExport(key === 'default' ? stem : key, value, stem, collect, warn);
    }
}
function collectExport(key, value, stem, collect, warn, self) {
    if (isClass(value))
        collectClass(value.name === 'default' ? stem : value.name || stem, value, collect);
    else if (typeof value === 'function')
        collect(fromFunction(key, value, self));
    else if (isDefinition(value))
        collect(fromDefinition(key, value));
    else if (isObject(value) && isInstance(value))
        collectMethods(value, collect);
    else if (isObject(value))
        collectMembers(key, value, collect);
    else
        warn('function-unusable', `“${key}” is not a function.`);
}
function collectMembers(key, value, collect) {
    for (const [member, run] of Object.entries(value)) {
        if (isDefinition(run))
            collect(fromDefinition(`${key}_${member}`, run));
        else if (typeof run === 'function') {
            collect(fromFunction(`${key}_${member}`, run, value));
        }
    }
}
function collectMethods(instance, collect) {
    const prototype = Object.getPrototypeOf(instance);
    for (const [method, run] of methodsOf(prototype)) {
        collect(fromFunction(`${prototype.constructor.name}_${method}`, run, instance));
    }
}
function collectClass(name, Class, collect) {
    for (const [method, run] of methodsOf(Class.prototype)) {
        collect({
            ...fromFunction(`${name}_${method}`, run, undefined),
            run: (payload, context) => callMethod(Class, run, payload, context),
        });
    }
}
function callMethod(Class, method, payload, context) {
    const { constructorArgs, methodArgs, ...rest } = Object(payload);
    const instance = new Class(...(Array.isArray(constructorArgs) ? constructorArgs : []));
    const args = Array.isArray(methodArgs) ? { args: methodArgs } : rest;
    return caller(method, instance)(args, context);
}
function methodsOf(prototype) {
    return Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([name, { value }]) => name !== 'constructor' && typeof value === 'function'
        ? [[name, value]]
        : []);
}
function fromDefinition(key, definition) {
    const { name, description, parameters, run } = definition;
    return {
        name: typeof name === 'string' ? name : key,
        description: typeof description === 'string' ? description : '',
        parameters,
        run: run && ((...args) => run.apply(definition, args)),
        declared: definition,
    };
}
function fromFunction(name, run, self) {
    const { description, parameters } = run;
    return {
        name,
        description: typeof description === 'string' ? description : '',
        declared: run,
        ...(isObject(parameters)
            ? { parameters, run: (...args) => run.apply(self, args) }
            : { run: caller(run, self) }),
    };
}
function caller(run, self) {
    const toArguments = argumentsFor(run);
    return (payload, context) => run.apply(self, toArguments(payload, context));
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}
function isDefinition(value) {
    if (!isObject(value))
        return false;
    const { run, name, description, parameters } = value;
    return (typeof run === 'function' ||
        (typeof name === 'string' &&
            (typeof description === 'string' || isObject(parameters)) &&
            run === undefined));
}
function isInstance(value) {
    const prototype = Object.getPrototypeOf(value);
    return prototype !== null && !/\[native code\]/.test(String(prototype.constructor));
}
function isClass(value) {
    return typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
}
