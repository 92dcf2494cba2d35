import { createRequire } from 'node:module';

interface Manifest {
  readonly version: string;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

/** Our package.json, by the package's own name: that leads there from the sources and from dist alike. */
export function manifest(): Manifest {
  return createRequire(import.meta.url)('navai-voice/package.json');
}
