import type { Store } from '../types/store.js';
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
    run(...values: (string | number)[]): {
        changes: number | bigint;
    };
    all(...values: (string | number)[]): unknown[];
}
/**
 * A store in a SQLite file, for all processes of one machine. Creates its tables (`navai_…`), switches the file
 * to WAL, and deletes what expired about once a minute. Give it a connection of its own. Throws what SQLite throws. A
 * lock of another process delays only the statements that need it, up to five seconds, and never the event loop.
 */
export declare function sqliteStore(database: SqliteDatabase, { maxBytes }?: SqliteStoreOptions): Store;
export {};
