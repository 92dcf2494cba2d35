import type { FolderOptions, FunctionLoaders } from './folders.js';
/** The work of `functionsFolders`. */
export declare function findModules(options: FolderOptions): Promise<FunctionLoaders>;
