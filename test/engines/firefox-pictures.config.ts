import { defineConfig } from '@playwright/test';
import pictures from '../pictures/playwright.config.js';

/** Every device, theme and direction at least once. */
const looks = ['desktop-light-ltr', 'desktop-dark-rtl', 'phone-dark-ltr', 'phone-light-rtl'];

/** How the main states look in Firefox, and what axe finds in all states. */
export default defineConfig({
  ...pictures,
  testDir: '../pictures',
  outputDir: '../../test-results/firefox-pictures',
  workers: 1,
  use: { browserName: 'firefox' },
  projects: [
    ...looks.map(name => ({ name, testMatch: 'engines.look.ts' })),
    { name: 'once', testMatch: 'axe.look.ts' },
  ],
});
