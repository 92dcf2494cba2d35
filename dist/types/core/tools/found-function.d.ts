import type { FunctionDefinition, PageFunction } from '../model/function.js';
import { type Callable, type Class } from './methods-of.js';
export type Definition = Partial<FunctionDefinition<unknown>>;
/** Collecting never uses the context, so it accepts functions with any context. */
export type Found = PageFunction<unknown>;
/** An instance with no more than a method `run` is not a definition: the method is one of several. */
export declare function isDefinition(value: unknown): value is Definition;
export declare function fromDefinition(key: string, definition: Definition): Found;
/** A function can carry its description for the agent: `add.description = '…'; add.parameters = {…}`. */
export declare function fromFunction(name: string, run: Callable, self: unknown): Found;
/** Runs the method on a new instance, constructed with the payload's `constructorArgs`. */
export declare function fromClass(name: string, method: Callable, Class: Class): Found;
