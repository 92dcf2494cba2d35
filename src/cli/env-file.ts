import process from 'node:process';
import { wrong } from './flags.js';

/**
 * Loads a file's variables into the environment, where functions can read them too. Variables that are already set
 * stay. Node 20 also reads `--env-file` from our command line, which has the same result.
 */
export function loadEnvFile(file: string): void {
  // Node has it since 20.12; the package supports all of Node 20.
  if (typeof process.loadEnvFile !== 'function')
    throw wrong('serve', `--env-file needs Node 20.12 or newer; this is ${process.versions.node}.`);
  try {
    process.loadEnvFile(file);
  } catch (cause) {
    throw wrong('serve', `--env-file: “${file}” can't be read (${(cause as NodeJS.ErrnoException).code}).`);
  }
}
