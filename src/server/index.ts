export { clientAddress, setClientAddress } from './client-address.js';
export { optionsFromEnv } from './env.js';
export { type FolderOptions, type FunctionLoaders, functionsFolders } from './folders.js';
export type {
  FunctionContext,
  FunctionDefinition,
  FunctionSource,
  RunFunction,
  ServerFunctions,
} from './functions.js';
export { createHandler, type Handler } from './handler.js';
export { type MemoryStoreOptions, memoryStore } from './memory-store.js';
export { toNodeListener } from './node.js';
export type { AcceptedSettings, HandlerOptions, HandlerWarning } from './options.js';
export { type RedisClient, type RedisStoreOptions, redisStore } from './redis-store.js';
export type { ServerRoutes } from './routes.js';
export type { Hook } from './run-hook.js';
export type { SpeechOptions } from './speech-options.js';
export { type SqliteDatabase, sqliteStore } from './sqlite-store.js';
export type { Raise, Store } from './store.js';
export { recordedTurns } from './turns.js';
