import { stringify } from './stringify.js';

/** A value as JSON text; '' if JSON cannot express it. */
export function jsonOf(value: unknown): string {
  try {
    return stringify(value) ?? '';
  } catch {
    return '';
  }
}
