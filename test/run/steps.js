import { partOfSteps } from '../engines/steps.js';
import { bin, nodeStep, playwrightStep, webStep } from './bin.js';
import { houseTests, nodeTests } from './test-files.js';

/**
 * A step is one command. `counts` is the source of its number of tests: a reporter of ours, or none for a
 * command that passes or fails as a whole. `again` returns the command for some of its files.
 */
export const steps = [
  { name: 'types', command: bin('typescript', 'tsc', ['--noEmit']), counts: 'one check' },
  {
    name: 'lint',
    command: bin('@biomejs/biome', 'biome', ['check', '--error-on-warnings', '--diagnostic-level', 'warn']),
    counts: 'one check',
  },
  { name: 'house', ...nodeStep(houseTests()) },
  { name: 'node', ...nodeStep(nodeTests()) },
  { name: 'unit', ...webStep('test/web-test-runner.config.js') },
  { name: 'flow', ...playwrightStep('test/flow/playwright.config.ts') },
  { name: 'pictures', ...playwrightStep('test/pictures/playwright.config.ts') },
  ...partOfSteps,
];
