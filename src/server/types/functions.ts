import type { PayloadSchema } from '../../contract/payload-schema.js';
import type { FunctionItem } from '../../contract/schema.js';
import type { FunctionDefinition as Definition } from '../../core/model/function.js';
import type { HandlerWarning } from './warning.js';
/** Where modules with functions are, as the environment says it: see {@link functionsFolders}. */
export interface FolderOptions {
  /**
   * Patterns, in an array or separated by commas: a folder (`src/voice`), everything below one (`src/voice/...`),
   * one with `*` for any text within a step, or a file. Default `src/ai/functions-modules`.
   */
  functionsFolders?: string | readonly string[] | undefined;
  /** Names, in an array or separated by commas: only files below `src/ai/<name>/` are kept. Default: all files. */
  agentsFolders?: string | readonly string[] | undefined;
  /** What the patterns are relative to; default: the folder that the process was started in. */
  functionsBaseDir?: string | undefined;
  onWarning?: ((warning: HandlerWarning) => void) | undefined;
}

/** Modules by their path from the base folder, each loaded when it is asked for. */
export type FunctionLoaders = Record<string, () => Promise<object>>;

/** The loaded functions, and the problems of the others. */
export interface FunctionRegistry {
  readonly functions: ReadonlyMap<string, RegisteredFunction>;
  /** For clients that read the function list. Contains no causes, because those quote paths of the machine. */
  readonly warnings: readonly string[];
  /** False if a module failed: the next request tries again. */
  readonly complete: boolean;
}

/** The context that a function gets after its payload. */
export interface FunctionContext {
  /** The page's request, its body already read; for headers and cookies. */
  readonly request: Request;
  /** Aborted when the function's time is over, or when the client left and cannot ask again. */
  readonly signal: AbortSignal;
}

/** Returns a value or a promise. A thrown error becomes `{ ok: false, error: message }`. */
// biome-ignore lint/suspicious/noExplicitAny: the author knows the payload's type; `parameters` checks it.
export type RunFunction = (payload: any, context: FunctionContext) => unknown;

/** A function and its description for the agent. Its name defaults to its key. */
export interface FunctionDefinition
  extends Partial<Omit<Definition<FunctionContext>, keyof ServerFunctionOptions>>,
    ServerFunctionOptions {
  /** Gets the whole payload and the context. */
  readonly run: RunFunction;
}

/** An object of functions, definitions, classes and objects; a class instance; a module; loaders of modules by path. */
export type FunctionSource = Readonly<Record<string, RunFunction | FunctionDefinition | object>> | object;

/** Anything that a page's `functions` accepts, or a promise of it. */
export type ServerFunctions = FunctionSource | readonly (FunctionSource | null | undefined)[];

/** A function ready to be listed and run. */
export interface RegisteredFunction {
  readonly item: FunctionItem;
  readonly timeoutMs: number;
  readonly check: PayloadSchema['check'];
  readonly run: RunFunction;
}

/** The server's additions to a definition in a page. A plain function may have them too. */
export interface ServerFunctionOptions {
  /** The page asks the user for approval before the function runs. */
  readonly requiresApproval?: boolean | undefined;
  /** Sends the output to the model without requesting a response. */
  readonly silent?: boolean | undefined;
  /**
   * Whether running it twice is as good as once. If the server dies in the middle of a run, a repeated call runs it
   * again; any other function's outcome is then unknown (`outcome_unknown`).
   */
  readonly idempotent?: boolean | undefined;
  /** Milliseconds; default: the handler's `functionTimeoutMs`. */
  readonly timeoutMs?: number | undefined;
}
