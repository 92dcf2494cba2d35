import { ResultError } from './result-error.js';
import { wordsOf } from './words-of.js';
export class Unfit extends Error {
}
export function errorAt(place, thrown) {
    if (thrown instanceof ResultError)
        return thrown;
    const why = thrown instanceof Unfit ? thrown.message : `can’t be read: ${wordsOf(thrown)}`;
    return new ResultError(`The result cannot be written as JSON: ${pathOf(place)} ${why}.`);
}
export function isInside(value, place) {
    return place !== undefined && (place.value === value || isInside(value, place.parent));
}
export function isWhole({ key, parent }) {
    return parent === undefined || (key === undefined && isWhole(parent));
}
function pathOf({ key, parent }) {
    const above = parent ? `${pathOf(parent)}${key === undefined ? '' : '.'}` : '';
    return above + (key ?? '');
}
