import type { FunctionDefinition, PageFunction } from '../model/function.js';
import { isObject } from '../util/is-object.js';
import { argumentsFor } from './call-arguments.js';
import { type Callable, type Class, isInstance } from './methods-of.js';

export type Definition = Partial<FunctionDefinition<unknown>>;
/** Collecting never uses the context, so it accepts functions with any context. */
export type Found = PageFunction<unknown>;

/** An instance with no more than a method `run` is not a definition: the method is one of several. */
export function isDefinition(value: unknown): value is Definition {
  if (!isObject(value)) return false;
  const { run, name, description, parameters } = value as Record<string, unknown>;
  const isDescribed = typeof description === 'string' || isSchema(parameters);
  if (typeof run === 'function') return isDescribed || name !== undefined || !isInstance(value);
  return run === undefined && typeof name === 'string' && isDescribed;
}

export function fromDefinition(key: string, definition: Definition): Found {
  const { name, description, parameters, run } = definition;
  return {
    name: typeof name === 'string' ? name : key,
    description: typeof description === 'string' ? description : '',
    parameters,
    run: run && ((...args) => run.apply(definition, args)),
    declared: definition,
  };
}

/** Also functions: ArkType's schemas are. */
function isSchema(value: unknown): value is object {
  return isObject(value) || (typeof value === 'function' && '~standard' in value);
}

/** A function can carry its description for the agent: `add.description = '…'; add.parameters = {…}`. */
export function fromFunction(name: string, run: Callable, self: unknown): Found {
  const { description, parameters } = run as { description?: unknown; parameters?: unknown };
  return {
    name,
    description: typeof description === 'string' ? description : '',
    declared: run,
    ...(isSchema(parameters)
      ? { parameters, run: (...args) => run.apply(self, args) }
      : { run: caller(run, self) }),
  };
}

/** Runs the method on a new instance, constructed with the payload's `constructorArgs`. */
export function fromClass(name: string, method: Callable, Class: Class): Found {
  return {
    ...fromFunction(name, method, undefined),
    run: (payload, context) => {
      const { constructorArgs, methodArgs, ...rest } = Object(payload) as Record<string, unknown>;
      const instance = new Class(...(Array.isArray(constructorArgs) ? constructorArgs : []));
      const args = Array.isArray(methodArgs) ? { args: methodArgs } : rest;
      return caller(method, instance)(args, context);
    },
  };
}

function caller(run: Callable, self: unknown): (payload: unknown, context: unknown) => unknown {
  const toArguments = argumentsFor(run);
  return (payload, context) => run.apply(self, toArguments(payload, context));
}
