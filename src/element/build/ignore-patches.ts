import type { Plugin } from 'vite';

/**
 * Makes bundled libraries ignore what pages add to the platform's objects. Loops over keys skip inherited ones: on pages
 * that extend `Object.prototype`, they would take these for fields of a schema or for exports. Sets become lists without
 * `Array.from`, which MooTools and Prototype.js replace.
 */
export function ignorePatches(): Plugin {
  return {
    name: 'navai:ignore-patches',
    renderChunk(code) {
      if (!['client', 'vendor'].includes(this.environment.name)) return undefined;
      const own = code
        .replace(/\bfor\s*\(\s*(var|let|const) (\w+) in ([\w.$]+)\)/g, 'for ($1 $2 of Object.keys($3 ?? {}))')
        .replace(/\bArray\.from\(([\w.$#]+)\)/g, '[...$1]');
      return { code: own, map: null };
    },
  };
}
