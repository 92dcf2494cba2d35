import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { en } from '../../src/lang/en.js';
import { languages } from '../../src/lang/index.js';
import { filesIn } from './project-files.js';

type Target = string | Readonly<Record<string, string>>;
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const entries = Object.entries<Target>(manifest.exports);

/** A classic script, and files that are not modules. */
const notForNode = /^\.\/(embed|.*\.json)$/;

describe('package exports', () => {
  for (const [entry, target] of entries) {
    it(`${entry} leads to existing, published files`, () => {
      for (const file of typeof target === 'string' ? [target] : Object.values(target)) {
        assert.ok(isThere(file), `${file} does not exist`);
        assert.ok(isPublished(file), `${file} is not in package.json's "files"`);
      }
    });
  }

  for (const [command, file] of Object.entries<string>(manifest.bin)) {
    it(`the command ${command} is an existing, published file`, () => {
      assert.ok(existsSync(file), `${file} does not exist`);
      assert.ok(isPublished(`./${file}`), `${file} is not in package.json's "files"`);
    });
  }

  for (const language of languages) {
    it(`lang/${language} exports its texts with types`, async () => {
      // The name of an export can have no hyphen.
      const name = language.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase());
      const { [name]: words } = await import(`../../dist/lang/${language}.js`);
      assert.deepEqual(Object.keys(words), Object.keys(en));
      assert.ok(existsSync(`dist/types/lang/${language}.d.ts`));
    });
  }

  for (const entry of entries.map(([name]) => name).filter(name => !notForNode.test(name))) {
    it(`${entry} can be imported in Node`, () => importInNode(`navai-voice${entry.slice(1)}`));
  }
});

function isThere(file: string): boolean {
  const [before = '', after] = file.split('*');
  if (after === undefined) return existsSync(file);
  return filesIn(before).some(name => name.endsWith(after));
}

function isPublished(file: string): boolean {
  // npm always includes package.json.
  return ['package.json', ...manifest.files].some(
    listed => file === `./${listed}` || file.startsWith(`./${listed}/`),
  );
}

function importInNode(specifier: string): void {
  // Prints the error, because Node would include the bundle's one long line when it throws.
  const script = `import('${specifier.replace('*', 'en')}').catch(error => console.log(error.stack))`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    stdio: 'pipe',
    timeout: 20_000,
  });
  assert.equal(output, '');
}
