import type { Warn } from '../errors/warnings.js';

/** A number ≥ 0 that a page has set. Other values warn and fall back to the default. */
export function nonNegative(
  attribute: string,
  value: number | null | undefined,
  otherwise: number,
  warn: Warn,
): number {
  if (value === undefined || value === null) return otherwise;
  if (value >= 0) return value;
  warn('attribute-invalid', `\`${attribute}\` must be a number ≥ 0, not ${value}; using ${otherwise}.`);
  return otherwise;
}
