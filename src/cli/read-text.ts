import { readFileSync } from 'node:fs';
import { wrong } from './flags.js';

/** Reads the file that an option names. Throws WrongUsage if that fails. */
export function readText(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw wrong('serve', `--${name}: “${file}” can't be read (${(cause as NodeJS.ErrnoException).code}).`);
  }
}
