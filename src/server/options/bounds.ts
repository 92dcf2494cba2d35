/** Returns an integer within the bounds. Throws a RangeError that names the option, the bounds and the value. */
export function whole(name: string, value: number, min: number, max: number, unit = ''): number {
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  const bounds = `a whole number${unit && ` of ${unit}`} from ${min} to ${max}`;
  throw new RangeError(`${name} must be ${bounds}; received ${shown(value)}.`);
}

/** Returns a number from 0 to 1. Throws as `whole` does. */
export function share(name: string, value: unknown): number {
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  throw new RangeError(`${name} must be a number from 0 to 1; received ${shown(value)}.`);
}

/** Returns the URL without a trailing slash. Throws a TypeError that names the option if no path can be appended. */
export function httpUrl(name: string, value: string): string {
  if (URL.canParse(value) && /^https?:\/\/[^?#]+$/.test(value)) return value.replace(/\/+$/, '');
  throw new TypeError(`${name} must be an http(s) URL; received ${shown(value)}.`);
}

/** Whether the key can be sent in a header. A key with a line break would fail every request. */
export function isKey(value: string): boolean {
  return /^[\x21-\x7e]+$/.test(value);
}

/** Returns the trimmed key, or undefined if it is empty. */
export function key(name: string, value: string | undefined): string | undefined {
  const trimmed = value?.trim();
  // Leaves the value out, because this message ends up in logs.
  if (trimmed && !isKey(trimmed)) throw new TypeError(`${name} holds characters that a key cannot have.`);
  return trimmed || undefined;
}

/** Formats a received value for an error message. Text is quoted, so that "5" and 5 differ. */
export function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
