import type { BrowserLauncher } from '@web/test-runner';
import { launchWebkit, type Webkit } from './launch.js';

/** Runs the files of @web/test-runner one after the other in one window of WebKit. */
export function webkitLauncher(): BrowserLauncher {
  const urls = new Map<string, string>();
  let webkit: Promise<Webkit> | undefined;
  return {
    name: 'WebKit',
    type: 'webkit',
    concurrency: 1,
    async startSession(id, url) {
      urls.set(id, url);
      webkit ??= launchWebkit();
      const { browser } = await webkit;
      await browser.resize(1280, 800);
      await browser.open(url);
    },
    async startDebugSession() {
      throw new Error('WebKit can’t be debugged here.');
    },
    isActive: id => urls.has(id),
    getBrowserUrl: id => urls.get(id),
    async stopSession(id) {
      urls.delete(id);
      // Ends everything that the page still does.
      await (await webkit)?.browser.open('about:blank');
      return {};
    },
    async stop() {
      // A failed start is already reported.
      await webkit?.then(
        ({ end }) => end(),
        () => {},
      );
    },
  };
}
