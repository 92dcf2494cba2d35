import { bin } from './bin.js';
import { houseTests, nodeTests } from './test-files.js';

/**
 * A step is one command. `counts` says who knows how many tests ran: a reporter of ours that writes them down,
 * or nobody, if the command is one check that passes or fails as a whole.
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
];

function nodeTest(files) {
  // A test that waits for what never comes must say so, and not hold up everything. It counts for whole files too, and
  // one with sixteen real calls takes half a minute on a quiet machine.
  return tsx([
    '--test',
    '--test-concurrency=2',
    '--test-timeout=240000',
    '--test-reporter',
    './test/run/node-reporter.js',
    ...files,
  ]);
}

/** Our sources are TypeScript, and Node 20 reads none. */
function tsx(args) {
  return ['--import', 'tsx', ...args];
}
