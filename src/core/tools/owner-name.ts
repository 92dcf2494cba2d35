import { toToolName } from './tool-name.js';

/** The class or the instance that a method belongs to. */
export interface Owner {
  readonly className: string;
  /** The key that it was given under, or the name of its file if it is a default export; '' for none. */
  readonly key: string;
}

/**
 * Names each owner by its class, or by its key if several owners have the same class or if a minifier has renamed it.
 * The order of the owners does not count, so that a tool keeps its name.
 */
export function ownerNames(owners: readonly Owner[]): ReadonlyMap<Owner, string> {
  const counts = new Map<string, number>();
  for (const owner of owners) {
    const name = classOf(owner);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Map(
    owners.map(owner => {
      const name = classOf(owner);
      const key = toToolName(owner.key);
      return [owner, name && (counts.get(name) === 1 || !key) ? name : key];
    }),
  );
}

/** '' if the name was made by a bundler: minified, that is up to two characters, or of an anonymous default export. */
function classOf({ className }: Owner): string {
  // Bundlers append a number to names that clash.
  const name = toToolName(className.replace(/\$\d+$/, ''));
  return name.length > 2 && className !== 'default' ? name : '';
}
