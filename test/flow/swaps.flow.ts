import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Simulator } from 'navai-voice/simulator';
import { expect, logged, poll, type Stage, type StageOptions, test, type Widget } from './stage.js';

const { resolve } = createRequire(import.meta.url);

/** The libraries as a page loads them with a classic script. */
const libraries: Readonly<Record<string, string>> = {
  turbo: resolve('@hotwired/turbo'),
  htmx: resolve('htmx.org'),
  swup: join(dirname(resolve('swup')), 'Swup.umd.js'),
};

interface Site {
  readonly library?: keyof typeof libraries;
  /** Attributes of the tag. */
  readonly attributes?: string;
  /** The classic script places the tag. */
  readonly embed?: boolean;
  readonly head?: string;
  readonly body?: string;
  /** Runs once, when the first page has loaded. */
  readonly script?: string;
}

/** A site of two pages that differ in their title and heading only. */
function site({ library, attributes = '', embed, head = '', body = '', script = '' }: Site): StageOptions {
  const own = embed
    ? '<script src="/dist/embed.js" data-call-url="/v1/realtime/calls" data-muted></script>'
    : '<script type="module" src="/dist/index.js"></script>';
  const element = `<navai-voice call-url="/v1/realtime/calls" muted ${attributes}></navai-voice>`;
  const page = (title: string) => (_: unknown, response: ServerResponse) =>
    void response.setHeader('content-type', 'text/html').end(`<!doctype html><html lang="en"><head>
      <title>${title}</title>${head}${own}
      ${library ? `<script src="/library.js"></script>` : ''}
      <script type="module" src="/setup.js"></script></head>
      <body ${body}><nav><a href="/">Home</a> <a href="/prices">Prices</a> <a href="/bare">Bare</a></nav>
      <main id="swup" class="transition-main"><h1>${title}</h1>${embed || title === 'Bare' ? '' : element}</main></body></html>`);
  return {
    script,
    simulator: { brain: ({ text }) => ({ say: text === 'again' ? 'Here I am.' : 'We sell bread.' }) },
    routes: {
      '/': page('Home'),
      '/prices': page('Prices'),
      '/bare': page('Bare'),
      '/library.js': async (_, response) => {
        const text = await readFile(libraries[library ?? ''] ?? '', 'utf8');
        response.setHeader('content-type', 'text/javascript').end(text);
      },
    },
  };
}

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['microphone']);
});

const openCalls = ({ calls }: Simulator) => [...calls.values()].filter(({ state }) => state === 'open');

/** A muted call with one question and answer, in the open panel. */
async function inCall(scene: Stage, page: Page): Promise<Widget> {
  const widget = await scene.open(page);
  await page.evaluate(() => Object.assign(globalThis, { kept: true }));
  await widget.start();
  await widget.type('What do you sell?');
  await widget.hears('We sell bread.');
  await poll(() => widget.element.evaluate(element => Reflect.get(element, 'activity'))).toBe('listening');
  return widget;
}

const texts = (widget: Widget): Promise<string[]> =>
  widget.element.evaluate(element =>
    (element as HTMLElementTagNameMap['navai-voice']).transcript.map(({ text }) => text),
  );

/** Checks that the page was swapped, and that the call goes on in it with everything that the visitor has set. */
async function expectGoesOn({ simulator }: Stage, widget: Widget, connections: number): Promise<void> {
  const { page } = widget;
  expect(await page.evaluate(() => Reflect.get(globalThis, 'kept')), 'no page load').toBe(true);
  await expect(widget.element).toHaveCount(1);
  await widget.reaches('connected');
  expect(await texts(widget)).toEqual(['What do you sell?', 'We sell bread.']);
  await poll(() => openCalls(simulator).length).toBe(1);
  expect(simulator.calls.size, 'connections').toBe(connections);
  const { tracks } = await widget.resources();
  expect(tracks.filter(({ readyState }) => readyState === 'live')).toEqual([
    { readyState: 'live', enabled: false },
  ]);
  await expect(widget.button('End the call'), 'the panel is open as before').toBeVisible();
  await expect(widget.button('Mute the microphone')).toHaveAttribute('aria-pressed', 'true');
  expect(
    await widget.element.evaluate(element => !!element.shadowRoot?.querySelector('.frame:popover-open')),
    'in the top layer',
  ).toBe(true);
  await widget.type('again');
  await widget.hears('Here I am.');
  expect(await widget.seen('error')).toEqual([]);
  expect(await widget.seen('warning')).toEqual([]);
}

