import { readFile } from 'node:fs/promises';
import type { Page, Request } from '@playwright/test';
import { expect, logged, poll, test } from './stage.js';

/** Records every request of the page except its own document and scripts. */
function watchRequests(page: Page): string[] {
  const paths: string[] = [];
  const ours = ['/', '/setup.js', '/dist/index.js', '/favicon.ico'];
  page.on('request', (request: Request) => {
    const { pathname } = new URL(request.url());
    if (!ours.includes(pathname)) paths.push(pathname);
  });
  return paths;
}

/** The files that load the call code. */
async function callCode(): Promise<string> {
  const session = await readFile(new URL('../../dist/chunks/session.js', import.meta.url), 'utf8');
  const [, file] = /import\(`\.\/(connect[^`]*)`\)/.exec(session) ?? [];
  if (!file) throw new Error('The code for calls has another name now.');
  return `/dist/chunks/${file}`;
}

const text = 'We keep what you say for a day.';

for (const warmup of ['none', 'intent', 'eager']) {
  test(`before consent only the widget’s own UI is requested: warmup="${warmup}"`, async ({
    stage,
    page,
  }) => {
    const attributes = `muted consent="${text}" variant="bar" warmup="${warmup}"`;
    const { open, simulator } = await stage({ attributes });
    const requests = watchRequests(page);
    const code = await callCode();
    const widget = await open(page);
    const question = widget.element.locator('[part~=consent]');
    await widget.button('Talk to the assistant').hover();
    await widget.button('Talk to the assistant').click();
    await expect(question).toBeFocused();
    await widget.element.evaluate(element =>
      (element as HTMLElementTagNameMap['navai-voice']).session.start(),
    );
    await page.keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    await expect(widget.button('Talk to the assistant')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(question).toBeFocused();
    const files = requests.filter(path => path.startsWith('/dist/'));
    expect(requests.filter(path => !files.includes(path))).toEqual([]);
    expect(files).toContain('/dist/chunks/ui.js');
    expect(files).not.toContain(code);
    expect(simulator.log).toEqual([]);
    expect((await widget.resources()).tracks).toEqual([]);
    expect((await widget.resources()).peers).toEqual([]);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await widget.reaches('connected');
    expect(requests).toContain(code);
    expect(requests).toContain('/navai/realtime/client-secret');
    expect(logged(simulator, 'out', 'session.created')).toHaveLength(1);
    expect(await widget.violations()).toEqual([]);
  });
}

test('consent is not requested again on the next page, except for a new version', async ({ stage, page }) => {
  const tag = (version: number) => `muted consent="${text}" consent-version="${version}" variant="button"`;
  const { open, url } = await stage({ attributes: tag(1), pages: { '/new': { attributes: tag(2) } } });
  const widget = await open(page);
  await widget.button('Talk to the assistant').click();
  await widget.button('Agree and start').click();
  await widget.reaches('connected');
  await widget.button('End the call').click();
  await page.reload();
  await widget.button('Talk to the assistant').click();
  await widget.reaches('connected');
  await widget.button('End the call').click();
  await page.goto(`${url}/new`);
  await widget.button('Talk to the assistant').click();
  await expect(widget.button('Agree and start')).toBeVisible();
  expect(await widget.status()).toBe('idle');
});

test('feedback reaches the backend with the call’s key, even when the page is left at once', async ({
  stage,
  page,
}) => {
  const given: object[] = [];
  const ended: string[] = [];
  const { open } = await stage({
    attributes: 'muted feedback memory="incognito" thread-id="t-7" variant="bar"',
    backend: {
      onFeedback: feedback => void given.push(feedback),
      onSessionEnd: ({ session_key }) => void ended.push(session_key),
    },
  });
  const widget = await open(page);
  await widget.start();
  await widget.button('End the call').click();
  const question = widget.element.getByRole('group', { name: 'How was the call?' });
  await question.getByRole('button', { name: 'Bad' }).click();
  await question.getByRole('textbox').fill('It did not know the shop.');
  const sent = page.waitForRequest('**/navai/feedback');
  await question.getByRole('button', { name: 'Send feedback' }).click();
  await sent;
  await page.goto('about:blank');
  await poll(() => given).toHaveLength(1);
  expect(given).toEqual([
    {
      ...{ session_key: ended[0], thread_id: 't-7', memory_mode: 'incognito' },
      ...{ rating: 'bad', comment: 'It did not know the shop.' },
    },
  ]);
});

test('when the prompt can’t be loaded nothing starts, and the widget shows an error', async ({
  stage,
  page,
}) => {
  const { open } = await stage({ attributes: `muted consent="${text}" warmup="none" variant="button"` });
  const requests = watchRequests(page);
  await page.route('**/chunks/ui.js', route => route.abort());
  const widget = await open(page);
  await widget.button('Talk to the assistant').click();
  await widget.sees('error', { code: 'sdk-unavailable', recoverable: true });
  await expect(widget.element.getByRole('alert')).toBeVisible();
  expect(requests.filter(path => !path.startsWith('/dist/'))).toEqual([]);
});
