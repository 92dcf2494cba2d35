import type { Here, Node } from './node.js';

/** Readers for the values of keywords. Each throws a TypeError that names the keyword if its value is unusable. */
function read<Value>(is: (given: unknown) => boolean, words: string) {
  return (given: unknown, at: string): Value => {
    if (!is(given)) throw new TypeError(`"${at}" must be ${words}`);
    return given as Value;
  };
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNames = (given: unknown): boolean =>
  Array.isArray(given) && given.every(name => typeof name === 'string');

export const count = read<number>(
  given => Number.isInteger(given) && Number(given) >= 0,
  'a whole number, 0 or above',
);
export const number = read<number>(Number.isFinite, 'a number');
export const text = read<string>(given => typeof given === 'string', 'text');
export const list = read<readonly unknown[]>(Array.isArray, 'an array');
export const names = read<readonly string[]>(isNames, 'an array of names');
const schemaList = read<readonly unknown[]>(
  given => Array.isArray(given) && given.length > 0,
  'an array of schemas',
);
const schemaRecord = read<Readonly<Record<string, unknown>>>(isRecord, 'an object of schemas');

type Compile = Here['inner'];

export function schemas(given: unknown, at: string, compile: Compile): Node[] {
  return schemaList(given, at).map((schema, index) => compile(schema, `${at}.${index}`));
}

export function namedSchemas(given: unknown, at: string, compile: Compile): [string, Node][] {
  return Object.entries(schemaRecord(given, at)).map(([key, schema]) => [
    key,
    compile(schema, `${at}.${key}`),
  ]);
}
