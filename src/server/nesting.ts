/** More than any body needs, and far from what a recursive schema check has stack for (some 800 levels). */
export const MAX_LEVELS = 100;

/**
 * Whether objects and lists lie more than 100 levels deep in each other. What checks, copies or writes JSON calls
 * itself for each level, so that a small text can end its stack; this walk does not.
 */
export function nestsTooDeep(value: unknown): boolean {
  let level = containersIn([value]);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === MAX_LEVELS) return true;
    level = level.flatMap(container => containersIn(Object.values(container)));
  }
  return false;
}

function containersIn(values: readonly unknown[]): object[] {
  return values.filter((value): value is object => typeof value === 'object' && value !== null);
}
