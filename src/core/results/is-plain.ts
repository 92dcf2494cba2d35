/** The most values that one check visits, so that lists inside of themselves end it too. */
const maxValues = 500_000;
const maxDepth = 100;

/**
 * Whether JSON keeps all of a value: finite numbers, well-formed text, lists and plain objects of these. Most results
 * are like this, and need no conversion.
 */
export function isPlain(value: unknown): boolean {
  let left = maxValues;
  const check = (inner: unknown, depth: number): boolean => {
    left -= 1;
    if (typeof inner === 'string') return isWellFormed(inner);
    if (typeof inner === 'number') return Number.isFinite(inner);
    if (typeof inner !== 'object') return inner === undefined || typeof inner === 'boolean';
    if (inner === null) return true;
    if (left < 0 || depth > maxDepth || !isPlainObject(inner)) return false;
    if (Array.isArray(inner)) return inner.every(member => check(member, depth + 1));
    return Object.entries(inner).every(([key, member]) => isWellFormed(key) && check(member, depth + 1));
  };
  try {
    return check(value, 0);
  } catch {
    // A getter or a proxy throws.
    return false;
  }
}

function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

/** Whether a literal of this window made it: an object or a list without symbols, which could make it iterable. */
export function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Array.prototype) return true;
  return (
    (prototype === Object.prototype || prototype === null) && Object.getOwnPropertySymbols(value).length === 0
  );
}
