import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { bundledPackages } from './bundled-packages.js';
import { bundledTests } from './bundled-tests.js';
import { browserTests } from './test-files.js';
import { countReporter } from './web-reporter.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The settings of @web/test-runner that are the same in every browser. */
export const webTests = {
  rootDir: root,
  files: browserTests(),
  nodeResolve: { exportConditions: ['browser'] },
  plugins: [
    bundledPackages(),
    bundledTests(browserTests()),
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: `${root}tsconfig.json` }),
  ],
  // A limit for tests that hang, not for slow ones: machines differ, and some tests connect real peers.
  testFramework: { config: { timeout: 60_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
};
