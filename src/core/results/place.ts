import { ResultError } from './result-error.js';
import { wordsOf } from './words-of.js';

/** Where a value is inside a result. */
export interface Place {
  /** Undefined for a value that stands for its parent, as the list that a `Set` becomes. */
  readonly key: string | undefined;
  readonly value: unknown;
  readonly parent: Place | undefined;
  readonly depth: number;
}

/** A value has no form in JSON. The message goes on after the place: `is a function`. */
export class Unfit extends Error {}

/** The error for a value that has no form, or that threw when it was read. */
export function errorAt(place: Place, thrown: unknown): ResultError {
  if (thrown instanceof ResultError) return thrown;
  const why = thrown instanceof Unfit ? thrown.message : `can’t be read: ${wordsOf(thrown)}`;
  return new ResultError(`The result cannot be written as JSON: ${pathOf(place)} ${why}.`);
}

export function isInside(value: object, place: Place | undefined): boolean {
  return place !== undefined && (place.value === value || isInside(value, place.parent));
}

/** Whether this is the result itself. */
export function isWhole({ key, parent }: Place): boolean {
  return parent === undefined || (key === undefined && isWhole(parent));
}

function pathOf({ key, parent }: Place): string {
  const above = parent ? `${pathOf(parent)}${key === undefined ? '' : '.'}` : '';
  return above + (key ?? '');
}
