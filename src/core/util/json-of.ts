import { toJson } from './to-json.js';

/** A value as JSON text; '' if JSON cannot express it. */
export function jsonOf(value: unknown): string {
  try {
    return toJson(value) ?? '';
  } catch {
    return '';
  }
}
