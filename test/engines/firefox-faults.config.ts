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
  use: {
    browserName: 'firefox',
    launchOptions: firefoxLaunch({ 'ui.prefersReducedMotion': 1 }),
  },
});
