import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, type Stage, test } from './stage.js';

const attributes = 'data-backend="/navai" data-call-url="/v1/realtime/calls"';

test('the classic script adds the tag to the page, with its data attributes', async ({ stage, page }) => {
  const { url, open } = await stage({
    attributes: 'hidden',
    body: '<nav><a href="/plans">Our plans</a></nav>',
  });
  await page.route(`${url}/embedded`, route =>
    route.fulfill({
      contentType: 'text/html',
      body: `<script src="/dist/embed.js" ${attributes} data-routes-from="nav a" data-muted></script>
        <nav><a href="/plans">Our plans</a></nav>`,
    }),
  );
  const widget = await open(page);
  await page.goto(`${url}/embedded`);
  await expect(widget.button('Talk to the assistant')).toBeVisible();
  await widget.start();
  await widget.type('Take me to our plans, please');
  await page.waitForURL(`${url}/plans`);
});

test('a page that already has the tag gets no second one', async ({ stage, page }) => {
  const { url, open } = await stage();
  const widget = await open(page);
  await page.addScriptTag({ url: `${url}/dist/embed.js` });
  await expect(widget.element).toHaveCount(1);
});

/** Ways in which a page or an optimiser runs the script, by what is unusual about it. */
const finds: Readonly<Record<string, string>> = {
  'in the head': `<head><script src="/dist/embed.js" ${attributes}></script></head>`,
  'with a version': `<script src="/dist/embed.js?ver=6.8" ${attributes}></script>`,
  'async, below a base of another folder': `<base href="/shop/"><script async src="/dist/embed.js" ${attributes}></script>`,
  'as a module': `<script type="module" src="/dist/embed.js" ${attributes}></script>`,
  twice: `<script src="/dist/embed.js" ${attributes}></script><script src="/dist/embed.js" ${attributes}></script>`,
  late: `<script>addEventListener('load', () => {
      const script = document.createElement('script');
      Object.assign(script, { src: '/dist/embed.js' });
      Object.assign(script.dataset, { backend: '/navai' });
      document.head.append(script);
    })</script>`,
  'fetched and evaluated, with its tag kept': `<script type="text/plain" src="/dist/embed.js" ${attributes}></script>
    <script>fetch('/dist/embed.js').then(answer => answer.text()).then(code => (0, eval)(code))</script>`,
  'fetched and evaluated, with window.navaiVoice': `<script>
      window.navaiVoice = { base: '/dist', backend: '/navai', callUrl: '/v1/realtime/calls', muted: false };
      fetch('/dist/embed.js').then(answer => answer.text()).then(code => (0, eval)(code))</script>`,
  'combined into another file': `<script>window.navaiVoice = { base: '/dist/', backend: '/navai' }</script>
    <script src="/cache/all.js"></script>`,
  'in a cache folder, with data-base': `<script src="/cache/min/1/embed.js?ver=1" data-base="/dist" ${attributes}></script>`,
  'inline, with data-base': `<script data-base="/dist/" ${attributes}>INLINE</script>`,
  'delayed until an interaction by WP Rocket': `<script type="rocketlazyloadscript" data-rocket-src="/dist/embed.js" ${attributes}></script>
    <script>addEventListener('load', () => {
      const old = document.querySelector('[data-rocket-src]');
      const script = document.createElement('script');
      for (const { name, value } of old.attributes) if (name !== 'type') script.setAttribute(name, value);
      script.src = old.dataset.rocketSrc;
      old.replaceWith(script);
    })</script>`,
  'delayed by LiteSpeed, which evaluates it': `<script type="litespeed/javascript" data-src="/dist/embed.js" ${attributes}></script>
    <script>fetch('/dist/embed.js').then(answer => answer.text()).then(code => {
      const script = document.createElement('script');
      script.text = code;
      document.head.append(script);
    })</script>`,
  'with a currentScript that Rocket Loader has replaced': `<script>
      const fake = document.createElement('div');
      Object.defineProperty(document, 'currentScript', { get: () => fake, configurable: true });
    </script><script src="/dist/embed.js" ${attributes}></script>`,
  'beside an image with the name of currentScript': `<img name="currentScript" src="/foreign/embed.js"><script src="/dist/embed.js" ${attributes}></script>`,
  'beside images with the names of what it uses': `<img name="querySelector"><img name="createElement"><img name="body"><img name="baseURI">
    <script src="/dist/embed.js" data-base="/dist" ${attributes}></script>`,
  'as a module beside the embed.js of others': `<script src="/foreign/embed.js"></script><script src="//127.0.0.1:1/embed.js"></script>
    <script type="module" src="/dist/embed.js" ${attributes}></script>`,
  'beside a form with the id navaiVoice': `<form id="navaiVoice"><input name="base" value="/foreign/"></form>
    <script src="/dist/embed.js" ${attributes}></script>`,
};

