/** A whole number within its bounds; throws a RangeError that names the option, the bounds and what it received. */
export function whole(name: string, value: number, min: number, max: number, unit = ''): number {
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  const bounds = `a whole number${unit && ` of ${unit}`} from ${min} to ${max}`;
  throw new RangeError(`${name} must be ${bounds}; received ${shown(value)}.`);
}

/** Any number from 0 to 1; throws as `whole` does. */
export function share(name: string, value: unknown): number {
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  throw new RangeError(`${name} must be a number from 0 to 1; received ${shown(value)}.`);
}

/** The URL without a slash at its end; throws a TypeError that names the option where paths can't be joined to it. */
export function httpUrl(name: string, value: string): string {
  if (URL.canParse(value) && /^https?:\/\/[^?#]+$/.test(value)) return value.replace(/\/+$/, '');
  throw new TypeError(`${name} must be an http(s) URL; received ${shown(value)}.`);
}

/** Whether the text can be sent in a header as a key: one with a line break in it would fail at every request. */
export function isKey(value: string): boolean {
  return /^[\x21-\x7e]+$/.test(value);
}

/** The key, trimmed; nothing if it is empty. */
export function key(name: string, value: string | undefined): string | undefined {
  const trimmed = value?.trim();
  // The value is not named here: this message ends up in logs.
  if (trimmed && !isKey(trimmed)) throw new TypeError(`${name} holds characters that a key cannot have.`);
  return trimmed || undefined;
}

/** What was received, for an error's words: text in quotes, so that "5" and 5 differ. */
export function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
