import type { Plugin } from 'vite';

/** Replacements of a library's code, by the end of its file's path. */
export type Patches = Readonly<Record<string, readonly (readonly [found: RegExp, instead: string])[]>>;

/** Applies the patches. Fails the build if a new version of a library doesn't match. */
export function patchLibraries(name: string, patches: Patches): Plugin {
  const seen = new Set<string>();
  return {
    name,
    enforce: 'pre',
    buildStart: () => seen.clear(),
    transform(code, id) {
      const [file, changes] = Object.entries(patches).find(([path]) => id.endsWith(path)) ?? [];
      if (!file || !changes) return undefined;
      seen.add(file);
      const patched = changes.reduce((left, [found, instead]) => {
        if (!found.test(left)) this.error(`${file} has no ${found} any more.`);
        return left.replace(found, instead);
      }, code);
      return { code: patched, map: null };
    },
    buildEnd(error) {
      const missing = Object.keys(patches).filter(file => !seen.has(file));
      // The other environments don't bundle these libraries.
      if (!error && this.environment.name === 'client' && missing.length > 0)
        this.error(`There is no ${missing.join(', ')} any more.`);
    },
  };
}
