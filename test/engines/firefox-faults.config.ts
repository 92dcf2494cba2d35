import { defineConfig } from '@playwright/test';
import faults from '../flow/faults/playwright.config.js';
import { firefoxLaunch } from './firefox.js';

/** The fault matrix in Firefox. */
export default defineConfig({
  ...faults,
  testDir: '../flow/faults',
  testMatch: '**/*.flow.ts',
  reporter: [['dot'], ['../run/flow-reporter.js']],
  workers: 1,
  // Firefox takes ten seconds to notice that a peer is gone, and the call waits five more for it to come back.
  expect: { timeout: 30_000 },
  timeout: 80_000,
  use: {
    browserName: 'firefox',
    launchOptions: firefoxLaunch({ 'ui.prefersReducedMotion': 1 }),
  },
});
