export type Json = Record<string, unknown>;
/** Converts a part of a schema. */
export type Convert = (schema: unknown) => Json;
/** What a library calls the parts of a schema. */
export type Parts = Readonly<Record<string, unknown>>;
/** Converts one kind of schema. */
export type Row = (parts: Parts, convert: Convert) => Json;
/** How to read the schemas of a library. */
export interface Reader {
    readonly read: (schema: unknown) => {
        readonly kind: string;
        readonly parts: Parts;
        readonly description?: unknown;
    };
    readonly rows: Readonly<Record<string, Row>>;
    /** The kind that has a `getter`, for schemas that contain themselves. */
    readonly lazy: string;
}
/** Converts a library's schema to JSON Schema of its input. Throws a TypeError that names what JSON can't express. */
export declare function toJson({ read, rows, lazy }: Reader, schema: unknown): Json;
/** Converts what a wrapper holds. */
export declare const inside: (part: string) => Row;
export declare const plain: (json: Json) => Row;
export declare const nothing: Row;
/** A value that may also be null. */
export declare const orNull: (part: string) => Row;
export declare const anyOf: Row;
/** An object; `rest` is the schema of other fields, or false for none. */
export declare function objectOf(fields: Readonly<Record<string, unknown>>, isOptional: (field: unknown) => boolean, rest: Json | false | undefined, convert: Convert): Json;
/** A list with a schema for each item; `rest` is the schema of further items, or false for none. */
export declare function tupleOf(items: unknown, rest: Json | boolean, convert: Convert): Json;
export declare function recordOf(key: Json, value: Json): Json;
/** A pattern with flags can't be expressed; the library checks it anyway. */
export declare function patternOf(regex: RegExp | undefined): Json;
