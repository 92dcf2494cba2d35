export { clientAddress, setClientAddress } from './client-address.js';
export { optionsFromEnv } from './env.js';
export { type FolderOptions, type FunctionLoaders, functionsFolders } from './folders.js';
export type { FunctionContext, FunctionDefinition, FunctionSource, RunFunction, ServerFunctions, } from './functions.js';
export { createHandler, type Handler } from './handler.js';
export { toNodeListener } from './node.js';
export type { AcceptedSettings, HandlerOptions, HandlerWarning } from './options.js';
export type { SpeechOptions } from './speech-options.js';
