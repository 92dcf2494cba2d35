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
  // Firefox takes up to twenty seconds to notice that a peer is gone.
  expect: { timeout: 45_000 },
  timeout: 100_000,
  use: {
    browserName: 'firefox',
    launchOptions: firefoxLaunch({ 'ui.prefersReducedMotion': 1 }),
  },
});