const follow = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name }).click();
  await expect(page.locator('h1')).toHaveText(name);
};

const boosted = `hx-boost:inherited="true"`;
const swup = `new Swup({ animationSelector: false });`;

/** What Astro's client router does with the body, in a view transition if the browser has them. */
const astro = `addEventListener('click', async event => {
  const { href } = event.target;
  if (!href) return;
  event.preventDefault();
  const html = await (await fetch(href)).text();
  const next = new DOMParser().parseFromString(html, 'text/html');
  const swap = () => {
    const before = document.body;
    document.title = next.title;
    const kept = [...before.querySelectorAll('[data-astro-transition-persist]')];
    for (const node of kept) document.documentElement.moveBefore?.(node, null);
    before.replaceWith(next.body);
    for (const node of kept) {
      const name = node.getAttribute('data-astro-transition-persist');
      const place = document.body.querySelector('[data-astro-transition-persist="' + name + '"]');
      if (node.isConnected) { place.before(node); place.remove(); } else place.replaceWith(node);
    }
  };
  history.pushState({}, '', href);
  await document.startViewTransition(swap).updateCallbackDone;
  document.dispatchEvent(new Event('astro:page-load'));
});`;

for (const [how, given] of [
  ['Turbo', { library: 'turbo' }],
  ['an htmx boost', { library: 'htmx', body: boosted }],
  ['Swup', { library: 'swup', script: swup }],
  ['Astro’s client router (reproduced)', { script: astro }],
] as const) {
  test(`${how} swaps the page for one with an equal tag → the call goes on in the new element`, async ({
    stage,
    page,
  }) => {
    const scene = await stage(site(given));
    const widget = await inCall(scene, page);
    scene.simulator.clearLog();
    await follow(page, 'Prices');
    await expectGoesOn(scene, widget, 2);
    const notes = logged(scene.simulator, 'in', 'conversation.item.create').map(({ event }) =>
      JSON.stringify(event.item),
    );
    expect(notes.find(note => note.includes('"system"'))).toMatch(
      /now: \/prices.*Before, it was \/\..*do not greet/,
    );
    await page.evaluate(() => (document.querySelector('navai-voice') as HTMLElement).remove());
    await widget.expectReleased();
    await poll(() => openCalls(scene.simulator).length).toBe(0);
  });
}

for (const [how, given] of [
  ['data-turbo-permanent', { library: 'turbo', attributes: 'id="agent" data-turbo-permanent' }],
  ['hx-preserve', { library: 'htmx', body: boosted, attributes: 'id="agent" hx-preserve' }],
  [
    'data-astro-transition-persist (reproduced)',
    { script: astro, attributes: 'data-astro-transition-persist="agent"' },
  ],
] as const) {
  test(`the tag has ${how} → the call goes on without a new connection`, async ({ stage, page }) => {
    const scene = await stage(site(given));
    const widget = await inCall(scene, page);
    await follow(page, 'Prices');
    await expectGoesOn(scene, widget, 1);
  });
}

test('a morph of Turbo refreshes the page → mute, the panel and the call stay as they are', async ({
  stage,
  page,
}) => {
  const scene = await stage({
    ...site({
      library: 'turbo',
      head: '<meta name="turbo-refresh-method" content="morph"><meta name="turbo-refresh-scroll" content="preserve">',
      // The fake microphone is heard for a while.
      script: "document.querySelector('navai-voice').settings = { turnDetection: null }",
    }),
  });
  const widget = await inCall(scene, page);
  // The tag of the site is muted, so that the visitor's own choice is the opposite.
  await widget.button('Mute the microphone').click();
  await page.evaluate(() => {
    const done = new Promise(resolve => document.addEventListener('turbo:render', resolve, { once: true }));
    (globalThis as unknown as { Turbo: { visit(url: string, how: object): void } }).Turbo.visit(
      location.href,
      {
        action: 'replace',
      },
    );
    return done;
  });
  await expect(widget.button('Mute the microphone')).toHaveAttribute('aria-pressed', 'false');
  await widget.button('Mute the microphone').click();
  await expectGoesOn(scene, widget, 1);
});

