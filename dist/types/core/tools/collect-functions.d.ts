import '../errors/call-warnings.js';
import { type Warn } from '../errors/errors.js';
import { type Manners } from './function-options.js';
/** JSON Schema of a payload: an object schema. */
export type JsonSchema = {
    readonly [key: string]: unknown;
};
/** What a function may use besides its payload. */
export interface FunctionContext {
    /** Opens a page as the agent would: a route's name, synonym or path. Resolves to the outcome. */
    readonly navigate: (target: string) => Promise<unknown>;
    /** Aborted when the call stops, and when the function's time is over. */
    readonly signal: AbortSignal;
    /** The widget that the call runs in; undefined in a headless session. */
    readonly element: EventTarget | undefined;
}
/** A function with everything that the agent is told about it. */
export interface FunctionDefinition<Context = FunctionContext> extends Manners {
    readonly name: string;
    readonly description?: string;
    /** JSON Schema, or a zod (v4) schema. With it the agent gets a typed tool and the payload is checked. */
    readonly parameters?: JsonSchema | object;
    /** Missing where the page answers `navai-tool-call` instead. */
    readonly run?: (payload: any, context: Context) => unknown;
}
/** An object of functions, definitions, classes and objects; a class instance; a module; loaders of modules by path. */
type FunctionSource = Readonly<Record<string, Omit<FunctionDefinition, 'name'> | ((...args: any[]) => unknown) | object>> | object;
/** What `functions` takes: a source of functions, or several. */
export type PageFunctions = FunctionSource | readonly (FunctionSource | null | undefined)[];
/** A function of the page (or of a backend, with a context of its own), ready to be called with any payload. */
export interface PageFunction<Context = FunctionContext> {
    readonly name: string;
    readonly description: string;
    readonly parameters?: JsonSchema | object | undefined;
    readonly run?: ((payload: unknown, context: Context) => unknown) | undefined;
    /** What it was made of, a definition or a function: whoever knows more fields than these reads them there. */
    readonly declared?: object | undefined;
}
/** A function that the agent may run in this call, and who runs it. */
export interface AppFunction extends PageFunction, Manners {
    readonly origin: 'page' | 'backend';
}
/** Collecting never looks into the context, so what is found takes any. */
type Found = PageFunction<unknown>;
/** snake_case, letters and digits of ASCII only, at most 64 characters (the Realtime API's limit); '' where nothing is left. */
export declare function toToolName(words: string): string;
/**
 * Collects the functions of a page or a backend from what it gave: an object of functions, definitions, classes and
 * objects; class instances; modules; loaders of modules as `import.meta.glob` gives them; or an array of these.
 * A name that is taken gets `_2`, `_3`…; what can't be used is a warning, and the rest is kept.
 */
export declare function collectFunctions(sources: unknown, warn: Warn): Promise<Found[]>;
/** One list for the agent: the page's functions, then the backend's; where names clash the page's is kept. */
export declare function mergeFunctions(page: readonly PageFunction[], backend: readonly Omit<AppFunction, 'origin'>[], warn: Warn): AppFunction[];
/** The name itself, or with the first number from 2 on that makes it free. */
export declare function freeName(name: string, taken: ReadonlySet<string>): string;
export {};
