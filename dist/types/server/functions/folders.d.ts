import type { HandlerWarning } from '../options/options.js';
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
/**
 * Finds modules with functions, sorted by path: JavaScript, and TypeScript for a Node that can load it. Typings,
 * `node_modules`, `dist` and hidden paths are left out. Where nothing is found: a warning, and the default folder.
 *
 * The result goes into `functions`. Needs Node's `fs`, which is imported here and not above: `navai-voice/server`
 * must load where there is none, and an entry of its own could not serve `createHandler(optionsFromEnv(…))`.
 */
export declare function functionsFolders(options?: FolderOptions): Promise<FunctionLoaders>;
