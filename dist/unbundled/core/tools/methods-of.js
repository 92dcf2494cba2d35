import { isObject } from '../util/is-object.js';
const called = /^(constructor|toString|toLocaleString|toJSON|valueOf|then|handleEvent|(connected|connectedMove|disconnected|adopted|attributeChanged|form(Associated|Disabled|Reset|StateRestore))Callback)$/;
export function isOffered(name) {
    return !/^[_#]/.test(name) && !called.test(name);
}
export function methodsOf(target) {
    const members = new Map();
    for (const level of levelsOf(target))
        for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(level)))
            if (!members.has(name))
                members.set(name, value);
    return [...members].filter((member) => isOffered(member[0]) && typeof member[1] === 'function' && !isClassSource(member[1]));
}
export function isClass(value) {
    if (typeof value !== 'function')
        return false;
    const { prototype } = value;
    return (isClassSource(value) ||
        (isObject(prototype) && Object.hasOwn(prototype, 'constructor') && methodsOf(prototype).length > 0));
}
export function isInstance(value) {
    return classOf(value) !== undefined;
}
export function classNameOf(value) {
    const { name } = Object(isClass(value) ? value : classOf(value));
    return typeof name === 'string' ? name : '';
}
function classOf(value) {
    const own = levelsOf(value).find(level => level !== value && Object.hasOwn(level, 'constructor'));
    return own?.constructor;
}
function levelsOf(target) {
    const levels = [];
    for (let level = target; level && !isBuiltIn(level); level = Object.getPrototypeOf(level))
        levels.push(level);
    return levels;
}
function isBuiltIn(prototype) {
    if (!Object.hasOwn(prototype, 'constructor'))
        return false;
    const owner = prototype.constructor;
    if (typeof owner !== 'function')
        return true;
    if (/\[native code\]/.test(Function.prototype.toString.call(owner)))
        return true;
    const { value, enumerable } = Object.getOwnPropertyDescriptor(globalThis, owner.name) ?? {};
    return (value === owner && !enumerable) || isEmitter(prototype);
}
function isEmitter(prototype) {
    return Object.hasOwn(prototype, 'removeAllListeners') && Object.hasOwn(prototype, 'listenerCount');
}
function isClassSource(value) {
    return /^class\b/.test(Function.prototype.toString.call(value));
}
