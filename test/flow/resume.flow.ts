import type { BrowserContext, Page } from '@playwright/test';
import type { Simulator } from 'navai-voice/simulator';
import { skipInFirefox } from './skip-in-firefox.js';
import { expect, logged, poll, type Stage, type StageOptions, test, type Widget } from './stage.js';
import { withBrowser } from './with-browser.js';

const links = '<a href="/">Home</a> <a href="/prices">Prices</a> <a href="/plain">About</a>';

const site: StageOptions = {
  attributes: 'muted',
  body: links,
  pages: { '/prices': { title: 'Our prices' }, '/plain': { widget: false } },
  script: `document.querySelector('navai-voice').routes = [
    { name: 'Prices', path: '/prices' }, { name: 'Home', path: '/' },
  ];`,
  simulator: { brain: ({ text }) => ({ say: text === 'again' ? 'Here I am.' : 'We sell bread.' }) },
};

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['microphone']);
});

const openCalls = ({ calls }: Simulator) => [...calls.values()].filter(({ state }) => state === 'open');

/** The messages that the page added to the conversation. */
const items = (simulator: Simulator): string[] =>
  logged(simulator, 'in', 'conversation.item.create').flatMap(({ event }) => {
    const { role, content } = Object(event.item) as { role: string; content?: { text: string }[] };
    return content ? [`${role}: ${content[0]?.text}`] : [];
  });

/** The last replayed tool call and its output. */
function lastToolCall(simulator: Simulator): { tool: unknown; output: string } {
  const created = logged(simulator, 'in', 'conversation.item.create').map(({ event }) => Object(event.item));
  const { name: tool, call_id: id } = created.findLast(({ type }) => type === 'function_call') ?? {};
  const { output } = created.findLast(
    ({ type, call_id }) => type === 'function_call_output' && call_id === id,
  );
  return { tool, output };
}

const texts = (widget: Widget): Promise<string[]> =>
  widget.element.evaluate(element =>
    (element as HTMLElementTagNameMap['navai-voice']).transcript.map(({ text }) => text),
  );

/** A call with one question and answer on the site's first page. */
async function inCall(scene: Stage, page: Page): Promise<Widget> {
  const widget = await scene.open(page);
  await talk(scene, widget);
  return widget;
}

/** Asks a question, and waits for the end of the spoken answer. */
async function talk({ simulator }: Stage, widget: Widget): Promise<void> {
  await widget.start();
  await widget.type('What do you sell?');
  await widget.hears('We sell bread.');
  await simulator.waitFor(entry => entry.event.type === 'output_audio_buffer.stopped');
  // The page must also know that the speech has ended. Otherwise it counts as interrupted and would be
  // repeated.
  await poll(() =>
    widget.element.evaluate(element => (element as HTMLElementTagNameMap['navai-voice']).activity),
  ).toBe('listening');
  simulator.clearLog();
}

/** Checks that the current page has resumed the call without a click. */
async function expectResumed({ simulator }: Stage, widget: Widget): Promise<void> {
  await widget.sees('status', { status: 'connected' });
  expect((await widget.seen('status')).map(({ status }) => status)).toEqual(['reconnecting', 'connected']);
  expect(await texts(widget)).toEqual(['What do you sell?', 'We sell bread.']);
  await poll(() => openCalls(simulator).length).toBe(1);
  expect(await widget.seen('error')).toEqual([]);
  expect(await widget.seen('warning')).toEqual([]);
}

test('a link is followed: the next page resumes the call, without a click and without a greeting', async ({
  stage,
  page,
}) => {
  const scene = await stage(site);
  const { simulator } = scene;
  const widget = await inCall(scene, page);
  await page.getByRole('link', { name: 'Prices' }).click();
  await expect(page).toHaveURL(/prices$/);
  await expectResumed(scene, widget);
  expect(items(simulator)).toEqual([
    'user: What do you sell?',
    'assistant: We sell bread.',
    expect.stringMatching(/^system: .*\/prices \(“Our prices”\).*Before, it was \/\..*do not greet/),
  ]);
  expect(logged(simulator, 'in', 'response.create'), 'no response is pending').toEqual([]);
  await expect(widget.button('End the call'), 'the panel is open as before').toBeVisible();
  await widget.type('again');
  await widget.hears('Here I am.');
  expect(await widget.violations()).toEqual([]);
  await widget.button('End the call').click();
  await widget.expectReleased();
  await poll(() => openCalls(simulator).length).toBe(0);
});

