import { defineConfig } from '@playwright/test';
import flows from '../flow/playwright.config.js';
import { firefoxLaunch } from './firefox.js';

/** Flows in Firefox over real WebRTC. */
export default defineConfig({
  ...flows,
  testDir: '../flow',
  testMatch: ['call', 'control', 'tools', 'resume', 'embed'].map(name => `**/${name}.flow.ts`),
  workers: 2,
  use: {
    browserName: 'firefox',
    // Firefox takes this preference from the system only, and not from Playwright.
    launchOptions: firefoxLaunch({ 'ui.prefersReducedMotion': 1 }),
  },
});
