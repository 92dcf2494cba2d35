import { formats } from '../formats.js';
import { count, text } from '../given.js';
import { compilePattern } from '../pattern/compile-pattern.js';
import { shortened } from '../problem.js';
function lengthOf(text) {
    let length = 0;
    for (const _ of text)
        length += 1;
    return length;
}
const cost = (text) => text.length >> 6;
function length(holds, words) {
    return (given, { at }) => {
        const bound = count(given, at);
        return (value, place, run) => {
            if (typeof value !== 'string')
                return true;
            run.spend(cost(value));
            const actual = lengthOf(value);
            if (holds(actual, bound))
                return true;
            return run.fail(place, `Must have ${words} ${bound} characters, but has ${actual}.`);
        };
    };
}
const pattern = (given, { at }) => {
    const source = text(given, at);
    const matches = compilePattern(source, at);
    const message = `Must match the pattern ${shortened(source)}`;
    return (value, place, run) => typeof value !== 'string' || matches(value, run.spend) || run.fail(place, message);
};
const format = (given, { at }) => {
    const name = text(given, at);
    const [isValid, example] = (Object.hasOwn(formats, name) && formats[name]) || [];
    if (!isValid)
        return undefined;
    return (value, place, run) => {
        if (typeof value !== 'string')
            return true;
        run.spend(cost(value));
        return isValid(value) || run.fail(place, `Must be in the format ${name}, such as ${example}`);
    };
};
export const stringKeywords = {
    minLength: length((actual, bound) => actual >= bound, 'at least'),
    maxLength: length((actual, bound) => actual <= bound, 'at most'),
    pattern,
    format,
};
