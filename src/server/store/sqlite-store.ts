import type { Raise, Store } from '../types/store.js';
import { raised, StoreFullError } from './store.js';

/** The common API of better-sqlite3, libsql and `node:sqlite`. */
export interface SqliteDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): SqliteStatement;
}

export interface SqliteStoreOptions {
  /** The largest size of the file in bytes, from 1048576; default 1073741824. A full store refuses new entries. */
  maxBytes?: number | undefined;
}

interface SqliteStatement {
  run(...values: (string | number)[]): { changes: number | bigint };
  all(...values: (string | number)[]): unknown[];
}

const PURGE_MS = 60_000;
/** How long a statement may wait for another process's lock, and how often it tries again. */
const [BUSY_MS, RETRY_MS] = [5_000, 10];
const [MIN_BYTES, MAX_BYTES] = [2 ** 20, 2 ** 30];
const FOREVER = Number.MAX_SAFE_INTEGER;

// NORMAL loses nothing when a process dies, and syncs at checkpoints instead of at every write.
const SETUP = `
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS navai_values (key TEXT PRIMARY KEY, value TEXT NOT NULL, expires INTEGER NOT NULL);
  CREATE INDEX IF NOT EXISTS navai_values_expires ON navai_values (expires);
  CREATE TABLE IF NOT EXISTS navai_entries (
    place INTEGER PRIMARY KEY AUTOINCREMENT, list TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL,
    expires INTEGER NOT NULL, UNIQUE (list, id)
  );
  CREATE INDEX IF NOT EXISTS navai_entries_expires ON navai_entries (expires);`;

const WRITE =
  'INSERT INTO navai_values (key, value, expires) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires';

/** Single statements, so that each is atomic even inside a transaction of the operator on the same connection. */
const STATEMENTS = {
  set: WRITE,
  add: `${WRITE} WHERE expires <= ?`,
  read: 'SELECT value FROM navai_values WHERE key = ? AND expires > ?',
  change: 'UPDATE navai_values SET value = ?, expires = ? WHERE key = ? AND value = ?',
  delete: 'DELETE FROM navai_values WHERE key = ?',
  forget: 'DELETE FROM navai_entries WHERE list = ? AND expires <= ?',
  append:
    'INSERT INTO navai_entries (list, id, value, expires) VALUES (?, ?, ?, ?) ON CONFLICT (list, id) DO NOTHING',
  renew: 'UPDATE navai_entries SET expires = ? WHERE list = ?',
  entries: 'SELECT value FROM navai_entries WHERE list = ? AND expires > ? ORDER BY place',
  purgeValues: 'DELETE FROM navai_values WHERE expires <= ?',
  purgeEntries: 'DELETE FROM navai_entries WHERE expires <= ?',
} as const;

/**
 * A store in a SQLite file, for all processes of one machine. Creates its tables (`navai_…`), switches the file
 * to WAL, and deletes what expired about once a minute. Give it a connection of its own. Throws what SQLite throws. A
 * lock of another process delays only the statements that need it, up to five seconds, and never the event loop.
 */
export function sqliteStore(
  database: SqliteDatabase,
  { maxBytes = MAX_BYTES }: SqliteStoreOptions = {},
): Store {
  if (maxBytes >= MIN_BYTES) return new SqliteStore(database, maxBytes);
  throw new RangeError(`maxBytes must be a number of bytes from ${MIN_BYTES}; received ${maxBytes}.`);
}

/** Limits the pages of the file. SQLite keeps this for each connection, and never cuts what is there already. */
function limitSize(database: SqliteDatabase, maxBytes: number): void {
  const [row] = database.prepare('PRAGMA page_size').all() as { page_size: number }[];
  database.exec(`PRAGMA max_page_count = ${Math.floor(maxBytes / (row?.page_size ?? 4_096))}`);
}

/**
 * Sets up the file, before anything is served. Afterwards SQLite never waits for a lock, which would stop the event
 * loop: statements are tried again. `busy_timeout` does not cover the lock between two processes that switch a new file to WAL at the same
 * time.
 */
function setUp(database: SqliteDatabase, attempts = 50): void {
  try {
    database.exec(SETUP);
  } catch (error) {
    if (attempts === 0 || !isBusy(error)) throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    setUp(database, attempts - 1);
  }
}

function isBusy(error: unknown): boolean {
  return /busy|locked/i.test(`${Object(error).code} ${Object(error).message}`);
}

function isFull(error: unknown): boolean {
  return /SQLITE_FULL|is full/i.test(`${Object(error).code} ${Object(error).message}`);
}

