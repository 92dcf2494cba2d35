import process from 'node:process';
import { wrong } from './flags.js';

/**
 * Puts a file's variables into the environment, for modules of functions too; those that are set already stay.
 * Node 20 finds the option in our command line and does the same before us, which changes nothing.
 */
export function loadEnvFile(file: string): void {
  // In Node since 20.12; the package runs on every 20.
  if (typeof process.loadEnvFile !== 'function')
    throw wrong('serve', `--env-file needs Node 20.12 or newer; this is ${process.versions.node}.`);
  try {
    process.loadEnvFile(file);
  } catch (cause) {
    throw wrong('serve', `--env-file: “${file}” can't be read (${(cause as NodeJS.ErrnoException).code}).`);
  }
}
