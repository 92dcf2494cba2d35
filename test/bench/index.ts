import { chromium } from 'playwright';
import { fakeMediaArgs, findBrowser, launchArgs } from '../browser.js';
import { benchConnect } from './connect.js';
import { benchCycles } from './cycles.js';

/**
 * `npm run bench`: what the README says about speed and memory, measured on this machine. Times are compared
 * as ratios within one run, since machines differ. Exits with 1 where a target is missed.
 */
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: [...launchArgs, ...fakeMediaArgs],
});
try {
  const results = [await benchConnect(browser), await benchCycles(browser)];
  for (const { lines } of results) process.stdout.write(`${lines.join('\n')}\n\n`);
  process.exitCode = results.every(result => result.met) ? 0 : 1;
} finally {
  await browser.close();
}
