import type { BrowserContext, Page } from 'playwright';

/** A page that can run functions from these files: it defines the helper that tsx wraps their names in. */
export async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript('globalThis.__name = value => value');
  return page;
}
