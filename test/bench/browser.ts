import { chromium } from 'playwright';
import { fakeMediaArgs, findBrowser, launchArgs } from '../browser.js';
import { benchConnect } from './connect/connect.js';
import { benchCycles } from './cycles.js';
import type { Result } from './result.js';

/** Benchmarks of the widget in a page. */
export async function benchBrowser(): Promise<Result[]> {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...launchArgs, ...fakeMediaArgs],
  });
  try {
    return [...(await benchConnect(browser)), await benchCycles(browser)];
  } finally {
    await browser.close();
  }
}
