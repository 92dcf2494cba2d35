import type { Warn } from '../errors/warnings.js';

/** A number that a page has set; the default if it is none, or less than 0: then with a warning. */
export function nonNegative(
  attribute: string,
  value: number | null | undefined,
  otherwise: number,
  warn: Warn,
): number {
  if (value === undefined || value === null) return otherwise;
  if (value >= 0) return value;
  warn('attribute-invalid', `${attribute}: ${value} is no number from 0.`);
  return otherwise;
}
