import type { Store } from '../types/store.js';
/** A connected client of the package `redis`, or one of `ioredis`. */
export type RedisClient = {
    sendCommand(command: string[]): Promise<unknown>;
} | {
    call(command: string, ...rest: string[]): Promise<unknown>;
};
export interface RedisStoreOptions {
    /** Prefix of every key; default `navai:`. */
    prefix?: string | undefined;
}
/** A store for processes on any number of machines. Rejects with the client's errors. */
export declare function redisStore(client: RedisClient, { prefix }?: RedisStoreOptions): Store;
