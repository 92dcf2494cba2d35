/** The Realtime API's limit, in characters. */
const maxLength = 64;

/** Converts words to snake_case with up to 64 ASCII letters and digits. Returns '' if nothing is left. */
export function toToolName(words: string): string {
  return words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/(?<=[A-Z])(?=[A-Z][a-z])/g, '_')
    .replace(/[^A-Za-z\d]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase()
    .slice(0, maxLength)
    .replace(/_+$/, '');
}

/** The name itself or, if it is taken, with the first free suffix from `_2` on. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let count = 2;
  while (taken.has(suffixed(name, count))) count += 1;
  return suffixed(name, count);
}

function suffixed(name: string, count: number): string {
  const suffix = `_${count}`;
  return name.slice(0, maxLength - suffix.length) + suffix;
}
