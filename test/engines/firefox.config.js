import { playwrightLauncher } from '@web/test-runner-playwright';
import { webTests } from '../run/web-tests.js';
import { firefoxLaunch } from './firefox.js';

/** The browser tests in Firefox. */
export default {
  ...webTests,
  concurrency: 1,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  browsers: [playwrightLauncher({ product: 'firefox', launchOptions: firefoxLaunch() })],
};
