import { defineConfig } from '@playwright/test';
import { fakeMediaArgs, findBrowser, launchArgs } from '../browser.js';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.flow.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  // A test that passes the second time is a bug that we have not understood.
  retries: 0,
  // Limits for what hangs, not for what is slow.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['dot'], ['../run/flow-reporter.js']],
  use: {
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: await findBrowser(), args: [...launchArgs, ...fakeMediaArgs] },
  },
});