for (const [how, api] of [
  ['the Navigation API', ''],
  [
    'location',
    'delete globalThis.navigation; Object.defineProperty(globalThis, "navigation", { value: undefined });',
  ],
] as const) {
  test(`the agent opens a page with a full load through ${how}, and gets the success`, async ({
    stage,
    page,
  }) => {
    // The simulator's own rules open the page again until a result says that it is open.
    const scene = await stage({ ...site, simulator: {}, script: `${api}\n${site.script}` });
    const { simulator } = scene;
    const widget = await scene.open(page);
    await widget.start();
    await widget.type('Take me to prices');
    await expect(page).toHaveURL(/prices$/);
    await widget.reaches('connected');
    await widget.hears(/Prices/);
    const { tool, output } = lastToolCall(simulator);
    expect(tool).toBe('navigate_to');
    expect(JSON.parse(output)).toEqual({ ok: true, page: 'Prices', path: '/prices' });
    expect(items(simulator).at(-1)).toMatch(/^system: .*on another page of the site now: \/prices/);
    await poll(() => openCalls(simulator).length).toBe(1);
    expect(simulator.calls.size, 'one a page').toBe(2);
  });
}

test('mute is kept, even when the tag says otherwise', async ({ stage, page }) => {
  const scene = await stage({ ...site, attributes: '' });
  const widget = await scene.open(page);
  await widget.start();
  await widget.button('Mute the microphone').click();
  await page.getByRole('link', { name: 'Prices' }).click();
  await expect(page).toHaveURL(/prices$/);
  await widget.reaches('connected');
  expect((await widget.resources()).tracks).toEqual([{ readyState: 'live', enabled: false }]);
  await expect(widget.button('Mute the microphone')).toHaveAttribute('aria-pressed', 'true');
});

test('a reload resumes the call', async ({ stage, page }) => {
  const scene = await stage(site);
  const widget = await inCall(scene, page);
  await page.reload();
  await expectResumed(scene, widget);
  expect(items(scene.simulator).at(-1)).toMatch(
    /^system: The page was loaded again: the user is still on \//,
  );
});

test('back and forward resume the call', async ({ stage, page }) => {
  const scene = await stage(site);
  const widget = await inCall(scene, page);
  await page.getByRole('link', { name: 'Prices' }).click();
  await expect(page).toHaveURL(/prices$/);
  await expectResumed(scene, widget);
  scene.simulator.clearLog();
  await page.goBack();
  await expect(page).not.toHaveURL(/prices$/);
  await widget.reaches('connected');
  await poll(() => items(scene.simulator).at(-1)).toMatch(/on another page of the site now: \/ /);
  await page.goForward();
  await expect(page).toHaveURL(/prices$/);
  await widget.reaches('connected');
  expect(await texts(widget)).toEqual(['What do you sell?', 'We sell bread.']);
  await poll(() => openCalls(scene.simulator).length).toBe(1);
});

test('a page in the back/forward cache releases everything, and resumes the call when it is shown again', async ({
  stage,
  page,
}) => {
  const scene = await stage(site);
  const widget = await inCall(scene, page);
  const turn = (type: string) =>
    page.evaluate(name => dispatchEvent(new PageTransitionEvent(name, { persisted: true })), type);
  await turn('pagehide');
  expect(await widget.status()).toBe('idle');
  await widget.expectReleased();
  await poll(() => openCalls(scene.simulator).length).toBe(0);
  await turn('pageshow');
  await widget.reaches('connected');
  expect(await texts(widget)).toEqual(['What do you sell?', 'We sell bread.']);
});

test('without a persistent permission, one button resumes the call', async ({ stage, page, context }) => {
  await context.clearPermissions();
  const scene = await stage({
    ...site,
    script: `${site.script}
      navigator.permissions.query = async () => ({ state: 'prompt' });`,
  });
  const widget = await inCall(scene, page);
  await page.getByRole('link', { name: 'Prices' }).click();
  await expect(page).toHaveURL(/prices$/);
  const go = widget.button('Continue the call');
  await expect(go).toHaveCount(1);
  await expect(widget.element.getByRole('status')).toHaveText('The call is paused');
  await expect(widget.element.getByText('We sell bread.')).toBeVisible();
  expect((await widget.resources()).tracks, 'no microphone before the click').toEqual([]);
  expect(await widget.seen('status')).toEqual([]);
  // The page is left before the click, so the next page shows the same button.
  await page.getByRole('link', { name: 'Home' }).click();
  await expect(page).not.toHaveURL(/prices$/);
  await go.click();
  await expectResumed(scene, widget);
});

test('resume="none" ends the call with its page', async ({ stage, page }) => {
  const scene = await stage({ ...site, attributes: 'muted resume="none"' });
  const widget = await inCall(scene, page);
  await page.getByRole('link', { name: 'Prices' }).click();
  await expect(page).toHaveURL(/prices$/);
  await poll(() => openCalls(scene.simulator).length).toBe(0);
  await expectNothingResumes(widget);
});

test('a call that was ended before is not resumed', async ({ stage, page }) => {
  const scene = await stage(site);
  const widget = await inCall(scene, page);
  await widget.button('End the call').click();
  await page.getByRole('link', { name: 'Prices' }).click();
  await expect(page).toHaveURL(/prices$/);
  await expectNothingResumes(widget);
});

