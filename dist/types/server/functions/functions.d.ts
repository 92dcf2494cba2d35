import { type PayloadSchema } from '../../contract/payload-schema.js';
import type { FunctionItem } from '../../contract/schema.js';
import type { Warn } from '../../core/errors/warnings.js';
import type { FunctionDefinition as Definition, PageFunction } from '../../core/model/function.js';
/** What a function gets beside its payload. */
export interface FunctionContext {
    /** The page's request, its body already read; for headers and cookies. */
    readonly request: Request;
    /** Aborted when the function's time is over, or when the client left and cannot ask again. */
    readonly signal: AbortSignal;
}
/** May return a value or a promise of one; what it throws becomes `{ ok: false, error: message }`. */
export type RunFunction = (payload: any, context: FunctionContext) => unknown;
/** What a definition here says beside what one in a page does. A plain function may carry it too. */
interface Manners {
    /** Ask a human before it runs; the page does the asking. */
    readonly requiresApproval?: boolean | undefined;
    /** Give the output to the model without asking it to speak. */
    readonly silent?: boolean | undefined;
    /** Milliseconds; default: the handler's `functionTimeoutMs`. */
    readonly timeoutMs?: number | undefined;
}
/** A function with everything that the agent is told about it. Its name defaults to its key. */
export interface FunctionDefinition extends Partial<Omit<Definition<FunctionContext>, keyof Manners>>, Manners {
    /** Gets the whole payload and the context. */
    readonly run: RunFunction;
}
/** An object of functions, definitions, classes and objects; a class instance; a module; loaders of modules by path. */
export type FunctionSource = Readonly<Record<string, RunFunction | FunctionDefinition | object>> | object;
/** What a page's `functions` takes too, or a promise of it. */
export type ServerFunctions = FunctionSource | readonly (FunctionSource | null | undefined)[];
/** A function ready to be listed and run. */
export interface RegisteredFunction {
    readonly item: FunctionItem;
    readonly timeoutMs: number;
    readonly check: PayloadSchema['check'];
    readonly run: RunFunction;
}
/**
 * Makes what was collected ready, by name. What can't be run, or can't be checked as its `parameters` ask, is
 * left out with a warning: running it unchecked is not what its author wrote.
 */
export declare function registerFunctions(found: readonly PageFunction<FunctionContext>[], timeoutMs: number, warn: Warn): Map<string, RegisteredFunction>;
export {};
