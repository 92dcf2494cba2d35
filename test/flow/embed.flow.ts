import { expect, test } from './stage.js';

test('the classic script adds the tag to the page, with its data attributes', async ({ stage, page }) => {
  const { url, open } = await stage({
    attributes: 'hidden',
    body: '<nav><a href="/plans">Our plans</a></nav>',
  });
  await page.route(`${url}/embedded`, route =>
    route.fulfill({
      contentType: 'text/html',
      body: `<script src="/dist/embed.js" data-backend="/navai" data-call-url="/v1/realtime/calls" data-routes-from="nav a" data-muted></script>
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
