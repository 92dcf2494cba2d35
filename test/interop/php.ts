import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningBackend } from './backends.js';
import { startProgram } from './program.js';

const missing =
  'PHP 8.1 with pdo_sqlite is not installed (Debian and Ubuntu: `sudo apt-get install php-cli php-sqlite3`).';

/** Why tests with PHP are skipped; false if they can run. */
export function missingPhp(): string | false {
  const check = 'exit(PHP_VERSION_ID >= 80100 && extension_loaded("pdo_sqlite") ? 0 : 1);';
  return spawnSync('php', ['-r', check]).status === 0 ? false : missing;
}

/** Writes the sample of the guide for a page of `origin` into the folder, and `functions` in place of its own. */
export async function writeSample(folder: string, origin: string, functions?: string): Promise<void> {
  const guide = await readFile('docs/backend/write-your-own.md', 'utf8');
  const files = [...guide.matchAll(/^```php (\S+)\n(.*?)^```/gms)];
  for (const [, name = '', code = ''] of files)
    await writeFile(join(folder, name), code.replace('https://shop.example', origin));
  if (functions) await writeFile(join(folder, 'functions.php'), functions);
}

/** Starts PHP's own server, which answers one request at a time. Processes of one folder share its database. */
export async function startSample(folder: string): Promise<RunningBackend> {
  await mkdir(join(folder, 'data'), { recursive: true });
  const running = await startProgram({
    command: 'php',
    args: ['-S', '127.0.0.1:0', 'navai.php'],
    folder,
    env: { NAVAI_DSN: `sqlite:${join(folder, 'data/calls.sqlite')}` },
    missing,
  });
  return { ...running, base: `${running.base}/navai` };
}
