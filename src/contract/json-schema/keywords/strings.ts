import { formats } from '../formats.js';
import { count, text } from '../given.js';
import type { Keyword, Keywords } from '../node.js';
import { compilePattern } from '../pattern/compile-pattern.js';
import { shortened } from '../problem.js';

/** JSON Schema counts code points. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Native work on text is so fast that 64 characters count as one step. */
const cost = (text: string): number => text.length >> 6;

function length(holds: (length: number, bound: number) => boolean, words: string): Keyword {
  return (given, { at }) => {
    const bound = count(given, at);
    return (value, place, run) => {
      if (typeof value !== 'string') return true;
      run.spend(cost(value));
      const actual = lengthOf(value);
      if (holds(actual, bound)) return true;
      return run.fail(place, `Must have ${words} ${bound} characters, but has ${actual}.`);
    };
  };
}

const pattern: Keyword = (given, { at }) => {
  const source = text(given, at);
  const matches = compilePattern(source, at);
  const message = `Must match the pattern ${shortened(source)}`;
  return (value, place, run) =>
    typeof value !== 'string' || matches(value, run.spend) || run.fail(place, message);
};

/** Unknown formats are not checked, as JSON Schema demands. */
const format: Keyword = (given, { at }) => {
  const name = text(given, at);
  const [isValid, example] = (Object.hasOwn(formats, name) && formats[name]) || [];
  if (!isValid) return undefined;
  return (value, place, run) => {
    if (typeof value !== 'string') return true;
    run.spend(cost(value));
    return isValid(value) || run.fail(place, `Must be in the format ${name}, such as ${example}`);
  };
};

export const stringKeywords: Keywords = {
  minLength: length((actual, bound) => actual >= bound, 'at least'),
  maxLength: length((actual, bound) => actual <= bound, 'at most'),
  pattern,
  format,
};
