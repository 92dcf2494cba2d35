import { number } from '../given.js';
function limit(holds, words) {
    return (given, { at }) => {
        const bound = number(given, at);
        return (value, place, run) => typeof value !== 'number' || holds(value, bound) || run.fail(place, `Must be ${words} ${bound}.`);
    };
}
function decimal(value) {
    const [digits = '', exponent = '0'] = Math.abs(value).toString().split('e');
    const [whole = '', fraction = ''] = digits.split('.');
    return [BigInt(whole + fraction), Number(exponent) - fraction.length];
}
function isMultiple(value, divisor) {
    if (!Number.isFinite(value))
        return false;
    const [digits, exponent] = decimal(value);
    const [divisorDigits, divisorExponent] = decimal(divisor);
    const shared = Math.min(exponent, divisorExponent);
    const scaled = digits * 10n ** BigInt(exponent - shared);
    return scaled % (divisorDigits * 10n ** BigInt(divisorExponent - shared)) === 0n;
}
const multiple = limit(isMultiple, 'a multiple of');
export const numberKeywords = {
    minimum: limit((value, bound) => value >= bound, 'at least'),
    maximum: limit((value, bound) => value <= bound, 'at most'),
    exclusiveMinimum: limit((value, bound) => value > bound, 'more than'),
    exclusiveMaximum: limit((value, bound) => value < bound, 'less than'),
    multipleOf: (given, here) => {
        if (number(given, here.at) <= 0)
            throw new TypeError(`"${here.at}" must be a number above 0`);
        return multiple(given, here);
    },
};
