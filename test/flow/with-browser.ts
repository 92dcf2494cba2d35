import { chromium, type Page } from '@playwright/test';
import { findBrowser, launchArgs } from '../browser.js';

/** A browser of its own: which devices and permissions it has is decided when it starts. */
export async function withBrowser(
  args: readonly string[],
  use: (page: Page) => Promise<void>,
  /** Of Playwright's own arguments, those that this browser goes without. */
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
