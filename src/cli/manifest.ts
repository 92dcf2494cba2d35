import { createRequire } from 'node:module';

interface Manifest {
  readonly version: string;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

/** Reads our package.json by the package's own name, which works from both src and dist. */
export function manifest(): Manifest {
  return createRequire(import.meta.url)('navai-voice/package.json');
}
