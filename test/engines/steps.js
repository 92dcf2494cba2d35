import { bin, nodeTest, tsx } from '../run/bin.js';
import { whyNoWebkit } from './webkit/webkit.js';

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
    name: 'webkit-unit',
    skip: whyNoWebkit(),
    command: tsx(bin('@web/test-runner', 'wtr', ['--config', 'test/engines/webkit/config.js'])),
    counts: 'reporter',
  },
  {
    name: 'webkit-walk',
    skip: whyNoWebkit(),
    command: nodeTest(['keyboard', 'axe'].map(name => `test/engines/webkit/walk/${name}.walk.ts`)),
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
