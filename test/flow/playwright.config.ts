import { defineConfig } from '@playwright/test';
import { fakeMediaArgs, findBrowser, launchArgs } from '../browser.js';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.flow.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 3,
  // A test that passes only on a retry is a bug that we have not understood.
  retries: 0,
  // Limits for tests that hang, not for slow ones.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['dot'], ['../run/flow-reporter.js']],
  use: {
    // Motion costs a software renderer an eighth of the time. A test about motion starts a browser of its own.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: await findBrowser(), args: [...launchArgs, ...fakeMediaArgs] },
  },
});