test('pages are swapped faster than a call connects → one connection is left', async ({ stage, page }) => {
  const scene = await stage(site({ library: 'turbo' }));
  const widget = await inCall(scene, page);
  for (const name of ['Prices', 'Home', 'Prices', 'Home', 'Prices']) await follow(page, name);
  await widget.reaches('connected');
  expect(await texts(widget)).toEqual(['What do you sell?', 'We sell bread.']);
  await poll(() => openCalls(scene.simulator).length).toBe(1);
  const { tracks } = await widget.resources();
  expect(tracks.filter(({ readyState }) => readyState === 'live')).toHaveLength(1);
});

test('a call that came from another page is swapped → it goes on', async ({ stage, page }) => {
  const scene = await stage(site({ library: 'turbo' }));
  const widget = await inCall(scene, page);
  await page.reload();
  await widget.reaches('connected');
  await page.evaluate(() => Object.assign(globalThis, { kept: true }));
  await follow(page, 'Prices');
  await expectGoesOn(scene, widget, 3);
});

test('the new page sets routes when the library reports it → the agent has them', async ({ stage, page }) => {
  const script = `document.addEventListener('turbo:load', () => {
    const widget = document.querySelector('navai-voice');
    if (widget) widget.routes = [{ name: document.title + ' of today', path: '/today' }];
  });`;
  const scene = await stage(site({ library: 'turbo', script }));
  const widget = await inCall(scene, page);
  scene.simulator.clearLog();
  await follow(page, 'Prices');
  await widget.reaches('connected');
  const updates = logged(scene.simulator, 'in', 'session.update').map(({ event }) => JSON.stringify(event));
  expect(updates.join()).toContain('Prices of today');
});

for (const [what, given, to] of [
  ['without the tag', {}, 'Bare'],
  [
    'whose tag has other settings',
    {
      script: `addEventListener('turbo:before-render', event =>
    event.detail.newBody.querySelector('navai-voice')?.setAttribute('voice', 'cedar'));`,
    },
    'Prices',
  ],
  ['and resume="none" is set', { attributes: 'resume="none"' }, 'Prices'],
] as const) {
  test(`Turbo swaps the page for one ${what} → the call ends, and nothing is stored`, async ({
    stage,
    page,
  }) => {
    const scene = await stage(site({ library: 'turbo', ...given }));
    const widget = await inCall(scene, page);
    await follow(page, to);
    await poll(() => openCalls(scene.simulator).length).toBe(0);
    await widget.expectReleased();
    expect(await page.evaluate(() => sessionStorage.getItem('navai-call'))).toBe(null);
  });
}

for (const [how, given] of [
  ['Turbo', { library: 'turbo' }],
  ['an htmx boost', { library: 'htmx', body: boosted }],
  ['Astro’s client router (reproduced)', { script: astro }],
] as const) {
  test(`${how} swaps a page with the classic script → its element is put back, and the call goes on`, async ({
    stage,
    page,
  }) => {
    const scene = await stage(site({ ...given, embed: true }));
    const widget = await inCall(scene, page);
    await follow(page, 'Prices');
    await follow(page, 'Home');
    await expectGoesOn(scene, widget, 1);
  });
}

test('a morph of Turbo refreshes a page with the classic script → its element stays', async ({
  stage,
  page,
}) => {
  const scene = await stage(
    site({
      library: 'turbo',
      embed: true,
      head: '<meta name="turbo-refresh-method" content="morph"><meta name="turbo-refresh-scroll" content="preserve">',
    }),
  );
  const widget = await inCall(scene, page);
  await page.evaluate(() => {
    const done = new Promise(resolve => document.addEventListener('turbo:render', resolve, { once: true }));
    (globalThis as unknown as { Turbo: { visit(url: string, how: object): void } }).Turbo.visit(
      location.href,
      {
        action: 'replace',
      },
    );
    return done;
  });
  await expectGoesOn(scene, widget, 1);
});

test('the page removes the element of the classic script → it stays removed', async ({ stage, page }) => {
  const scene = await stage(site({ embed: true }));
  const widget = await inCall(scene, page);
  await widget.element.evaluate(element => element.remove());
  await widget.expectReleased();
  await poll(() => openCalls(scene.simulator).length).toBe(0);
  await expect(widget.element).toHaveCount(0);
});
