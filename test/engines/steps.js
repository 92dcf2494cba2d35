import { bin, tsx } from '../run/bin.js';

/** What is tested in browsers other than Chromium. */
export const steps = [
  {
    name: 'firefox-unit',
    command: tsx(bin('@web/test-runner', 'wtr', ['--config', 'test/engines/firefox.config.js'])),
    counts: 'reporter',
  },
  {
    name: 'firefox-flow',
    command: bin('@playwright/test', 'playwright', [
      'test',
      '--config',
      'test/engines/firefox-flow.config.ts',
    ]),
    counts: 'reporter',
  },
  {
    name: 'firefox-pictures',
    command: bin('@playwright/test', 'playwright', [
      'test',
      '--config',
      'test/engines/firefox-pictures.config.ts',
    ]),
    counts: 'reporter',
  },
  {
    name: 'firefox-faults',
    command: bin('@playwright/test', 'playwright', [
      'test',
      '--config',
      'test/engines/firefox-faults.config.ts',
    ]),
    counts: 'reporter',
  },
];