for (const [how, html] of Object.entries(finds)) {
  test(`embed.js runs ${how} → it finds its files, and adds one tag`, async ({ stage, page }) => {
    const set = await stage();
    await serve(page, set, html);
    await page.goto(`${set.url}/embedded`);
    await expect(page.locator('navai-voice').getByRole('button').first()).toBeVisible();
    await expect(page.locator('navai-voice')).toHaveCount(1);
    await expect(page.locator('navai-voice')).toHaveAttribute('backend', '/navai');
    expect(await page.evaluate(() => Reflect.get(window, 'foreign'))).toBeUndefined();
  });
}

/** Where it can't be found, one error of the console says what to add. */
const fails: Readonly<Record<string, { readonly html: string; readonly says: RegExp }>> = {
  'evaluated without a tag': {
    html: `<script>fetch('/dist/embed.js').then(answer => answer.text()).then(code => (0, eval)(code))</script>`,
    says: /can’t tell where its files are\. Add data-base=/,
  },
  'evaluated beside the embed.js of another vendor': {
    html: `<script src="//127.0.0.1:1/embed.js"></script>
      <script>fetch('/dist/embed.js').then(answer => answer.text()).then(code => (0, eval)(code))</script>`,
    says: /can’t tell where its files are\. Add data-base=/,
  },
  'in a cache folder without the other files': {
    html: `<script src="/cache/min/1/embed.js" ${attributes}></script>`,
    says: /\/cache\/min\/1\/index\.js did not load.*Add data-base=/,
  },
};

for (const [how, { html, says }] of Object.entries(fails)) {
  test(`embed.js runs ${how} → the console says once what to add`, async ({ stage, page }) => {
    const set = await stage();
    await serve(page, set, html);
    const errors = listen(page);
    await page.goto(`${set.url}/embedded`);
    await expect.poll(() => errors).toEqual([expect.stringMatching(says)]);
  });
}

test('embed.js runs on another origin, without CORS → the console says once what to add', async ({
  stage,
  page,
}) => {
  const other = createServer(async (_, response) => {
    response.end(await readFile(new URL('../../dist/embed.js', import.meta.url)));
  });
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const body = `<script src="http://localhost:${port}/embed.js" ${attributes}></script>`;
  const { url } = await stage({ headers: { 'content-security-policy': '' }, widget: false, body });
  const errors = listen(page);
  await page.goto(url);
  await expect.poll(() => errors).toEqual([expect.stringMatching(/Access-Control-Allow-Origin/)]);
  other.close();
});

/** Serves the page, files of a stranger, and copies of the script in a cache folder. */
async function serve(page: Page, { url }: Stage, html: string): Promise<void> {
  const code = await (await fetch(`${url}/dist/embed.js`)).text();
  const script = { contentType: 'text/javascript', body: code };
  const inline = html.replace('INLINE', () => code);
  await page.route(`${url}/embedded`, route => route.fulfill({ contentType: 'text/html', body: inline }));
  await page.route(`${url}/foreign/**`, route =>
    route.fulfill({ ...script, body: route.request().url().includes('index.js') ? 'foreign = true' : '' }),
  );
  await page.route(`${url}/cache/**`, route =>
    route.request().url().includes('index.js') ? route.fulfill({ status: 404 }) : route.fulfill(script),
  );
}

/** Collects our errors in the console. */
function listen(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', message => {
    if (message.text().includes('navai-voice:')) errors.push(message.text());
  });
  return errors;
}
