import type { Page } from '@playwright/test';
import { skipInFirefox } from './skip-in-firefox.js';
import { expect, poll, type Stage, test, type Widget } from './stage.js';

/** Taller than any window in these tests. */
const body = `<main><h1>A page</h1>${'<p>Something to read.</p>'.repeat(80)}<button id="after">After</button></main>`;

/** Opens the panel without a call. */
async function show(stage: Stage, page: Page): Promise<Widget> {
  const widget = await stage.open(page);
  await widget.element.evaluate(async element => {
    const agent = element as HTMLElementTagNameMap['navai-voice'];
    agent.open = true;
    await agent.updateComplete;
    for (const animation of agent.shadowRoot?.getAnimations() ?? []) animation.finish();
  });
  return widget;
}

const boxOf = (widget: Widget, part: string): Promise<DOMRect> =>
  widget.element.evaluate(
    (element, name) =>
      element.shadowRoot?.querySelector(`[part~="${name}"]`)?.getBoundingClientRect().toJSON(),
    part,
  );

const styleOf = (widget: Widget, part: string, property: string) =>
  widget.element.evaluate(
    (element, [name, key]) =>
      getComputedStyle(element.shadowRoot?.querySelector(`[part~="${name}"]`) as Element).getPropertyValue(
        key as string,
      ),
    [part, property],
  );

/** All buttons and fields of the panel that can't be scrolled into view and clicked. */
const unreachable = (widget: Widget) =>
  widget.element.evaluate(element => {
    const root = element.shadowRoot as ShadowRoot;
    const targets = [...root.querySelectorAll<HTMLElement>('.panel :is(button, input, textarea)')];
    return targets
      .filter(target => {
        target.scrollIntoView({ block: 'nearest' });
        const { left, top, width, height } = target.getBoundingClientRect();
        const hit = root.elementFromPoint(left + width / 2, top + height / 2);
        return !target.contains(hit) || width < 24 || height < 24;
      })
      .map(target => target.getAttribute('part'));
  });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 700 }, hasTouch: true });

  test('the open panel fills the window, hides the launcher, and keeps the page’s scroll position', async ({
    stage,
    page,
  }) => {
    const widget = await (await stage({ body })).open(page);
    await page.evaluate(() => scrollTo(0, 400));
    await widget.element.evaluate(element => {
      (element as HTMLElementTagNameMap['navai-voice']).open = true;
    });
    await expect(widget.button('Talk to the assistant')).toBeHidden();
    await poll(() => boxOf(widget, 'panel')).toMatchObject({ left: 0, top: 0, width: 390, height: 700 });
    expect(Number.parseFloat(await styleOf(widget, 'input', 'font-size'))).toBeGreaterThanOrEqual(16);
    await widget.element.getByRole('textbox').focus();
    await page.mouse.move(200, 300);
    await page.mouse.wheel(0, 300);
    expect(await page.evaluate(() => scrollY)).toBe(400);
    await widget.element.getByRole('textbox').press('Escape');
    await expect(widget.button('Talk to the assistant')).toBeVisible();
    expect(await page.evaluate(() => scrollY)).toBe(400);
    const focused = await widget.element.evaluate(element => element.shadowRoot?.activeElement?.className);
    expect(focused).toBe('launcher');
  });

  test('the text field stays above the on-screen keyboard', async ({ stage, page }) => {
    const script = `
      const viewport = Object.assign(new EventTarget(), { offsetTop: 0, height: innerHeight, scale: 1 });
      Object.defineProperty(window, 'visualViewport', { value: viewport, configurable: true });`;
    const widget = await show(await stage({ body, script }), page);
    const keyboard = (type: string, fields: object) =>
      page.evaluate(
        ([name, values]) => {
          Object.assign(visualViewport as object, values);
          visualViewport?.dispatchEvent(new Event(name as string));
        },
        [type, fields] as const,
      );
    await keyboard('resize', { height: 320 });
    expect(await boxOf(widget, 'panel')).toMatchObject({ top: 0, bottom: 320 });
    expect((await boxOf(widget, 'composer')).bottom).toBeLessThanOrEqual(320);
    await keyboard('scroll', { offsetTop: 200 });
    expect(await boxOf(widget, 'panel')).toMatchObject({ top: 200, bottom: 520 });
    await keyboard('resize', { offsetTop: 120, height: 200, scale: 2 });
    expect(await boxOf(widget, 'panel'), 'two fingers zoom in').toMatchObject({ top: 0, bottom: 700 });
    await keyboard('resize', { offsetTop: 0, height: 700, scale: 1 });
    expect(await boxOf(widget, 'panel')).toMatchObject({ top: 0, bottom: 700 });
    await page.evaluate(() => document.documentElement.style.setProperty('zoom', '2'));
    await keyboard('resize', { offsetTop: 100, height: 400 });
    expect(await boxOf(widget, 'panel'), 'a zoomed page').toMatchObject({ top: 100, bottom: 500 });
    expect(await widget.violations()).toEqual([]);
  });

  test('the panel adapts to a window that becomes smaller, and larger than a phone', async ({
    stage,
    page,
  }) => {
    const widget = await show(await stage({ body }), page);
    await page.setViewportSize({ width: 390, height: 340 });
    await poll(() => boxOf(widget, 'panel')).toMatchObject({ top: 0, bottom: 340 });
    expect((await boxOf(widget, 'composer')).bottom).toBeLessThanOrEqual(340);
    await page.setViewportSize({ width: 900, height: 700 });
    await poll(() => boxOf(widget, 'panel')).toMatchObject({ width: 368, right: 880, height: 520 });
  });

  test('an inline widget is part of the page', async ({ stage, page }) => {
    const widget = await show(await stage({ body, attributes: 'placement="inline"' }), page);
    const { top, width } = await boxOf(widget, 'panel');
    expect([top, width]).toEqual([8, 374]);
  });
});

