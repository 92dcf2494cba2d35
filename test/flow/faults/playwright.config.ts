import { defineConfig } from '@playwright/test';
import base from '../playwright.config.js';

/** Runs only the fault matrix, and prints its table. */
export default defineConfig({
  ...base,
  testDir: '.',
  outputDir: '../../../test-results',
  reporter: './reporter.js',
  expect: { timeout: 15_000 },
  timeout: 40_000,
});
