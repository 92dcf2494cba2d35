import type { Page } from '@playwright/test';
import { expect, logged, poll, test, type Widget } from './stage.js';

/** Everything that a mouse can do, done with the keyboard. */

const links = '<a href="#after">After</a>';
// Muted, because the beeps of Chromium's fake microphone would interrupt the answer.
const polite = { attributes: 'muted', body: links, simulator: { brain: () => ({ say: 'Hello.' }) } };

/** The focused part or text, and whether its focus ring is visible. */
function stop(page: Page): Promise<{ name: string; ring: boolean }> {
  return page.evaluate(() => {
    let active = document.activeElement as HTMLElement;
    while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement as HTMLElement;
    const rings: Element[] = [
      active,
      ...(active.closest('.composer') ? [active.closest('.composer') as Element] : []),
    ];
    const ring = rings.some(element => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    return { name: active.getAttribute('part') ?? active.textContent?.trim() ?? active.tagName, ring };
  });
}

/** Presses Tab until the focus leaves the widget. Fails if a focused element can't be seen. */
async function tabThrough(page: Page): Promise<string[]> {
  const names: string[] = [];
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press('Tab');
    const inside = await page.evaluate(() => document.activeElement?.localName === 'navai-voice');
    if (!inside) return names;
    const { name, ring } = await stop(page);
    expect(ring, `a ring around ${name}`).toBe(true);
    names.push(name);
  }
  throw new Error(`The focus never leaves: ${names.join(', ')}`);
}

async function startWithEnter(page: Page, widget: Widget): Promise<void> {
  await page.keyboard.press('Tab');
  await expect(widget.button('Talk to the assistant')).toBeFocused();
  await page.keyboard.press('Enter');
  await widget.reaches('connected');
}

test('Enter opens the panel and moves into it; Tab goes through it, out into the page, and back', async ({
  stage,
  page,
}) => {
  const widget = await (await stage(polite)).open(page);
  await startWithEnter(page, widget);
  await expect(widget.element.getByRole('dialog')).toBeFocused();
  const stops = await tabThrough(page);
  expect(stops).toEqual(
    expect.arrayContaining([
      'close-button',
      'transcript',
      'input',
      'send-button',
      'mute-button',
      'end-button',
    ]),
  );
  expect(stops.indexOf('transcript')).toBeLessThan(stops.indexOf('input'));
  expect(stops.indexOf('input')).toBeLessThan(stops.indexOf('end-button'));
  expect(new Set(stops).size).toBe(stops.length);
  await page.keyboard.press('Shift+Tab');
  expect((await stop(page)).name).toBe(stops.at(-1));
});

test('Escape hides the panel, returns the focus to the button, and the call continues', async ({
  stage,
  page,
}) => {
  const widget = await (await stage(polite)).open(page);
  await startWithEnter(page, widget);
  await page.keyboard.press('Escape');
  await expect(widget.element.getByRole('dialog')).toBeHidden();
  await expect(widget.button('Talk to the assistant')).toBeFocused();
  expect((await stop(page)).ring).toBe(true);
  expect(await widget.status()).toBe('connected');
});

test('Escape closes one layer at a time, from the options to a dialog of the page', async ({
  stage,
  page,
}) => {
  const { open } = await stage({ ...polite, body: '<dialog aria-label="Order"></dialog>' });
  const widget = await open(page);
  await page.evaluate(() => {
    const dialog = document.querySelector('dialog');
    dialog?.append(document.querySelector('navai-voice') as Element);
    dialog?.showModal();
  });
  await widget.start();
  await widget.button('Options').focus();
  await page.keyboard.press('Enter');
  const dialogs = ['Options', 'Voice assistant', 'Order'].map(name => page.getByRole('dialog', { name }));
  await expect(widget.element.getByRole('slider')).toBeFocused();
  for (let closed = 1; closed <= 3; closed += 1) {
    await page.keyboard.press('Escape');
    for (const [at, dialog] of dialogs.entries()) await expect(dialog).toBeVisible({ visible: at >= closed });
  }
});

test('typing, sending and muting work without a mouse', async ({ stage, page }) => {
  const widget = await (await stage(polite)).open(page);
  await startWithEnter(page, widget);
  await widget.element.getByRole('textbox').focus();
  await page.keyboard.type('hello');
  await page.keyboard.press('Enter');
  await widget.hears('Hello.');
  await expect(widget.element.getByRole('textbox')).toBeFocused();
  const mute = widget.button('Mute the microphone');
  await mute.focus();
  await expect(mute).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Space');
  await expect(mute).toHaveAttribute('aria-pressed', 'false');
  await expect(mute).toBeFocused();
});

test('when the end button disappears with the call, the focus moves to the restart button', async ({
  stage,
  page,
}) => {
  const { simulator, open } = await stage(polite);
  const widget = await open(page);
  await startWithEnter(page, widget);
  await widget.button('End the call').focus();
  await page.keyboard.press('Enter');
  await widget.reaches('idle');
  await poll(async () => (await stop(page)).name).toContain('start-button');
  await page.keyboard.press('Enter');
  await widget.reaches('connected');
  // The call's first control takes its place.
  await poll(async () => (await stop(page)).name).toMatch(/mute-button|end-button/);
  expect(logged(simulator, 'out', 'session.created').length).toBe(2);
});

test('an error can be retried with the keyboard, and the focus stays in the panel', async ({
  stage,
  page,
}) => {
  let fails = true;
  const { open } = await stage(polite);
  await page.route('**/navai/realtime/client-secret', route =>
    fails ? route.fulfill({ status: 500, json: { error: 'No.' } }) : route.fallback(),
  );
  const widget = await open(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await widget.reaches('error');
  const again = widget.button('Try again');
  await again.focus();
  expect((await stop(page)).ring).toBe(true);
  fails = false;
  await page.keyboard.press('Enter');
  await widget.reaches('connected');
  await expect(again).toBeHidden();
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('navai-voice');
});

test('bar: Enter starts, Tab reaches mute and end, and the focus moves to the restart button', async ({
  stage,
  page,
}) => {
  const widget = await (await stage({ ...polite, attributes: 'muted variant="bar"' })).open(page);
  await startWithEnter(page, widget);
  await poll(async () => (await stop(page)).name).toMatch(/mute-button|end-button/);
  await widget.button('End the call').focus();
  await page.keyboard.press('Enter');
  await widget.reaches('idle');
  await expect(widget.button('Start again')).toBeFocused();
});

test('button: Enter starts and ends the call, and the focus stays', async ({ stage, page }) => {
  const widget = await (await stage({ ...polite, attributes: 'muted variant="button"' })).open(page);
  await startWithEnter(page, widget);
  await expect(widget.button('End the call')).toBeFocused();
  await page.keyboard.press('Enter');
  await widget.reaches('idle');
  await expect(widget.button('Talk to the assistant')).toBeFocused();
});