for (const [name, size] of Object.entries({
  'at 400 % zoom': { width: 320, height: 256 },
  'in a low window': { width: 900, height: 300 },
})) {
  test(`every control can be reached ${name}, even with wider text spacing`, async ({ stage, page }) => {
    await page.setViewportSize(size);
    const widget = await show(await stage({ body }), page);
    expect(await unreachable(widget)).toEqual([]);
    // Sets the spacing of WCAG 1.4.12 as a user's style sheet does, which also applies in shadow roots.
    await widget.element.evaluate(element => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      );
      element.shadowRoot?.adoptedStyleSheets.push(sheet);
    });
    expect(await unreachable(widget)).toEqual([]);
    const clipped = await widget.element.evaluate(element =>
      [
        ...(element.shadowRoot?.querySelectorAll<HTMLElement>('.panel .names, .panel .status, .panel h2') ??
          []),
      ]
        .filter(part => part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1)
        .map(part => part.className),
    );
    expect(clipped).toEqual([]);
  });
}

test('a floating widget is not printed, but an inline one is', async ({ stage, page }) => {
  skipInFirefox('media features');
  const widget = await show(await stage(), page);
  await page.emulateMedia({ media: 'print' });
  expect((await boxOf(widget, 'launcher')).width).toBe(0);
  await widget.element.evaluate(element => element.setAttribute('placement', 'inline'));
  await poll(async () => (await boxOf(widget, 'panel')).width).toBeGreaterThan(0);
});

test('it can be dragged to another corner, and starts there on the next page without a layout shift', async ({
  stage,
  page,
}) => {
  const opened = await stage({ body, attributes: 'movable' });
  const widget = await opened.open(page);
  const launcher = widget.button('Talk to the assistant');
  await launcher.hover();
  await poll(() =>
    widget.element.evaluate(element => element.shadowRoot?.adoptedStyleSheets.length),
  ).toBeGreaterThan(1);
  await page.mouse.down();
  await page.mouse.move(300, 300, { steps: 4 });
  const onTheWay = await boxOf(widget, 'launcher');
  expect((onTheWay.left + onTheWay.right) / 2).toBeCloseTo(300, 0);
  await page.mouse.move(60, 80, { steps: 4 });
  await page.mouse.up();
  await expect(widget.element).toHaveAttribute('placement', 'top-start');
  await poll(() => boxOf(widget, 'launcher')).toMatchObject({ left: 20, top: 20 });
  expect(await widget.status(), 'it was no click').toBe('idle');
  expect(
    await widget.element.evaluate(element => (element as HTMLElementTagNameMap['navai-voice']).open),
  ).toBe(false);

  await page.reload();
  await page.waitForFunction(() => customElements.get('navai-voice'));
  expect(await boxOf(widget, 'launcher')).toMatchObject({ left: 20, top: 20 });
  expect(await widget.violations()).toEqual([]);
});

test('it can be dragged away from a link that it covers', async ({ stage, page }) => {
  const link = '<a href="/other"><h1>Another<br>page</h1></a>';
  const attributes = 'movable placement="top-start"';
  const widget = await show(await stage({ body: link, attributes }), page);
  await widget.button('Hide the assistant').last().click();
  const { left, top } = await boxOf(widget, 'launcher');
  await page.mouse.move(left + 30, top + 30);
  await page.mouse.down();
  await page.mouse.move(600, 400, { steps: 3 });
  await page.mouse.move(1200, 680, { steps: 3 });
  await page.mouse.up();
  await expect(widget.element).toHaveAttribute('placement', 'bottom-end');
  expect(new URL(page.url()).pathname).toBe('/');
});

