import type { Page } from '@playwright/test';
import { expect, poll, type StageOptions, test, type Widget } from './stage.js';

/** Records the requests to the backend and the service, as they leave. */
function requestsOf(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', request => {
    const { pathname } = new URL(request.url());
    if (/^\/(navai|v1)\//.test(pathname)) sent.push(pathname.replace(/^.*\/(?=[a-z-]+$)/, ''));
  });
  return sent;
}

const peers = (page: Page) =>
  page.evaluate(() =>
    (globalThis as unknown as { watched: { peers: RTCPeerConnection[] } }).watched.peers.map(peer => {
      const { connectionState: state } = peer;
      // Firefox tells nothing of a closed one.
      return { state, offered: state !== 'closed' && !!peer.localDescription?.sdp };
    }),
  );

/** Moves the pointer onto the launcher, and waits for the offer. */
async function comeNear(widget: Widget): Promise<void> {
  await widget.button('Talk to the assistant').hover();
  await poll(() => peers(widget.page)).toEqual([{ state: 'new', offered: true }]);
}

/** A backend whose secrets never arrive. */
const silent = { routes: { '/realtime/client-secret': () => {} } } satisfies StageOptions;

test('a visitor comes near → the offer is ready, nothing is requested, and the click uses it', async ({
  stage,
  page,
}) => {
  const { open } = await stage({ attributes: 'muted' });
  const sent = requestsOf(page);
  const widget = await open(page);
  await comeNear(widget);
  expect(sent).toEqual([]);
  expect((await widget.resources()).tracks).toEqual([]);
  await widget.start();
  expect(await peers(page)).toEqual([{ state: 'connected', offered: true }]);
  expect([...sent].sort()).toEqual(['calls', 'client-secret', 'functions']);
});

test('the button is pressed → the secret is requested, and only once', async ({ stage, page }) => {
  const { open } = await stage({ attributes: 'muted' });
  const sent = requestsOf(page);
  const widget = await open(page);
  await comeNear(widget);
  await page.mouse.down();
  await poll(() => sent).toEqual(['client-secret']);
  expect(await widget.status()).toBe('idle');
  await page.mouse.up();
  await widget.reaches('connected');
  expect(sent.filter(name => name === 'client-secret')).toHaveLength(1);
});

test('the space bar goes down on the button → the secret is requested, and the call starts when it is up', async ({
  stage,
  page,
}) => {
  const { open } = await stage({ attributes: 'muted' });
  const sent = requestsOf(page);
  const widget = await open(page);
  await widget.button('Talk to the assistant').focus();
  await page.keyboard.down('Space');
  await poll(() => sent).toEqual(['client-secret']);
  expect(await widget.status()).toBe('idle');
  await page.keyboard.up('Space');
  await widget.reaches('connected');
  expect(sent.filter(name => name === 'client-secret')).toHaveLength(1);
});

for (const [what, attributes] of [
  ['another key', ''],
  ['warmup="none"', 'warmup="none"'],
  ['another button of the mouse', ''],
] as const) {
  test(`${what} → a press requests nothing`, async ({ stage, page }) => {
    const { open } = await stage({ attributes: `muted ${attributes}` });
    const sent = requestsOf(page);
    const widget = await open(page);
    await widget.button('Talk to the assistant').hover();
    await widget.button('Talk to the assistant').focus();
    if (what === 'another key') await page.keyboard.press('Tab');
    else await page.mouse.down({ button: what === 'warmup="none"' ? 'left' : 'right' });
    // Whatever a press requests leaves within its task, or when the code is there.
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 300)));
    expect(sent).toEqual([]);
  });
}

test('the pointer leaves before it is released → the request is cancelled, and the next click makes another', async ({
  stage,
  page,
}) => {
  const { open } = await stage({ attributes: 'muted', ...silent });
  const sent = requestsOf(page);
  const widget = await open(page);
  await comeNear(widget);
  await page.mouse.down();
  await poll(() => sent).toEqual(['client-secret']);
  const cancelled = page.waitForEvent('requestfailed', request => /client-secret/.test(request.url()));
  await page.mouse.move(5, 5);
  await page.mouse.up();
  await cancelled;
  expect(await widget.status()).toBe('idle');
  await widget.button('Talk to the assistant').click();
  await poll(() => sent.filter(name => name === 'client-secret')).toHaveLength(2);
});

