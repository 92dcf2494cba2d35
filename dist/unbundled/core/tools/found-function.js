import { isObject } from '../util/is-object.js';
import { argumentsFor } from './call-arguments.js';
import { isInstance } from './methods-of.js';
export function isDefinition(value) {
    if (!isObject(value))
        return false;
    const { run, name, description, parameters } = value;
    const isDescribed = typeof description === 'string' || isSchema(parameters);
    if (typeof run === 'function')
        return isDescribed || name !== undefined || !isInstance(value);
    return run === undefined && typeof name === 'string' && isDescribed;
}
export function fromDefinition(key, definition) {
    const { name, description, parameters, run } = definition;
    return {
        name: typeof name === 'string' ? name : key,
        description: typeof description === 'string' ? description : '',
        parameters,
        run: run && ((...args) => run.apply(definition, args)),
        declared: definition,
    };
}
function isSchema(value) {
    return isObject(value) || (typeof value === 'function' && '~standard' in value);
}
export function fromFunction(name, run, self) {
    const { description, parameters } = run;
    return {
        name,
        description: typeof description === 'string' ? description : '',
        declared: run,
        ...(isSchema(parameters)
            ? { parameters, run: (...args) => run.apply(self, args) }
            : { run: caller(run, self) }),
    };
}
export function fromClass(name, method, Class) {
    return {
        ...fromFunction(name, method, undefined),
        run: (payload, context) => {
            const { constructorArgs, methodArgs, ...rest } = Object(payload);
            const instance = new Class(...(Array.isArray(constructorArgs) ? constructorArgs : []));
            const args = Array.isArray(methodArgs) ? { args: methodArgs } : rest;
            return caller(method, instance)(args, context);
        },
    };
}
function caller(run, self) {
    const toArguments = argumentsFor(run);
    return (payload, context) => run.apply(self, toArguments(payload, context));
}