test('with reduced motion it moves to its new corner at once', async ({ stage, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const widget = await show(await stage({ body, attributes: 'movable' }), page);
  const header = await boxOf(widget, 'header');
  await page.mouse.move(header.left + 120, header.top + 8);
  await page.mouse.down();
  await page.mouse.move(300, 20, { steps: 4 });
  await page.mouse.up();
  await expect(widget.element).toHaveAttribute('placement', 'top-start');
  const animations = await widget.element.evaluate(element => element.shadowRoot?.getAnimations().length);
  expect(animations).toBe(0);
});

test('once dismissed, it stays hidden in that tab, but not in another one', async ({
  stage,
  page,
  context,
}) => {
  const opened = await stage({ body, attributes: 'dismissible' });
  const widget = await opened.open(page);
  await widget.button('Talk to the assistant').hover();
  await widget.button('Remove the assistant from this page').click();
  await expect(widget.element).toBeHidden();
  await page.reload();
  await page.waitForFunction(() => customElements.get('navai-voice'));
  await expect(widget.element).toHaveAttribute('hidden', '');
  const other = await context.newPage();
  await other.goto(opened.url);
  await expect(
    other.locator('navai-voice').getByRole('button', { name: 'Talk to the assistant' }),
  ).toBeVisible();
});

test('on a touch screen the dismiss button is always visible', async ({ stage, browser }) => {
  const opened = await stage({ body, attributes: 'dismissible' });
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 700 },
  });
  const phone = await context.newPage();
  await phone.goto(opened.url);
  const cross = phone.locator('navai-voice').getByRole('button', { name: 'Remove the assistant' });
  await expect(cross).toBeVisible();
  await poll(() => cross.evaluate(element => getComputedStyle(element).opacity)).toBe('1');
  await context.close();
});

test('it is on top of a page in fullscreen, and below a fullscreen element', async ({ stage, page }) => {
  const script = `addEventListener('click', event => {
    const target = { all: document.documentElement, some: document.querySelector('main') }[event.target.id];
    if (target) target.requestFullscreen();
  });`;
  const buttons = '<button id="all">All</button><main><button id="some">Some</button></main>';
  const widget = await (await stage({ body: buttons, script })).open(page);
  const isOnTop = () =>
    widget.element.evaluate(element => {
      const box = element.shadowRoot?.querySelector('.launcher')?.getBoundingClientRect() as DOMRect;
      return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2) === element;
    });
  const full = () => page.evaluate(() => document.fullscreenElement?.localName);
  await page.locator('#all').click();
  await poll(full).toBe('html');
  await poll(isOnTop).toBe(true);
  await page.evaluate(() => document.exitFullscreen());
  await poll(full).toBeUndefined();
  await page.locator('#some').click();
  await poll(full).toBe('main');
  expect(await isOnTop()).toBe(false);
  await page.evaluate(() => document.exitFullscreen());
  await poll(isOnTop).toBe(true);
});

for (const attributes of [
  '',
  'variant="bar"',
  'variant="button"',
  'movable dismissible placement="top-start"',
]) {
  test(`nothing in the page moves while <navai-voice ${attributes}> loads, opens and closes`, async ({
    stage,
    page,
  }) => {
    await page.addInitScript(() => {
      const shifts: unknown[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver(list => shifts.push(...list.getEntries().map(entry => entry.toJSON()))).observe(
        {
          type: 'layout-shift',
          buffered: true,
        },
      );
    });
    const widget = await (await stage({ body, attributes })).open(page);
    const set = (open: boolean) =>
      widget.element.evaluate(async (element, value) => {
        const agent = element as HTMLElementTagNameMap['navai-voice'];
        agent.open = value;
        await agent.updateComplete;
        // Layout shifts are reported after their frame.
        for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      }, open);
    await widget.element.locator('.launcher').hover();
    await set(true);
    await set(false);
    await set(true);
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: unknown[] }).shifts)).toEqual([]);
  });
}

test('a click counts even when the UI is loaded between press and release', async ({ stage, page }) => {
  const { open } = await stage({ attributes: 'variant="button"' });
  let arrive = () => {};
  const pressed = new Promise<void>(resolve => {
    arrive = resolve;
  });
  await page.route('**/dist/chunks/ui.js', async route => {
    await pressed;
    await route.continue();
  });
  const widget = await open(page);
  const launcher = widget.button('Talk to the assistant');
  await launcher.hover();
  await page.mouse.down();
  const icon = await launcher.locator('svg').first().elementHandle();
  arrive();
  await page.waitForFunction(before => !before?.isConnected, icon);
  await page.mouse.up();
  await widget.reaches('connected');
});
