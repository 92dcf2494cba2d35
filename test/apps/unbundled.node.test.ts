import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Browser, chromium } from 'playwright';
import { findBrowser, launchArgs } from '../browser.js';

const { dependencies, version } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('a Vite app that has Lit already', () => {
  const app = mkdtempSync(join(tmpdir(), 'navai-app-'));
  after(() => rmSync(app, { recursive: true }));
  before(() => install(app));

  it('has Lit once with navai-voice/unbundled', () => {
    assert.equal(copiesOfLit(build(app, 'navai-voice/unbundled')), 1);
  });

  it('would have it twice with the entry for script tags, so the count can tell', () => {
    assert.equal(copiesOfLit(build(app, 'navai-voice')), 2);
  });

  describe('in a browser', () => {
    let server: Server;
    let browser: Browser;
    before(async () => {
      const folder = build(app, 'navai-voice/unbundled');
      server = createServer((request, response) => {
        const path = request.url === '/' ? '/index.html' : String(request.url);
        const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
        try {
          response.setHeader('content-type', type).end(readFileSync(join(folder, path)));
        } catch {
          response.writeHead(404).end();
        }
      });
      await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
      browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs });
    });
    after(async () => {
      await browser.close();
      server.close();
    });

    it('shows the button, and loads the call with the click', async () => {
      const page = await browser.newPage();
      const failures: string[] = [];
      page.on('pageerror', error => failures.push(error.message));
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.locator('app-greeting').getByText('Hello').waitFor();
      const callCode = page.waitForResponse(/connect-[\w-]+\.js$/);
      await page.getByRole('button', { name: 'Talk to the assistant' }).click();
      assert.equal((await callCode).status(), 200);
      await page.locator('navai-voice').getByRole('alert').first().waitFor();
      assert.deepEqual(failures, []);
    });
  });
});

/** The packed package and an app beside it, with the libraries that npm would install. */
function install(folder: string): void {
  const packed = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    encoding: 'utf8',
  }).trim();
  const home = join(folder, 'node_modules', 'navai-voice');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, packed), '-C', home, '--strip-components', '1']);
  for (const name of Object.keys(dependencies)) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(resolve('node_modules', name), place, 'junction');
  }
  cpSync('test/apps/unbundled', folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ type: 'module', dependencies: { 'navai-voice': version, lit: dependencies.lit } }),
  );
}

/** Builds the app with this entry of ours; the folder of the result. */
function build(folder: string, entry: string): string {
  const outDir = join(folder, entry.replace('/', '-'));
  const vite = resolve('node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn', '--outDir', outDir], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NAVAI_ENTRY: entry },
    stdio: 'pipe',
  });
  return outDir;
}

function copiesOfLit(folder: string): number {
  const files = readdirSync(join(folder, 'assets')).filter(file => file.endsWith('.js'));
  const code = files.map(file => readFileSync(join(folder, 'assets', file), 'utf8')).join('\n');
  // The name that lit-html gives to bound attributes while it parses a template.
  return code.split(/[`"']\$lit\$[`"']/).length - 1;
}
