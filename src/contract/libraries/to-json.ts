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
export function toJson({ read, rows, lazy }: Reader, schema: unknown): Json {
  const $defs: Json = {};
  const names = new Map<unknown, string>();
  // Known by the wrapper or by what is behind its getter: either may be made anew each time.
  const refer = (wrapper: unknown, getter: unknown): Json => {
    const known = names.get(wrapper);
    const inner: unknown = known ? undefined : (getter as () => unknown)();
    const name = known ?? names.get(inner) ?? `schema${names.size + 1}`;
    const isNew = !names.has(wrapper) && !names.has(inner);
    names.set(wrapper, name);
    if (isNew) {
      names.set(inner, name);
      $defs[name] = convert(inner);
    }
    return { $ref: `#/$defs/${name}` };
  };
  const convert: Convert = given => {
    const { kind, parts, description } = read(given);
    const named = typeof description === 'string' ? { description } : {};
    if (kind === lazy) return { ...refer(given, parts.getter), ...named };
    const row = Object.hasOwn(rows, kind) ? rows[kind] : undefined;
    if (!row) throw new TypeError(`“${kind}” can’t be expressed in JSON`);
    return { ...row(parts, convert), ...named };
  };
  const json = convert(schema);
  return names.size > 0 ? { ...json, $defs } : json;
}

/** Converts what a wrapper holds. */
export const inside =
  (part: string): Row =>
  (parts, convert) =>
    convert(parts[part]);

export const plain =
  (json: Json): Row =>
  () =>
    json;

export const nothing = plain({ not: {} });

/** A value that may also be null. */
export const orNull =
  (part: string): Row =>
  (parts, convert) => ({ anyOf: [convert(parts[part]), { type: 'null' }] });

export const anyOf: Row = ({ options }, convert) => ({
  anyOf: [...(options as Iterable<unknown>)].map(convert),
});

/** An object; `rest` is the schema of other fields, or false for none. */
export function objectOf(
  fields: Readonly<Record<string, unknown>>,
  isOptional: (field: unknown) => boolean,
  rest: Json | false | undefined,
  convert: Convert,
): Json {
  const entries = Object.entries(fields);
  const required = entries.filter(([, field]) => !isOptional(field)).map(([key]) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, field]) => [key, convert(field)])),
    ...(required.length > 0 && { required }),
    ...(rest !== undefined && { additionalProperties: rest }),
  };
}

/** A list with a schema for each item; `rest` is the schema of further items, or false for none. */
export function tupleOf(items: unknown, rest: Json | boolean, convert: Convert): Json {
  const prefixItems = (items as unknown[]).map(convert);
  return {
    type: 'array',
    ...(prefixItems.length > 0 && { prefixItems }),
    items: rest,
    minItems: prefixItems.length,
  };
}

export function recordOf(key: Json, value: Json): Json {
  return { type: 'object', additionalProperties: value, propertyNames: key };
}

/** A pattern with flags can't be expressed; the library checks it anyway. */
export function patternOf(regex: RegExp | undefined): Json {
  return regex && !regex.flags.replace('u', '') ? { pattern: regex.source } : {};
}
