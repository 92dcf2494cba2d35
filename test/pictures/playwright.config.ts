import { defineConfig } from '@playwright/test';
import { looks } from './looks.js';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/pictures',
  // Runs one file in one worker, to reuse its browser and its page.
  fullyParallel: false,
  workers: 3,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 5_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['dot'], ['../run/flow-reporter.js']],
  projects: [
    ...looks.map(({ name }) => ({ name, testMatch: 'pictures.look.ts' })),
    { name: 'once', testMatch: '*.look.ts', testIgnore: ['pictures.look.ts', 'engines.look.ts'] },
  ],
});
