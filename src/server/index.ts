export { recordedTurns } from './endpoints/turns.js';
export { type FolderOptions, type FunctionLoaders, functionsFolders } from './functions/folders.js';
export type {
  FunctionContext,
  FunctionDefinition,
  FunctionSource,
  RunFunction,
  ServerFunctions,
} from './functions/functions.js';
export type { Hook } from './functions/run-hook.js';
export { createHandler, type Handler } from './handler.js';
export { clientAddress, setClientAddress } from './http/client-address.js';
export { toNodeListener } from './node/node.js';
export { optionsFromEnv } from './options/env.js';
export type { AcceptedSettings, HandlerOptions, HandlerWarning } from './options/options.js';
export type { ServerRoutes } from './options/routes.js';
export type { SpeechOptions } from './options/speech-options.js';
export { type MemoryStoreOptions, memoryStore } from './store/memory-store.js';
export { type RedisClient, type RedisStoreOptions, redisStore } from './store/redis-store.js';
export { type SqliteDatabase, sqliteStore } from './store/sqlite-store.js';
export type { Raise, Store } from './store/store.js';
