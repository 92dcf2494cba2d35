import type { FolderOptions, FunctionLoaders } from '../types/functions.js';
/** The work of `functionsFolders`. */
export declare function findModules(options: FolderOptions): Promise<FunctionLoaders>;
