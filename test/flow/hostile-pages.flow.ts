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

test('markup hides the document’s own properties → a call works, and goes on on the next page', async ({
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
  // Real keys, because Playwright's `fill()` looks for the focused element in Firefox, which the markup hides.
  const type = async (text: string) => {
    await widget.element.getByRole('textbox').pressSequentially(text);
    await page.keyboard.press('Enter');
  };
  await widget.start();
  await type('hello');
  await widget.hears(/hello/);
  await page.getByRole('link', { name: 'Prices' }).click();
  await page.waitForURL('**/prices');
  await widget.reaches('connected');
  await expect(widget.element.locator('strong', { hasText: 'You said' }).first()).toBeVisible();
  await type('again');
  await widget.hears(/again/);
  expect(errors).toEqual([]);
});

const tag = '<navai-voice muted="" backend="/navai" call-url="/v1/realtime/calls"></navai-voice>';
const framed = `${tag}<script type="module" src="/dist/index.js"></script>`;

/** Pages in which something that most pages have is missing or different. */
const pages: Readonly<
  Record<string, { readonly html: string; readonly frame?: true; readonly type?: string }>
> = {
  'a frame with srcdoc': { html: `<iframe allow="microphone" srcdoc='${framed}'></iframe>`, frame: true },
  'a frame with a sandbox without allow-forms': {
    html: `<iframe allow="microphone" sandbox="allow-scripts allow-same-origin" srcdoc='${framed}'></iframe>`,
    frame: true,
  },
  // Chromium runs no module scripts in XHTML, only imports.
  'in XHTML': {
    type: 'application/xhtml+xml',
    html: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body>${tag}<script src="/dist/embed.js"></script></body></html>`,
  },
  'one whose styles hide empty elements': {
    html: `<style>*:empty { display: none } div:empty, iframe + * { display: none !important }</style>${framed}`,
  },
  'in quirks mode': { html: framed },
};

for (const [name, { html, frame, type }] of Object.entries(pages)) {
  test(`the page is ${name} → typed text reaches the agent`, async ({ stage, page }) => {
    const { url } = await stage({ simulator: { brain: ({ text }) => ({ say: `You said ${text}` }) } });
    const doctype = frame ? '<!doctype html>' : '';
    await page.route(`${url}/hostile`, route =>
      route.fulfill({ contentType: type ?? 'text/html', body: `${doctype}${html}` }),
    );
    await page.goto(`${url}/hostile`);
    const widget = (frame ? page.frameLocator('iframe') : page).locator('navai-voice');
    await widget.getByRole('button', { name: 'Talk to the assistant' }).click();
    await widget.getByRole('textbox').fill('hello');
    await widget.getByRole('button', { name: 'Send' }).click();
    await expect(widget.getByText('You said hello')).toBeVisible();
  });
}