test('a page with other settings does not resume the call, and the next one with the same settings does', async ({
  stage,
  page,
}) => {
  const scene = await stage({
    ...site,
    pages: { '/prices': { attributes: 'voice="cedar"' }, '/plain': { widget: false } },
  });
  const widget = await inCall(scene, page);
  await page.getByRole('link', { name: 'Prices' }).click();
  await expect(page).toHaveURL(/prices$/);
  await page.waitForLoadState('networkidle');
  expect(await widget.status()).toBe('idle');
  await page.getByRole('link', { name: 'About' }).click();
  await page.getByRole('link', { name: 'Home' }).click();
  await expectResumed(scene, widget);
});

for (const [what, attributes] of [
  ['has other settings', 'voice="cedar"'],
  ['has resume="none"', 'resume="none"'],
  ['still has to ask for consent', 'consent="We keep what you say."'],
] as const) {
  test(`the next page ${what} → the saved call is removed when it expires`, async ({ stage, page }) => {
    const scene = await stage({ ...site, pages: { '/prices': { attributes }, '/plain': { widget: false } } });
    const widget = await inCall(scene, page);
    await page.getByRole('link', { name: 'About' }).click();
    await expect(page).toHaveURL(/plain$/);
    // It is 28 seconds old when the next page is opened.
    await page.evaluate(() => {
      const saved = JSON.parse(sessionStorage.getItem('navai-call') ?? '');
      sessionStorage.setItem('navai-call', JSON.stringify({ ...saved, leftAt: saved.leftAt - 28_000 }));
    });
    await page.evaluate(() => location.assign('/prices'));
    await expect(page).toHaveURL(/prices$/);
    await poll(() => page.evaluate(() => sessionStorage.getItem('navai-call'))).toBe(null);
    expect(await widget.status()).toBe('idle');
    expect((await widget.resources()).tracks).toEqual([]);
  });
}

test('a copy of the tab does not resume the call a second time', async ({ stage, page, context }) => {
  const scene = await stage(site);
  const widget = await inCall(scene, page);
  await page.getByRole('link', { name: 'About' }).click();
  const copy = await copyOf(page, context);
  await page.getByRole('link', { name: 'Home' }).click();
  await expectResumed(scene, widget);
  await copy.getByRole('link', { name: 'Home' }).click();
  await copy.waitForLoadState('networkidle');
  await poll(() => copy.evaluate(() => sessionStorage.getItem('navai-call'))).toBe(null);
  expect(await copy.locator('navai-voice').evaluate(element => Reflect.get(element, 'status'))).toBe('idle');
  expect(openCalls(scene.simulator)).toHaveLength(1);
});

/** A second tab with a copy of the first tab's storage, as "duplicate tab" creates it. */
async function copyOf(page: Page, context: BrowserContext): Promise<Page> {
  const opened = context.waitForEvent('page');
  await page.evaluate(() => void open(location.href));
  const copy = await opened;
  await copy.waitForLoadState();
  expect(await copy.evaluate(() => sessionStorage.getItem('navai-call'))).not.toBe(null);
  return copy;
}

async function expectNothingResumes(widget: Widget): Promise<void> {
  await widget.page.waitForLoadState('networkidle');
  expect(await widget.page.evaluate(() => sessionStorage.getItem('navai-call'))).toBe(null);
  expect(await widget.status()).toBe('idle');
  expect(await widget.seen('status')).toEqual([]);
  expect((await widget.resources()).tracks).toEqual([]);
}

test('twenty page loads in one call leave one connection open', async ({ stage, page }) => {
  const scene = await stage(site);
  const widget = await inCall(scene, page);
  for (let load = 0; load < 20; load += 1) {
    await page.getByRole('link', { name: load % 2 ? 'Home' : 'Prices' }).click();
    await expect(page).toHaveURL(load % 2 ? /\d\/$/ : /prices$/);
    await widget.reaches('connected');
  }
  expect(await texts(widget)).toEqual(['What do you sell?', 'We sell bread.']);
  await poll(() => openCalls(scene.simulator).length).toBe(1);
  expect((await widget.resources()).tracks).toHaveLength(1);
});

test('a page from the back/forward cache resumes a call that started on another page', async ({ stage }) => {
  skipInFirefox('back/forward cache');
  const scene = await stage(site);
  await withBrowser({ microphone: 'beep', keepsPages: true }, async page => {
    await page.context().grantPermissions(['microphone']);
    const widget = await scene.open(page);
    await page.evaluate(() => Object.assign(globalThis, { kept: true }));
    await page.getByRole('link', { name: 'Prices' }).click();
    await expect(page).toHaveURL(/prices$/);
    await talk(scene, widget);
    await page.evaluate(() => void setTimeout(() => history.back()));
    await expect(page).not.toHaveURL(/prices$/);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'kept')), 'the same page as before').toBe(true);
    await expectResumed(scene, widget);
    await page.evaluate(() => void setTimeout(() => history.forward()));
    await expect(page).toHaveURL(/prices$/);
    await widget.reaches('connected');
    await poll(() => openCalls(scene.simulator).length).toBe(1);
  });
});
