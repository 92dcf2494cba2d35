import { canonical } from '../canonical.js';
import { list } from '../given.js';
import type { Keyword, Keywords } from '../node.js';
import { quoted } from '../problem.js';

const kinds: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'an array',
  string: 'a string',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
};

export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

const type: Keyword = (given, { at }) => {
  const types = [given].flat().map(String);
  if (types.length === 0 || types.some(name => !Object.hasOwn(kinds, name)))
    throw new TypeError(`"${at}" must be one of ${Object.keys(kinds).join(', ')}`);
  const allowed = new Set(types);
  const expected = types.map(name => kinds[name]).join(' or ');
  return (value, place, run) => {
    const actual = typeOf(value);
    if (allowed.has(actual) || (allowed.has('integer') && Number.isInteger(value))) return true;
    const is = actual === 'number' || actual === 'boolean' ? String(value) : (kinds[actual] ?? actual);
    return run.fail(place, `Must be ${expected}, but is ${is}.`, true);
  };
};

/** More alternatives than a model can use to correct itself would only cost tokens. */
const SHOWN = 30;

function oneOf(values: readonly unknown[]) {
  const allowed = new Set(values.map(value => canonical(value, () => {})));
  const more = values.length > SHOWN ? `, or one of ${values.length - SHOWN} others` : '';
  const words = values.slice(0, SHOWN).map(quoted).join(', ');
  const message = `Must be ${values.length > 1 ? 'one of ' : ''}${words}${more}.`;
  return ((value, place, run) =>
    allowed.has(canonical(value, run.spend)) || run.fail(place, message, true)) satisfies ReturnType<Keyword>;
}

/** Keywords for values of all types. */
export const valueKeywords: Keywords = {
  type,
  enum: (given, { at }) => oneOf(list(given, at)),
  const: given => oneOf([given]),
};
