import { number } from '../given.js';
import type { Keyword, Keywords } from '../node.js';

function limit(holds: (value: number, limit: number) => boolean, words: string): Keyword {
  return (given, { at }) => {
    const bound = number(given, at);
    return (value, place, run) =>
      typeof value !== 'number' || holds(value, bound) || run.fail(place, `Must be ${words} ${bound}.`);
  };
}

/** A number as an integer and a power of ten. Exact, unlike a division: 0.3 is a multiple of 0.1. */
function decimal(value: number): [digits: bigint, exponent: number] {
  const [digits = '', exponent = '0'] = Math.abs(value).toString().split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  return [BigInt(whole + fraction), Number(exponent) - fraction.length];
}

function isMultiple(value: number, divisor: number): boolean {
  if (!Number.isFinite(value)) return false;
  const [digits, exponent] = decimal(value);
  const [divisorDigits, divisorExponent] = decimal(divisor);
  const shared = Math.min(exponent, divisorExponent);
  const scaled = digits * 10n ** BigInt(exponent - shared);
  return scaled % (divisorDigits * 10n ** BigInt(divisorExponent - shared)) === 0n;
}

const multiple = limit(isMultiple, 'a multiple of');

export const numberKeywords: Keywords = {
  minimum: limit((value, bound) => value >= bound, 'at least'),
  maximum: limit((value, bound) => value <= bound, 'at most'),
  exclusiveMinimum: limit((value, bound) => value > bound, 'more than'),
  exclusiveMaximum: limit((value, bound) => value < bound, 'less than'),
  multipleOf: (given, here) => {
    if (number(given, here.at) <= 0) throw new TypeError(`"${here.at}" must be a number above 0`);
    return multiple(given, here);
  },
};
