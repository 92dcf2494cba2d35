import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package's command as arguments for `node`: with no shell and no .cmd file in between, it runs on Windows too. */
export function bin(packageName, command, args) {
  const folder = join('node_modules', packageName);
  const { bin: scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [join(folder, typeof scripts === 'string' ? scripts : scripts[command]), ...args];
}
