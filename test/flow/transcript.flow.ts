import { readFile } from 'node:fs/promises';
import { skipInFirefox } from './skip-in-firefox.js';
import { expect, test } from './stage.js';

const written = `We have **two** cakes:

- [Carrot](/carrot)
- [Walnut](https://walnut.example/cake)
- [Free](javascript:globalThis.harmed=true)

<img src=x onerror="globalThis.harmed=true"> costs \`4 €\`.`;

const scripted = (say: string) => ({ brain: () => ({ say }) });

test('the agent’s text is Markdown while it streams, and its links are safe', async ({ stage, page }) => {
  const { open } = await stage({ attributes: 'mode="text"', simulator: scripted(written) });
  const widget = await open(page);
  await page.evaluate(() => {
    const states: string[] = [];
    Object.assign(globalThis, { states });
    const watch = () => {
      const entry = document.querySelector('navai-voice')?.shadowRoot?.querySelector('[part~=message-agent]');
      if (entry?.hasAttribute('data-growing')) states.push(entry.textContent ?? '');
      requestAnimationFrame(watch);
    };
    watch();
  });
  await widget.start();
  // Markdown is plain text until its code has run. A later import of the same module resolves after that.
  await page.evaluate(file => import(file), '/dist/chunks/markdown.js');
  await widget.type('Cakes?');
  await widget.hears('costs');
  const entry = widget.element.locator('[part~=message-agent]');
  await expect(entry.locator('strong')).toHaveText('two');
  await expect(entry.locator('li')).toHaveText([
    'Carrot',
    'Walnut',
    '[Free](javascript:globalThis.harmed=true)',
  ]);
  await expect(entry.getByRole('link')).toHaveCount(2);
  await expect(entry.getByRole('link', { name: 'Walnut' })).toHaveAttribute('target', '_blank');
  await expect(entry).toContainText('<img src=x onerror="globalThis.harmed=true">');
  await expect(entry.locator('img, script')).toHaveCount(0);
  await entry.locator('li').last().click();
  expect(await page.evaluate(() => Reflect.get(globalThis, 'harmed'))).toBe(undefined);
  const states = await page.evaluate(() => Reflect.get(globalThis, 'states') as string[]);
  expect(
    states.filter(text => text.includes('**')),
    'no mark is seen on the way',
  ).toEqual([]);
  expect(states.length, 'it was seen while it came in').toBeGreaterThan(0);
  expect(await widget.violations()).toEqual([]);
});

test('a page that requires Trusted Types only has to allow Lit’s policy', async ({ stage, page }) => {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; media-src 'self' blob:; require-trusted-types-for 'script'; trusted-types lit-html";
  const output: string[] = [];
  page.on('console', message => output.push(message.text()));
  page.on('pageerror', error => output.push(error.message));
  const { open } = await stage({
    attributes: 'mode="text"',
    simulator: scripted('So **good**.'),
    headers: { 'content-security-policy': policy },
  });
  const widget = await open(page);
  await widget.start();
  await widget.type('Cakes?');
  await widget.hears('good');
  await expect(widget.element.locator('[part~=message-agent] strong')).toHaveText('good');
  expect(await widget.violations()).toEqual([]);
  expect(output).toEqual([]);
});

test('Markdown is plain text when its code can’t be loaded', async ({ stage, page }) => {
  const { open } = await stage({ attributes: 'mode="text"', simulator: scripted('So **good**.') });
  await page.route(/chunks\/markdown/, route => route.abort());
  const widget = await open(page);
  await widget.start();
  await widget.type('Cakes?');
  await widget.hears('good');
  await expect(widget.element.locator('[part~=message-agent]')).toContainText('So **good**.');
});

test('Markdown code is not loaded before a call', async ({ stage, page }) => {
  const { open } = await stage({ attributes: 'open' });
  const requests: string[] = [];
  page.on('request', request => requests.push(request.url()));
  const widget = await open(page);
  await expect(widget.element.getByRole('log')).toBeAttached();
  expect(requests.filter(url => /markdown/.test(url))).toEqual([]);
});

test('a user can copy the conversation, and save it as a file', async ({ stage, page, context }) => {
  skipInFirefox('downloads');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { open } = await stage({ attributes: 'mode="text"', simulator: scripted('So **good**.') });
  const widget = await open(page);
  await widget.start();
  await widget.type('Cakes?');
  await widget.hears('good');
  const whole = 'You: Cakes?\n\nAssistant: So **good**.\n';
  // An announcement stays until the next one.
  await expect(widget.element.getByRole('status')).toContainText('So good.');
  await widget.button('Copy the conversation').click();
  await expect(widget.element.getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(whole);
  const saving = page.waitForEvent('download');
  await widget.button('Save the conversation').click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^conversation-\d{4}-\d\d-\d\d\.txt$/);
  expect(await readFile(await file.path(), 'utf8')).toBe(whole);
  expect(await widget.violations()).toEqual([]);
});

test('captions show speech while the panel is closed', async ({ stage, page }) => {
  const { open } = await stage({
    attributes: 'muted captions variant="bar"',
    simulator: scripted('Hello, nice to meet you here.'),
  });
  const widget = await open(page);
  await widget.start();
  await page.evaluate(() => document.querySelector('navai-voice')?.send('Hi'));
  await expect(widget.element.getByRole('group', { name: 'Captions' })).toContainText(
    'nice to meet you here.',
  );
  await expect(widget.element.getByRole('group', { name: 'Captions' })).toHaveCount(0);
});
