import { chromium, type Page } from '@playwright/test';
import { findBrowser, launchArgs } from '../browser.js';

/** Runs in a separate browser, because devices and permissions are fixed when a browser starts. */
export async function withBrowser(
  args: readonly string[],
  use: (page: Page) => Promise<void>,
  /** Playwright's default arguments that this browser does not get. */
  ignoreDefaultArgs: string[] = [],
): Promise<void> {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...launchArgs, ...args],
    ignoreDefaultArgs,
  });
  try {
    await use(await browser.newPage());
  } finally {
    await browser.close();
  }
}
