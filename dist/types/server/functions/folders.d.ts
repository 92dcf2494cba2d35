import type { FolderOptions, FunctionLoaders } from '../types/functions.js';
/**
 * Finds modules with functions, sorted by path: JavaScript, and TypeScript for a Node that can load it. Typings,
 * `node_modules`, `dist` and hidden paths are left out. If nothing is found: a warning, and the default folder.
 *
 * The result goes into `functions`. Needs Node's `fs`, which is imported here and not above: `navai-voice/server`
 * must load if there is none, and an entry of its own could not serve `createHandler(optionsFromEnv(…))`.
 */
export declare function functionsFolders(options?: FolderOptions): Promise<FunctionLoaders>;
