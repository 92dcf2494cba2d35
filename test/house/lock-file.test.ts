import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const packages = Object.entries<Locked>(lock.packages);

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe('package-lock.json', () => {
  it('contains no download URLs, so that users install from their own registry', () => {
    const addressed = packages.filter(([, { resolved }]) => /^https?:/.test(resolved ?? ''));
    assert.deepEqual(
      addressed.map(([name]) => name),
      [],
    );
  });

  it('matches package.json', () => {
    const root = lock.packages[''];
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
      assert.deepEqual(root[kind] ?? {}, manifest[kind] ?? {}, kind);
    }
  });

  // A registry without one platform's binary makes npm omit it silently, and then `npm ci` rejects the file.
  it('contains the packages of every platform', () => {
    const missing = packages.flatMap(([name, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(dependency => !isLocked(dependency, name)),
    );
    assert.deepEqual(missing, []);
  });

  it('has a checksum for every package', () => {
    const unchecked = packages.filter(
      ([name, { integrity, link, inBundle }]) => name && !integrity && !link && !inBundle,
    );
    assert.deepEqual(
      unchecked.map(([name]) => name),
      [],
    );
  });
});

/** Looks where Node would: below the package itself, then below each parent folder. */
function isLocked(dependency: string, from: string): boolean {
  const folder = from ? `${from}/` : '';
  if (lock.packages[`${folder}node_modules/${dependency}`]) return true;
  return from !== '' && isLocked(dependency, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))));
}
