import type { Page } from '@playwright/test';
import { expect, poll, test } from './stage.js';

// The other flows run with reduced motion, because motion costs a software renderer an eighth of their time.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

/** Counts the animation frames that the page requests. Runs in the page, before its own code. */
function count(): void {
  const schedule = requestAnimationFrame;
  Object.assign(globalThis, { scheduled: 0 });
  globalThis.requestAnimationFrame = callback => {
    (globalThis as unknown as { scheduled: number }).scheduled += 1;
    return schedule(callback);
  };
}

const scheduledInASecond = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const counted = globalThis as unknown as { scheduled: number };
    counted.scheduled = 0;
    await new Promise(resolve => setTimeout(resolve, 1000));
    return counted.scheduled;
  });

const picture = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const root = document.querySelector('navai-voice')?.shadowRoot;
    const paths = root?.querySelectorAll('.life path') ?? [];
    return [...paths].map(path => path.getAttribute('d')).join('|');
  });

/** Resolves once the drawing has changed. */
async function moves(page: Page): Promise<void> {
  const before = await picture(page);
  await poll(() => picture(page)).not.toBe(before);
}

// Muted, because the beeps of Chromium's fake microphone would interrupt the answer.
const talking = {
  attributes: 'muted sounds variant="button"',
  simulator: {
    brain: () => ({
      say: 'Hello, nice to meet you here. I have a lot to tell you about all of this, if you like.',
    }),
  },
};

test('animations run during a call under a strict policy, and no frame is requested before or after it', async ({
  stage,
  page,
}) => {
  const { open } = await stage(talking);
  await page.addInitScript(count);
  const widget = await open(page);
  await widget.button('Talk to the assistant').hover();
  expect(await scheduledInASecond(page), 'before').toBe(0);
  await widget.start();
  await page.evaluate(() => document.querySelector('navai-voice')?.send('Hello'));
  await widget.sees('activity', { activity: 'speaking' });
  await moves(page);
  await moves(page);
  await widget.button('End the call').click();
  await widget.reaches('idle');
  expect(await scheduledInASecond(page), 'after').toBe(0);
  expect(await widget.violations()).toEqual([]);
});

test('nothing moves with reduced motion', async ({ stage, page }) => {
  const { open } = await stage(talking);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(count);
  const widget = await open(page);
  await widget.start();
  await page.evaluate(() => document.querySelector('navai-voice')?.send('Hello'));
  await widget.sees('activity', { activity: 'speaking' });
  expect(await scheduledInASecond(page)).toBe(0);
  expect(await picture(page)).toContain('M');
});

test('an error is shown in a bubble with advice and a working button', async ({ stage, page }) => {
  const { open } = await stage({ attributes: 'variant="button"' });
  const widget = await open(page);
  await page.route('**/client-secret', route => route.fulfill({ status: 500, json: { error: 'No.' } }));
  await widget.button('Talk to the assistant').click();
  await widget.reaches('error');
  await expect(widget.element.getByRole('alert')).toContainText('could not start a call');
  await page.unroute('**/client-secret');
  await widget.button('Try again').click();
  await widget.reaches('connected');
  await expect(widget.element.getByRole('alert')).toHaveCount(0);
});
