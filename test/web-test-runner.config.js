import { playwrightLauncher } from '@web/test-runner-playwright';
import { fakeMediaArgs, findBrowser, launchArgs } from './browser.js';
import { webTests } from './run/web-tests.js';

const launchOptions = { executablePath: await findBrowser(), args: [...launchArgs, ...fakeMediaArgs] };

export default {
  ...webTests,
  concurrency: 3,
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions })],
};
