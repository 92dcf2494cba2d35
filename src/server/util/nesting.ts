/** More than any body needs, and far from what a recursive schema check has stack for (some 800 levels). */
export const MAX_LEVELS = 100;

/**
 * Whether objects and lists lie more than 100 levels deep in each other. What checks, copies or writes JSON calls
 * itself for each level, so that a small text can end its stack; this goes down no further than it must to know.
 */
export function nestsTooDeep(value: unknown, levels = MAX_LEVELS): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  for (const inner of Object.values(value)) if (nestsTooDeep(inner, levels - 1)) return true;
  return false;
}