/** Tries again while another process holds the lock. Rejects with SQLite's error after `BUSY_MS`. */
async function unlocked<T>(statement: () => T): Promise<T> {
  const end = performance.now() + BUSY_MS;
  for (;;) {
    try {
      return statement();
    } catch (error) {
      if (isFull(error)) throw new StoreFullError(error);
      if (!isBusy(error) || performance.now() > end) throw error;
      await new Promise(resolve => setTimeout(resolve, RETRY_MS));
    }
  }
}

type Statements = Record<keyof typeof STATEMENTS, SqliteStatement>;

class SqliteStore implements Store {
  readonly maxDelayMs = BUSY_MS;
  readonly #database: SqliteDatabase;
  readonly #sql: Statements;
  #nextPurge = 0;

  constructor(database: SqliteDatabase, maxBytes: number) {
    this.#database = database;
    setUp(database);
    limitSize(database, maxBytes);
    database.exec('PRAGMA busy_timeout = 0');
    const prepared = Object.entries(STATEMENTS).map(([name, sql]) => [name, database.prepare(sql)] as const);
    this.#sql = Object.fromEntries(prepared) as Statements;
  }

  async set(key: string, value: string, ttlMs?: number): Promise<void> {
    this.#purge();
    await this.#write('set', key, value, endOf(ttlMs));
  }

  async add(key: string, value: string, ttlMs?: number): Promise<string | undefined> {
    this.#purge();
    for (;;) {
      if (await this.#add(key, value, ttlMs)) return undefined;
      const before = await this.#read(key);
      // Another process deleted the row between the two statements, or it expired.
      if (before !== undefined) return before;
    }
  }

  async delete(key: string): Promise<void> {
    await this.#write('delete', key);
  }

  async raise(key: string, step: Raise): Promise<number> {
    this.#purge();
    for (;;) {
      const before = await this.#read(key);
      const sum = raised(before, step);
      if (sum > step.max) return sum;
      const done =
        before === undefined
          ? await this.#add(key, String(sum), step.ttlMs)
          : await this.#write('change', String(sum), endOf(step.ttlMs), key, before);
      // Another process changed the row first.
      if (done) return sum;
    }
  }

  async append(list: string, id: string, value: string, ttlMs?: number): Promise<boolean> {
    this.#purge();
    await this.#write('forget', list, Date.now());
    const isNew = await this.#write('append', list, id, value, endOf(ttlMs));
    if (isNew) await this.#write('renew', endOf(ttlMs), list);
    return isNew;
  }

  async entries(list: string): Promise<string[]> {
    return (await unlocked(() => this.#sql.entries.all(list, Date.now()))).map(toValue);
  }

  async #read(key: string): Promise<string | undefined> {
    return (await unlocked(() => this.#sql.read.all(key, Date.now()))).map(toValue)[0];
  }

  #add(key: string, value: string, ttlMs: number | undefined): Promise<boolean> {
    return this.#write('add', key, value, endOf(ttlMs), Date.now());
  }

  /** Resolves to whether a row was changed. */
  #write(name: keyof Statements, ...values: (string | number)[]): Promise<boolean> {
    return unlocked(() => this.#locked(() => changed(this.#sql[name].run(...values))));
  }

  /**
   * Takes the lock before the statements run. libsql does not reset a statement that finds the file locked: it would keep
   * reading an old state of the file, and no write of this connection could succeed until it runs again.
   */
  #locked<T>(statements: () => T): T {
    if (!this.#begin()) return statements();
    try {
      const result = statements();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  /** Returns false in a transaction of the operator. */
  #begin(): boolean {
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      return true;
    } catch (error) {
      if (/within a transaction/.test(String(Object(error).message))) return false;
      throw error;
    }
  }

  /** Does nothing after an error that has rolled back already, such as that of a full file. */
  #rollBack(): void {
    try {
      this.#database.exec('ROLLBACK');
    } catch {}
  }

  /** Deletes what expired, once a minute. While another process holds the lock, the next minute is early enough. */
  #purge(): void {
    const now = Date.now();
    if (now < this.#nextPurge) return;
    this.#nextPurge = now + PURGE_MS;
    try {
      this.#locked(() => {
        this.#sql.purgeValues.run(now);
        this.#sql.purgeEntries.run(now);
      });
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
  }
}

const endOf = (ttlMs: number | undefined): number =>
  ttlMs === undefined ? FOREVER : Math.ceil(Date.now() + ttlMs);
const changed = ({ changes }: { changes: number | bigint }): boolean => Number(changes) > 0;
const toValue = (row: unknown): string => (row as { value: string }).value;
