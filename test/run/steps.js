import { partOfSteps } from '../engines/steps.js';
import { bin, nodeTest, tsx } from './bin.js';
import { houseTests, nodeTests } from './test-files.js';

/**
 * A step is one command. `counts` is the source of its number of tests: a reporter of ours, or none for a
 * command that passes or fails as a whole.
 */
export const steps = [
  { name: 'types', command: bin('typescript', 'tsc', ['--noEmit']), counts: 'one check' },
  {
    name: 'lint',
    command: bin('@biomejs/biome', 'biome', ['check', '--error-on-warnings', '--diagnostic-level', 'warn']),
    counts: 'one check',
  },
  { name: 'house', command: nodeTest(houseTests()), counts: 'reporter' },
  { name: 'node', command: nodeTest(nodeTests()), counts: 'reporter' },
  {
    name: 'unit',
    command: tsx(bin('@web/test-runner', 'wtr', ['--config', 'test/web-test-runner.config.js'])),
    counts: 'reporter',
  },
  {
    name: 'flow',
    command: bin('@playwright/test', 'playwright', ['test', '--config', 'test/flow/playwright.config.ts']),
    counts: 'reporter',
  },
  {
    name: 'pictures',
    command: bin('@playwright/test', 'playwright', [
      'test',
      '--config',
      'test/pictures/playwright.config.ts',
    ]),
    counts: 'reporter',
  },
  ...partOfSteps,
];
