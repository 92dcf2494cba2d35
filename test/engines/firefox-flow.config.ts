import { defineConfig } from '@playwright/test';
import flows from '../flow/playwright.config.js';
import { firefoxLaunch } from './firefox.js';

/** The other flows depend on what only Chromium has, such as its DevTools. */
const tested = [
  ...['agents', 'answers', 'audio', 'call', 'consent', 'control', 'controls', 'embed', 'failures'],
  ...[
    'features',
    'hostile-pages',
    'keyboard',
    'languages',
    'mcp',
    'prepared',
    'reconnect',
    'redirects',
    'resume',
    'routes',
  ],
  ...['tools', 'transcript', 'turns'],
];

/** Flows in Firefox over real WebRTC. */
export default defineConfig({
  ...flows,
  testDir: '../flow',
  testMatch: tested.map(name => `**/${name}.flow.ts`),
  workers: 1,
  use: {
    browserName: 'firefox',
    // Firefox takes this preference from the system only, and not from Playwright.
    launchOptions: firefoxLaunch({ 'ui.prefersReducedMotion': 1 }),
  },
});
