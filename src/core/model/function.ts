/** JSON Schema of a payload: an object schema. */
export type JsonSchema = { readonly [key: string]: unknown };

/** What a function can use in addition to its payload. */
export interface FunctionContext {
  /** Opens a page as the agent would, by a route's name, synonym or path. Resolves to the outcome. */
  readonly navigate: (target: string) => Promise<unknown>;
  /** Aborted when the call stops or the function's time limit is reached. */
  readonly signal: AbortSignal;
  /** The widget that the call runs in; undefined in a headless session. */
  readonly element: EventTarget | undefined;
}

/** A function and its description for the agent. */
export interface FunctionDefinition<Context = FunctionContext> extends FunctionOptions {
  readonly name: string;
  readonly description?: string;
  /**
   * JSON Schema, or a schema of zod, valibot, ArkType or another library with Standard Schema. With it, the agent gets a
   * typed tool, and the payload is checked. Functions with an unusable one are left out, with a warning.
   */
  readonly parameters?: JsonSchema | object;
  /** Missing if the page answers `navai-tool-call` instead. */
  // biome-ignore lint/suspicious/noExplicitAny: a page writes its own payload type here
  readonly run?: (payload: any, context: Context) => unknown;
}

/** An object of functions, definitions, classes and objects; a class instance; a module; loaders of modules by path. */
export type FunctionSource =
  // biome-ignore lint/suspicious/noExplicitAny: a page writes its own arguments here
  | Readonly<Record<string, Omit<FunctionDefinition, 'name'> | ((...args: any[]) => unknown) | object>>
  | object;

/** The value of `functions`: one source of functions, or several. */
export type PageFunctions = FunctionSource | readonly (FunctionSource | null | undefined)[];

/** A function of the page (or of a backend, with a context of its own), ready to be called with any payload. */
export interface PageFunction<Context = FunctionContext> {
  readonly name: string;
  readonly description: string;
  readonly parameters?: JsonSchema | object | undefined;
  readonly run?: ((payload: unknown, context: Context) => unknown) | undefined;
  /** The definition or function that it was made from, which holds its options. */
  readonly declared?: object | undefined;
}

/** A function that the agent may run in this call, and where it runs. */
export interface AppFunction extends PageFunction, FunctionOptions {
  readonly origin: 'page' | 'backend';
}

/** How to run a function. */
export interface FunctionOptions {
  /** The result appears on the page: the agent does not comment on it, and waits for the user. */
  readonly silent?: boolean | undefined;
  /** Whether the user or the page must allow each call; a function decides by the payload. */
  // biome-ignore lint/suspicious/noExplicitAny: a page writes its own payload type here
  readonly requiresApproval?: boolean | ((payload: any) => boolean | PromiseLike<boolean>) | undefined;
  /** Time limit in milliseconds; default 60,000, for functions of a backend 10,000. */
  readonly timeoutMs?: number | undefined;
}
