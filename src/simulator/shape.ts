import { invalidType, invalidValue, missing, unknownParameter } from './refusal.js';
import type { Fields } from './types.js';

/** Throws a Refusal that names `path` if the value has the wrong shape. */
export type Check = (value: unknown, path: string) => void;

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const anything: Check = () => {};

export const text: Check = (value, path) => {
  if (typeof value !== 'string') throw invalidType(path, 'a string', value);
};

export const truth: Check = (value, path) => {
  if (typeof value !== 'boolean') throw invalidType(path, 'a boolean', value);
};

export const fields: Check = (value, path) => {
  if (!isObject(value)) throw invalidType(path, 'an object', value);
};

/** Both bounds are inclusive. */
export function number(min: number, max = Number.POSITIVE_INFINITY): Check {
  return (value, path) => {
    if (typeof value !== 'number' || Number.isNaN(value)) throw invalidType(path, 'a number', value);
    if (value < min || value > max) throw invalidValue(path, `expected ${min} to ${max}, got ${value}.`);
  };
}

export function oneOf(...allowed: unknown[]): Check {
  return (value, path) => {
    if (allowed.includes(value)) return;
    if (typeof value !== 'string') throw invalidType(path, `one of ${allowed.join(', ')}`, value);
    throw invalidValue(path, `'${value}'. Supported values are: ${allowed.join(', ')}.`);
  };
}

export function matching(pattern: RegExp): Check {
  return (value, path) => {
    text(value, path);
    if (!pattern.test(value as string)) throw invalidValue(path, `it does not match ${pattern.source}.`);
  };
}

export function orNull(check: Check): Check {
  return (value, path) => {
    if (value !== null) check(value, path);
  };
}

export function list(check: Check): Check {
  return (value, path) => {
    if (!Array.isArray(value)) throw invalidType(path, 'an array', value);
    value.forEach((entry, index) => {
      check(entry, `${path}[${index}]`);
    });
  };
}

/** Passes if any check passes; otherwise throws the Refusal of the last one. */
export function either(...checks: Check[]): Check {
  return (value, path) => {
    const last = checks.length - 1;
    if (checks.slice(0, last).some(check => passes(check, value, path))) return;
    checks[last]?.(value, path);
  };
}

function passes(check: Check, value: unknown, path: string): boolean {
  try {
    check(value, path);
    return true;
  } catch {
    return false;
  }
}

/** An object with these members. `required` members must be present; unknown members are refused unless `open`. */
export function object(
  members: Record<string, Check>,
  { required = [], open = false }: { required?: string[]; open?: boolean } = {},
): Check {
  return (value, path) => {
    if (!isObject(value)) throw invalidType(path, 'an object', value);
    const at = (name: string) => (path ? `${path}.${name}` : name);
    for (const name of required) if (value[name] === undefined) throw missing(at(name));
    for (const [name, member] of Object.entries(value)) {
      const check = Object.hasOwn(members, name) ? members[name] : undefined;
      if (check) check(member, at(name));
      else if (!open) throw unknownParameter(at(name));
    }
  };
}
