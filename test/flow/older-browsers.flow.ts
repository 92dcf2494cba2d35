import type { Page } from '@playwright/test';
import { features, type Missing } from '../browsers/features.js';
import { expect, test } from './stage.js';

const everything: Missing = {
  apis: Object.values(features).flatMap(({ apis = [] }) => apis),
  css: Object.values(features).flatMap(({ css = [] }) => css),
};

const script = `document.querySelector('navai-voice').addEventListener('navai-navigate', event => event.respondWith(true))`;

// Files that are still on their way when a test ends must not fail it.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

for (const [feature, missing] of [...Object.entries(features), ['one of all these', everything] as const]) {
  test(`the browser has no ${feature} → a call works`, async ({ stage, page }) => {
    const errors: string[] = [];
    page.on('pageerror', error => errors.push(error.message));
    await page.addInitScript(remove, missing.apis ?? []);
    await withoutCss(page, missing.css ?? []);
    const body = `<nav><a href="/prices">Prices</a></nav>${missing.markup ?? ''}`;
    const { open } = await stage({ attributes: 'muted routes-from="nav a"', body, script });
    const widget = await open(page);
    expect(await page.evaluate(present, missing.apis ?? [])).toEqual([]);
    await expect(widget.button('Talk to the assistant')).toHaveCSS('background-color', 'rgb(67, 56, 202)');
    await widget.start();
    await expect(widget.element.getByRole('dialog')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await widget.type('Take me to prices');
    await widget.sees('navigate', { path: '/prices' });
    await widget.hears(/Prices/);
    await widget.button('End the call').click();
    await widget.expectReleased();
    expect(await widget.seen('warning')).toEqual([]);
    expect(errors).toEqual([]);
  });
}

for (const [theme, scheme, color] of [
  ['auto', 'light', 'rgb(255, 255, 255)'],
  ['auto', 'dark', 'rgb(23, 23, 31)'],
  ['light', 'dark', 'rgb(255, 255, 255)'],
  ['dark', 'light', 'rgb(23, 23, 31)'],
] as const) {
  test(`the browser has no light-dark() → the panel’s colours follow theme=${theme} in a ${scheme} system`, async ({
    stage,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await withoutCss(page, ['light-dark(']);
    const { open } = await stage({ attributes: `open theme="${theme}"` });
    const widget = await open(page);
    await expect(widget.element.getByRole('dialog')).toHaveCSS('background-color', color);
  });
}

test('the browser has no constructable style sheets → one sentence says so, and nothing fails', async ({
  stage,
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  await page.addInitScript(remove, [
    'CSSStyleSheet.prototype.replaceSync',
    'Document.prototype.adoptedStyleSheets',
  ]);
  const { url } = await stage();
  await page.goto(url);
  await expect(page.locator('navai-voice')).toHaveText(
    'This browser can’t connect to the assistant. Try a current Chrome, Edge, Firefox or Safari.',
  );
  expect(errors).toEqual([]);
});

test('the browser has no WebRTC → a text call says so once, and offers no new start', async ({
  stage,
  page,
}) => {
  await page.addInitScript(remove, ['RTCPeerConnection']);
  const { url } = await stage({ attributes: 'mode="text"' });
  await page.goto(url);
  const widget = page.locator('navai-voice');
  await widget.getByRole('button', { name: 'Talk to the assistant' }).click();
  await expect(widget.getByText('This browser can’t connect to the assistant.')).toHaveCount(1);
  await expect(widget.getByText(/talk or type|voice/)).toHaveCount(0);
  await expect(widget.getByRole('button', { name: /again|Start/ })).toHaveCount(0);
});

/** Runs in the page, before all its code. `@asyncIterator` is a well-known symbol. */
function remove(paths: readonly string[]): void {
  for (const path of paths) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    const owner = names.reduce<unknown>((value, name) => Object(value)[name], globalThis);
    const key = last.startsWith('@') ? (Symbol as never)[last.slice(1)] : last;
    if (owner !== undefined) Reflect.deleteProperty(owner as object, key);
  }
}

/** Runs in the page: the paths that are still there. An element may have the name of a missing API. */
function present(paths: readonly string[]): string[] {
  return paths.filter(path => {
    const names = path.split('.');
    const last = names.pop() ?? '';
    const owner = Object(names.reduce<unknown>((value, name) => Object(value)[name], globalThis));
    const key = last.startsWith('@') ? (Symbol as never)[last.slice(1)] : last;
    return Object.hasOwn(owner, key);
  });
}

/** Renames the features in our files, so that the browser does not know them. */
async function withoutCss(page: Page, features: readonly string[]): Promise<void> {
  if (features.length === 0) return;
  await page.route('**/dist/**/*.js', async route => {
    const response = await route.fetch();
    const text = features.reduce(
      (code, feature) => code.replaceAll(feature, renamed(feature)),
      await response.text(),
    );
    await route.fulfill({ response, body: text });
  });
}

/** `:has(` becomes `:unknown-has(`. */
function renamed(feature: string): string {
  return feature.replace(/[a-z]/, letter => `unknown-${letter}`);
}
