import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fakeMediaArgs, findBrowser, launchArgs } from '../browser.js';
import { skipInFirefox } from './skip-in-firefox.js';
import { test as base } from './stage.js';

interface Fixtures {
  /** Opens a page without DevTools, which forbid prerendering. The page reports by itself: see `Reports`. */
  readonly openPlainly: (url: string) => Promise<void>;
}

/** A fixture, so that the browser is closed after a test that ran out of time, too. */
export const test = base.extend<Fixtures>({
  // Needs the stage, so that the browser is gone before the server closes.
  openPlainly: async ({ stage: _ }, use) => {
    skipInFirefox('prerendering');
    const profile = await mkdtemp(join(tmpdir(), 'navai-plain-browser-'));
    let close = async () => {};
    await use(async url => {
      const flags = ['--headless=new', ...launchArgs, ...fakeMediaArgs, `--user-data-dir=${profile}`];
      // A group of its own, because the command may be a script that starts the browser.
      const browser = spawn(await findBrowser(), [...flags, url], { stdio: 'ignore', detached: true });
      const gone = new Promise(resolve => browser.once('exit', resolve));
      close = async () => {
        if (browser.pid) process.kill(-browser.pid, 'SIGKILL');
        await gone;
      };
    });
    await close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  },
});

/** What the pages of a plain browser report: `POST /report` with a topic and a value. */
export class Reports {
  readonly #all: (readonly [topic: string, value: unknown])[] = [];
  #waiting: (() => void)[] = [];

  /** Answers the requests; `GET` answers the topics so far, for pages that wait for each other. */
  readonly answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method === 'GET') return void response.end(JSON.stringify(this.#all.map(([topic]) => topic)));
    let text = '';
    request.on('data', chunk => {
      text += chunk;
    });
    request.on('end', () => {
      response.end();
      this.#all.push(JSON.parse(text));
      for (const wake of this.#waiting.splice(0)) wake();
    });
  };

  /** Resolves to the value of a topic, in the past or the future. */
  async of(topic: string): Promise<unknown> {
    for (;;) {
      const found = this.#all.find(([name]) => name === topic);
      if (found) return found[1];
      await new Promise<void>(resolve => this.#waiting.push(resolve));
    }
  }
}
