import type { FolderOptions, FunctionLoaders } from '../types/functions.js';
/** Implements `functionsFolders`. */
export declare function findModules(options: FolderOptions): Promise<FunctionLoaders>;
