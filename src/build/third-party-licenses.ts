import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** In the output folder. */
const FILE = 'THIRD-PARTY-LICENSES.txt';
const RULE = `\n\n${'-'.repeat(80)}\n\n`;
const TITLE = 'The files in this folder include the following packages, under these licenses.';

/**
 * Writes the licence texts of all bundled packages into the output folder. Every build adds its packages to the file,
 * because the builds share a folder. Fails the build if a package has no licence text.
 */
export function thirdPartyLicenses(): Plugin {
  return {
    name: 'navai:third-party-licenses',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      if (!dir) return;
      const file = join(dir, FILE);
      const [, ...known] = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split(RULE) : [];
      const ids = Object.values(bundle).flatMap(output => (output.type === 'chunk' ? output.moduleIds : []));
      const folders = new Set(ids.flatMap(id => packageFolder(id) ?? []));
      const entries = new Set([...known, ...[...folders].map(entryOf)]);
      writeFileSync(file, `${[TITLE, ...[...entries].sort()].join(RULE)}\n`);
    },
  };
}

/** The folder of the package that a module belongs to; undefined for our own modules. */
function packageFolder(id: string): string | undefined {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(id.replace(/^\0/, ''))?.[0];
}

function entryOf(folder: string): string {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find(entry => /^(licen[cs]e|copying)(\.\w+)?$/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8') : standardText(name, license, author);
  return `${name} ${version} (${license})\n\n${text.trim().replaceAll('\r\n', '\n')}`;
}

/** The text of a package that declares its licence and ships none: ours is the MIT licence too. */
function standardText(name: string, license: string, author: string): string {
  if (license !== 'MIT' || !author) throw new Error(`${name} has no licence text.`);
  return readFileSync('LICENSE', 'utf8').replace(/^Copyright .*$/m, `Copyright (c) ${author}`);
}
