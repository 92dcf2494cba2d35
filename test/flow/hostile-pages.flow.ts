import { expect, test } from './stage.js';

/** What images of a page hide by their names. */
const names = `title baseURI querySelector createElement body activeElement addEventListener removeEventListener hidden
  readyState getElementById getElementsByTagName nodeType implementation contains visibilityState documentElement head
  importNode createComment createTreeWalker createTextNode createDocumentFragment defaultView execCommand prerendering
  currentScript scripts forms fonts location cookie adoptedStyleSheets styleSheets hasFocus exitFullscreen`;
const clobbering = names
  .split(/\s+/)
  .map(name => `<img name="${name}" alt="">`)
  .join('');

test('markup that hides the document’s own properties: a call works, and goes on on the next page', async ({
  stage,
  page,
}) => {
  const set = await stage({
    attributes: 'muted routes-from="nav a"',
    body: `${clobbering}<nav><a href="/prices">Prices</a></nav>`,
    pages: { '/prices': { title: 'Our prices' } },
    simulator: { brain: ({ text }) => ({ say: `**You said** ${text}` }) },
  });
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(String(error)));
  const widget = await set.open(page);
  await widget.start();
  await widget.type('hello');
  await widget.hears(/hello/);
  await page.getByRole('link', { name: 'Prices' }).click();
  await page.waitForURL('**/prices');
  await widget.reaches('connected');
  await expect(widget.element.locator('strong', { hasText: 'You said' }).first()).toBeVisible();
  await widget.type('again');
  await widget.hears(/again/);
  expect(errors).toEqual([]);
});
