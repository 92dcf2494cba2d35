import type { Raise, Store } from '../types/store.js';
import { StoreFullError } from './store.js';

/** A connected client of the package `redis`, or one of `ioredis`. */
export type RedisClient =
  | { sendCommand(command: string[]): Promise<unknown> }
  | { call(command: string, ...rest: string[]): Promise<unknown> };

export interface RedisStoreOptions {
  /** Prefix of every key; default `navai:`. */
  prefix?: string | undefined;
}

/** Atomic scripts for Redis 2.6 and later and Valkey. Each touches one key, so they work on clusters. */
const SCRIPTS = {
  set: `if ARGV[2] == '' then redis.call('SET', KEYS[1], ARGV[1])
    else redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) end`,
  add: `local before = redis.call('GET', KEYS[1])
    if before then return before end
    if ARGV[2] == '' then redis.call('SET', KEYS[1], ARGV[1])
    else redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) end
    return false`,
  delete: `redis.call('DEL', KEYS[1])`,
  raise: `local from = tonumber(ARGV[2])
    local sum = math.max(tonumber(redis.call('GET', KEYS[1]) or from), from) + tonumber(ARGV[1])
    local text = string.format('%.0f', sum)
    if sum <= tonumber(ARGV[3]) then redis.call('SET', KEYS[1], text, 'PX', ARGV[4]) end
    return text`,
  // Hashes have no order, so each value includes its position.
  append: `local place = redis.call('HLEN', KEYS[1])
    if redis.call('HSETNX', KEYS[1], ARGV[1], place .. ':' .. ARGV[2]) == 0 then return 0 end
    if ARGV[3] == '' then redis.call('PERSIST', KEYS[1]) else redis.call('PEXPIRE', KEYS[1], ARGV[3]) end
    return 1`,
  entries: `return redis.call('HVALS', KEYS[1])`,
} as const;

/** A store for processes on any number of machines. Rejects with the client's errors. */
export function redisStore(client: RedisClient, { prefix = 'navai:' }: RedisStoreOptions = {}): Store {
  const send = refusingWhenFull(sender(client));
  const run = (script: keyof typeof SCRIPTS, key: string, ...values: string[]) =>
    send(['EVAL', SCRIPTS[script], '1', `${prefix}${key}`, ...values]);
  return {
    set: async (key, value, ttlMs) => void (await run('set', key, value, life(ttlMs))),
    add: async (key, value, ttlMs) => textOf(await run('add', key, value, life(ttlMs))),
    delete: async key => void (await run('delete', key)),
    raise: async (key, { by, from, max, ttlMs }: Raise) =>
      Number(await run('raise', key, String(by), String(from), String(max), life(ttlMs))),
    append: async (list, id, value, ttlMs) =>
      Number(await run('append', listKey(list), id, value, life(ttlMs))) === 1,
    entries: async list => inOrder((await run('entries', listKey(list))) as unknown[]),
  };
}

type Send = (command: string[]) => Promise<unknown>;

// ioredis has a different `sendCommand`, so check for `call` first.
function sender(client: RedisClient): Send {
  if (!('call' in client)) return command => client.sendCommand(command);
  return ([command = '', ...rest]) => client.call(command, ...rest);
}

/** With `maxmemory`, Redis answers writes with an error that begins with OOM. */
function refusingWhenFull(send: Send): Send {
  return async command => {
    try {
      return await send(command);
    } catch (cause) {
      throw /\bOOM\b/.test(String(Object(cause).message)) ? new StoreFullError(cause) : cause;
    }
  };
}

/** Redis accepts only whole milliseconds ≥ 1. */
const life = (ttlMs: number | undefined): string =>
  ttlMs === undefined ? '' : String(Math.max(1, Math.ceil(ttlMs)));

// Clients can be configured to return Buffers.
const textOf = (reply: unknown): string | undefined => (reply === null ? undefined : String(reply));

const listKey = (list: string): string => `list:${list}`;

function inOrder(replies: readonly unknown[]): string[] {
  const placed = replies.map(reply => /^(\d+):(.*)$/s.exec(String(reply)));
  return placed.sort((a, b) => Number(a?.[1]) - Number(b?.[1])).map(match => match?.[2] ?? '');
}
