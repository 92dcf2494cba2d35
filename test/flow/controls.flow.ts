import type { Page } from '@playwright/test';
import { skipInFirefox } from './skip-in-firefox.js';
import { expect, logged, poll, test, type Widget } from './stage.js';

type Agent = HTMLElementTagNameMap['navai-voice'];

/** The parts of the panel that Tab reaches, until the focus leaves the widget. */
async function walk(page: Page, steps: number): Promise<string[]> {
  const names: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const active = document.querySelector('navai-voice')?.shadowRoot?.activeElement;
      return active?.getAttribute('part') ?? active?.getAttribute('name') ?? active?.localName ?? 'page';
    });
    names.push(name);
  }
  return names;
}

const chosen = (widget: Widget) =>
  widget.element.evaluate(element => {
    const { volume, inputDeviceId, captions, language, lang } = element as Agent;
    return { volume, inputDeviceId, captions, language, lang };
  });

const options = (widget: Widget) => widget.element.getByRole('dialog', { name: 'Options' });

test('the options work with the keyboard alone, and return the focus', async ({ stage, page }) => {
  const { open } = await stage({ attributes: 'languages="en es" movable dismissible' });
  const widget = await open(page);
  await widget.start();
  await widget.button('Options').focus();
  await page.keyboard.press('ArrowDown');
  await expect(options(widget).getByRole('slider', { name: 'Volume' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect((await chosen(widget)).volume).toBe(0.9);
  // Each group is one Tab stop. Its arrow keys move within it.
  expect(await walk(page, 7)).toEqual([
    ...['select', 'select', 'input', 'language', 'position', 'restart-button', 'dismiss-button'],
  ]);
  await page.keyboard.press('Tab');
  await expect(options(widget)).toHaveCount(0);
  await expect(widget.button('Hide the assistant').first()).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(options(widget).getByRole('slider')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(widget.button('Options')).toBeFocused();
  await expect(widget.element.getByRole('dialog', { name: 'Voice assistant' })).toBeVisible();
});

test('the browser’s microphones and speakers can be chosen', async ({ stage, page }) => {
  skipInFirefox('devices');
  const { open } = await stage();
  const widget = await open(page);
  await widget.start();
  await widget.button('Options').click();
  const microphone = options(widget).getByRole('combobox', { name: 'Microphone' });
  const plugged = await page.evaluate(async () => {
    const all = await navigator.mediaDevices.enumerateDevices();
    return all
      .filter(({ kind, deviceId }) => kind === 'audioinput' && deviceId !== 'default')
      .map(({ label, deviceId }) => ({ label, deviceId }));
  });
  expect(plugged.length).toBeGreaterThan(1);
  await expect(microphone.getByRole('option')).toHaveText([
    'System default',
    ...plugged.map(({ label }) => label),
  ]);
  await microphone.selectOption({ index: 2 });
  expect((await chosen(widget)).inputDeviceId).toBe(plugged[1]?.deviceId);
  await expect(options(widget).getByRole('combobox', { name: 'Speaker' })).toBeVisible();
});

test('a visitor’s choices apply on the next page, and the call continues in that language', async ({
  stage,
  page,
}) => {
  const { open, simulator } = await stage({ attributes: 'languages="en es"' });
  const widget = await open(page);
  await widget.start();
  await widget.type('When do you open?');
  await widget.sees('transcript', { role: 'user', final: true });
  await widget.button('Options').click();
  await options(widget).getByRole('slider').fill('50');
  await options(widget).getByRole('switch', { name: 'Captions' }).click();
  await options(widget).getByRole('radio', { name: 'Español' }).click();
  await simulator.waitFor(
    entry => entry.direction === 'in' && JSON.stringify(entry.event).includes('Spanish (es)'),
  );
  await page.reload();
  await page.waitForFunction(() => customElements.get('navai-voice'));
  await widget.reaches('connected');
  await poll(() => chosen(widget)).toMatchObject({ volume: 0.5, captions: true, language: 'es', lang: 'es' });
  expect(await widget.seen('warning')).toEqual([]);
});

test('restarting creates a new call without the old transcript', async ({ stage, page }) => {
  const { open, simulator } = await stage();
  const widget = await open(page);
  await widget.start();
  await widget.type('When do you open?');
  await widget.sees('transcript', { role: 'user', final: true });
  await widget.button('Options').click();
  await options(widget).getByRole('button', { name: 'Start again' }).click();
  await expect(widget.element.getByText('When do you open?')).toHaveCount(0);
  await poll(() => simulator.calls.size).toBe(2);
  await widget.reaches('connected');
  await widget.button('End the call').click();
  await widget.reaches('idle');
  await widget.button('Start again').click();
  await widget.reaches('connected');
  expect(simulator.calls.size).toBe(3);
  expect(logged(simulator, 'in', 'session.update')).toHaveLength(3);
});

test('the push-to-talk button works with a real pointer and real keys', async ({ stage, page }) => {
  const { open } = await stage({ attributes: 'push-to-talk' });
  const widget = await open(page);
  await widget.start();
  // Records the calls of `talk()`, and still runs it.
  await widget.element.evaluate(element => {
    const { session } = element as Agent;
    const { talk } = session as unknown as { talk?: (on: boolean) => void };
    const presses: boolean[] = [];
    Object.assign(globalThis, { presses });
    Object.assign(session, {
      talk: (on: boolean) => {
        presses.push(on);
        talk?.call(session, on);
      },
    });
  });
  const presses = () => page.evaluate(() => (globalThis as unknown as { presses: boolean[] }).presses);
  const button = widget.button('Hold to talk');
  const box = await button.boundingBox();
  if (!box) throw new Error('It is not shown.');
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  expect(await presses()).toEqual([true]);
  // The pointer is off the button, which is still held.
  await page.mouse.move(box.x - 200, box.y - 200);
  expect(await presses()).toEqual([true]);
  await page.mouse.up();
  expect(await presses()).toEqual([true, false]);
  for (const key of ['Space', 'Enter']) {
    await button.focus();
    await page.keyboard.down(key);
    await page.keyboard.down(key);
    await page.keyboard.up(key);
  }
  expect(await presses()).toEqual([true, false, true, false, true, false]);
  await page.keyboard.down('Space');
  await page.keyboard.press('Tab');
  expect(await presses()).toHaveLength(8);
});

test('the meter does not move with reduced motion', async ({ stage, page }) => {
  skipInFirefox('media features');
  const { open } = await stage({ attributes: 'no-visualizer' });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const widget = await open(page);
  await widget.start();
  await expect(widget.button('Mute the microphone')).toBeVisible();
  const asks = () =>
    page.evaluate(async () => {
      const request = globalThis.requestAnimationFrame;
      let asked = 0;
      globalThis.requestAnimationFrame = callback => {
        asked += 1;
        return request(callback);
      };
      for (let shown = 0; shown < 3; shown += 1) await new Promise(request);
      globalThis.requestAnimationFrame = request;
      return asked;
    });
  expect(await asks()).toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await poll(asks).toBeGreaterThan(0);
});
