import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { fakeMediaArgs, findBrowser, launchArgs } from './browser.js';
import { bundledPackages } from './run/bundled-packages.js';
import { bundledTests } from './run/bundled-tests.js';
import { browserTests } from './run/test-files.js';
import { countReporter } from './run/web-reporter.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const launchOptions = { executablePath: await findBrowser(), args: [...launchArgs, ...fakeMediaArgs] };

export default {
  rootDir: root,
  files: browserTests(),
  nodeResolve: { exportConditions: ['browser'] },
  concurrency: 3,
  plugins: [
    bundledPackages(),
    bundledTests(browserTests()),
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: `${root}tsconfig.json` }),
  ],
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions })],
  // A limit for tests that hang, not for slow ones: machines differ, and some tests connect real peers.
  testFramework: { config: { timeout: 60_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
};
