import type { BrowserContext, Page } from 'playwright';

/** A page that can run functions of these files: tsx wraps their names in a helper that no page has. */
export async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript('globalThis.__name = value => value');
  return page;
}
