import { GaveUp, MAX_DEPTH, TOO_DEEP } from './run.js';

/**
 * Writes JSON as text that is the same for equal values: with sorted keys. Sets of such texts find equal values without
 * comparing each with each.
 */
export function canonical(value: unknown, spend: (steps: number) => void, depth = 0): string {
  spend(1);
  if (depth > MAX_DEPTH) throw new GaveUp(TOO_DEEP);
  if (typeof value === 'string') spend(value.length >> 6);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  if (Array.isArray(value)) return `[${value.map(item => canonical(item, spend, depth + 1)).join()}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner, spend, depth + 1)}`).join()}}`;
}
