export { recordedTurns } from './endpoints/turns.js';
export { functionsFolders } from './functions/folders.js';
export { createHandler } from './handler.js';
export { clientAddress, setClientAddress } from './http/client-address.js';
export { toNodeListener } from './node/node.js';
export { optionsFromEnv } from './options/env.js';
export { type MemoryStoreOptions, memoryStore } from './store/memory-store.js';
export { type RedisClient, type RedisStoreOptions, redisStore } from './store/redis-store.js';
export { type SqliteDatabase, type SqliteStoreOptions, sqliteStore } from './store/sqlite-store.js';
export type {
  FolderOptions,
  FunctionContext,
  FunctionDefinition,
  FunctionLoaders,
  FunctionSource,
  RunFunction,
  ServerFunctions,
} from './types/functions.js';
export type {
  AcceptedSettings,
  Handler,
  HandlerOptions,
  Hook,
  QuotaOptions,
  ServerRoutes,
} from './types/handler.js';
export type { SpeechOptions } from './types/speech.js';
export type { Raise, Store } from './types/store.js';
export type { HandlerWarning } from './types/warning.js';
