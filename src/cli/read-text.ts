import { readFileSync } from 'node:fs';
import { wrong } from './flags.js';

/** A file that an option names; throws WrongUsage if it can't be read. */
export function readText(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw wrong('serve', `--${name}: “${file}” can't be read (${(cause as NodeJS.ErrnoException).code}).`);
  }
}
