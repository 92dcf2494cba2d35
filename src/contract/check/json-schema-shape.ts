/** Checks the value of a keyword. Returns a sentence if it is invalid. */
type Test = (value: unknown, at: string) => string | undefined;

const types = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'];

const all = (found: readonly (string | undefined)[]): string | undefined => found.find(Boolean);
const is =
  (test: (value: unknown) => boolean, words: string): Test =>
  (value, at) =>
    test(value) ? undefined : `"${at}" must be ${words}`;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;

const schema: Test = (value, at) => {
  if (typeof value === 'boolean') return undefined;
  if (!isRecord(value)) return `"${at}" must be a schema`;
  return schemaProblem(value, at);
};
const schemas: Test = (value, at) =>
  Array.isArray(value) && value.length > 0
    ? all(value.map((one, index) => schema(one, `${at}.${index}`)))
    : `"${at}" must be an array of schemas`;
const named: Test = (value, at) =>
  isRecord(value)
    ? all(Object.entries(value).map(([key, one]) => schema(one, `${at}.${key}`)))
    : `"${at}" must be an object of schemas`;
const names = is(
  value => Array.isArray(value) && value.every(name => typeof name === 'string'),
  'an array of names',
);
const type = is(
  value => [value].flat().every(one => types.includes(String(one))),
  `one of ${types.join(', ')}`,
);
const count = is(isCount, 'a whole number, 0 or above');
const number = is(value => typeof value === 'number', 'a number');
const text = is(value => typeof value === 'string', 'text');
const list = is(Array.isArray, 'an array');

/** Keywords of JSON Schema 2020-12 whose invalid values could break a reader. All other keywords pass. */
const keywords: Readonly<Record<string, Test>> = {
  type,
  properties: named,
  patternProperties: named,
  $defs: named,
  additionalProperties: schema,
  propertyNames: schema,
  items: schema,
  prefixItems: schemas,
  contains: schema,
  not: schema,
  if: schema,
  // biome-ignore lint/suspicious/noThenProperty: the keyword is called so
  then: schema,
  else: schema,
  allOf: schemas,
  anyOf: schemas,
  oneOf: schemas,
  required: names,
  enum: list,
  minLength: count,
  maxLength: count,
  minItems: count,
  maxItems: count,
  minProperties: count,
  maxProperties: count,
  minimum: number,
  maximum: number,
  exclusiveMinimum: number,
  exclusiveMaximum: number,
  multipleOf: number,
  pattern: text,
  format: text,
  description: text,
  title: text,
  $ref: text,
};

/** Returns the first problem of a JSON Schema, or undefined if it is valid. */
export function schemaProblem(value: Record<string, unknown>, at = ''): string | undefined {
  return all(
    Object.entries(value).map(([key, given]) =>
      Object.hasOwn(keywords, key) ? keywords[key]?.(given, at ? `${at}.${key}` : key) : undefined,
    ),
  );
}
