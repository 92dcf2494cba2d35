import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { temporaryFolder } from './fresh-copy.js';

const { bin, dependencies, version } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the command', () => {
  const elsewhere = temporaryFolder();
  after(() => elsewhere.remove());
  before(() => installInto(elsewhere.path));

  it('is a built file that can be executed', () => {
    accessSync(bin['navai-voice'], constants.X_OK);
    assert.match(readFileSync(bin['navai-voice'], 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  it('runs when the package is installed', async () => {
    const { code, stdout, stderr } = await npx(elsewhere.path, '--version');
    assert.deepEqual([code, stdout, stderr], [0, `${version}\n`, '']);
  });

  it('checks a backend from there', async () => {
    const { code, stderr } = await npx(elsewhere.path, 'check', 'shop.example');
    assert.match(stderr, /must start with http/);
    assert.equal(code, 2);
  });

  it('says what to install when the optional dependencies are missing', async () => {
    const { code, stdout, stderr } = await npx(elsewhere.path, 'serve', '--port', '0');
    assert.match(stderr, /npm install "werift@[\d.]+" "@evan\/opus@\^?[\d.]+"/);
    assert.deepEqual([code, stdout], [1, '']);
  });
});

/**
 * Simulates `npm install` of the packed package without a registry: uses our dependencies, and omits optional
 * ones.
 */
function installInto(folder: string): void {
  const packed = npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], '.').trim();
  const home = join(folder, 'node_modules', 'navai-voice');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, packed), '-C', home, '--strip-components', '1']);
  for (const name of Object.keys(dependencies)) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(resolve('node_modules', name), place, 'junction');
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ dependencies: { 'navai-voice': version } }));
  // Links the commands of installed packages.
  npm(['rebuild', '--silent', '--offline', '--ignore-scripts', 'navai-voice'], folder);
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: 'pipe',
    shell: process.platform === 'win32',
  });
}

/** Runs npm's link directly, like `npx --no navai-voice …`, because npx takes a second to start. */
function npx(folder: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = join(folder, 'node_modules', '.bin', 'navai-voice');
  const env = { ...process.env, OPENAI_API_KEY: '' };
  return new Promise(done => {
    execFile(
      command,
      args,
      { cwd: folder, env, shell: process.platform === 'win32' },
      (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}