test('the page refuses the call → the request of the press is cancelled, and no connection stays', async ({
  stage,
  page,
}) => {
  const script = `addEventListener('navai-start', event => event.preventDefault());`;
  const { open } = await stage({ attributes: 'muted variant="button"', script, ...silent });
  const widget = await open(page);
  await comeNear(widget);
  const cancelled = page.waitForEvent('requestfailed', request => /client-secret/.test(request.url()));
  await widget.button('Talk to the assistant').click();
  await cancelled;
  await widget.expectReleased();
});

test('the page changes the start → the secret of the press is not used', async ({ stage, page }) => {
  const script = `
    addEventListener('navai-start', ({ options }) => { options.voice = 'cedar'; });
    const { fetch } = globalThis;
    globalThis.asked = [];
    globalThis.fetch = (url, settings) => {
      if (/client-secret$/.test(url)) asked.push(JSON.parse(settings.body));
      return fetch(url, settings);
    };`;
  const { open } = await stage({ attributes: 'muted', script });
  const widget = await open(page);
  await comeNear(widget);
  await widget.start();
  const asked = await page.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked);
  expect(asked).toEqual([{}, { voice: 'cedar' }]);
});

test('the element leaves the page → its prepared connection is closed', async ({ stage, page }) => {
  const { open } = await stage({ attributes: 'muted' });
  const widget = await open(page);
  await comeNear(widget);
  await widget.element.evaluate(element => element.remove());
  await poll(() => peers(page)).toMatchObject([{ state: 'closed' }]);
});

test('warmup="eager": a visitor comes near → lists and secret are there, and the click sends the offer alone', async ({
  stage,
  page,
}) => {
  const { open } = await stage({ attributes: 'muted warmup="eager" backend-routes' });
  const sent = requestsOf(page);
  const widget = await open(page);
  await comeNear(widget);
  await poll(() => [...sent].sort()).toEqual(['client-secret', 'functions', 'routes']);
  expect((await widget.resources()).tracks).toEqual([]);
  await widget.start();
  expect(sent.slice(3)).toEqual(['calls']);
});

test('warmup="eager": a visit of several pages requests one secret until a call uses it', async ({
  stage,
  page,
}) => {
  const { open, url } = await stage({ attributes: 'muted warmup="eager"' });
  const sent = requestsOf(page);
  const widget = await open(page);
  await comeNear(widget);
  await poll(() => [...sent].sort()).toEqual(['client-secret', 'functions']);
  await page.mouse.move(5, 5);
  await page.goto(`${url}/other`);
  await comeNear(widget);
  await poll(() => sent.filter(name => name === 'functions')).toHaveLength(2);
  expect(sent.filter(name => name === 'client-secret')).toHaveLength(1);
  await widget.start();
  expect(sent.filter(name => name === 'client-secret')).toHaveLength(2);
});

test('warmup="eager": the connection to the service’s host is opened ahead, once', async ({
  stage,
  page,
}) => {
  const callUrl = 'https://calls.example/v1/realtime/calls';
  const { open } = await stage({ attributes: 'muted warmup="eager"', callUrl });
  const widget = await open(page);
  await comeNear(widget);
  await page.mouse.move(5, 5);
  await widget.button('Talk to the assistant').hover();
  const links = page.locator('link[rel=preconnect]');
  await expect(links).toHaveCount(1);
  await expect(links).toHaveAttribute('href', 'https://calls.example');
});

test('warmup="idle": all code loads once the page is idle; not for visitors who save data', async ({
  stage,
  page,
}) => {
  const { open } = await stage({ attributes: 'muted warmup="idle"' });
  const files: string[] = [];
  page.on('request', request => files.push(request.url()));
  const sent = requestsOf(page);
  await open(page);
  await poll(() => files.filter(file => /\/(connect|ui|start)\.js$/.test(file)).length).toBe(3);
  expect(sent).toEqual([]);
});
