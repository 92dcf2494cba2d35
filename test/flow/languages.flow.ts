import type { Page } from '@playwright/test';
import type { Words } from '../../src/lang/en.js';
import { languages, loadWords } from '../../src/lang/index.js';
import { skipInFirefox } from './skip-in-firefox.js';
import { expect, poll, type Stage, test, type Widget } from './stage.js';

/** Opens a page in a language, with the tag in it. */
async function openIn(widget: Widget, html: string, tag = '<navai-voice></navai-voice>'): Promise<void> {
  const { page } = widget;
  const address = new URL('/own', page.url()).href;
  await page.unroute(address);
  await page.route(address, route =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html ${html}><title>Own</title>${tag.replace('<navai-voice', '<navai-voice call-url="/v1/realtime/calls"')}
        <script type="module" src="/dist/index.js"></script>`,
    }),
  );
  // Firefox’s load event waits for a language file that is held back.
  await page.goto(address, { waitUntil: 'domcontentloaded' });
}

/** Records the language files that a page requests. */
function languageFiles(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', request => {
    const file = /\/lang\/(.+)$/.exec(new URL(request.url()).pathname)?.[1];
    if (file) asked.push(file);
  });
  return asked;
}

const say = (page: Page, language: string) =>
  page.evaluate(lang => {
    document.documentElement.lang = lang;
  }, language);

test('the button works before its language file is loaded', async ({ stage, page }) => {
  const { open } = await stage();
  const widget = await open(page);
  let arrive = () => {};
  const held = new Promise<void>(resolve => {
    arrive = resolve;
  });
  await page.route('**/dist/lang/es.js', async route => {
    await held;
    await route.continue();
  });
  const { open: english } = await loadWords('en');
  const es = await loadWords('es');
  await openIn(widget, 'lang="es-AR"');
  await widget.button(english).click();
  await widget.reaches('connected');
  arrive();
  await expect(widget.element.getByRole('dialog', { name: es.title })).toBeVisible();
  await expect(widget.button(es.end)).toBeVisible();
});

test('a language file is loaded once, and other files only when they are chosen', async ({ stage, page }) => {
  const { open } = await stage();
  const widget = await open(page);
  const asked = languageFiles(page);
  await openIn(widget, 'lang="de"', '<navai-voice></navai-voice><navai-voice></navai-voice>');
  const [de, ja, en] = await Promise.all([loadWords('de'), loadWords('ja'), loadWords('en')]);
  await expect(widget.button(de.open)).toHaveCount(2);
  expect(asked).toEqual(['de.js']);
  await say(page, 'ja-JP');
  await expect(widget.button(ja.open)).toHaveCount(2);
  await say(page, 'de-CH');
  await expect(widget.button(de.open)).toHaveCount(2);
  expect(asked).toEqual(['de.js', 'ja.js']);
  await say(page, 'no');
  await expect(widget.button(en.open)).toHaveCount(2);
  expect(asked).toEqual(['de.js', 'ja.js', 'en.js']);
});

test('an English page loads no language before a user comes near', async ({ stage, page }) => {
  const { open } = await stage();
  const asked = languageFiles(page);
  const widget = await open(page);
  const { open: name } = await loadWords('en');
  await expect(widget.button(name)).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await widget.button(name).hover();
  await poll(() => asked).toEqual(['en.js']);
});

/** Opens a page in French, whose file can't be loaded. */
async function openWithoutFrench({ open }: Stage, page: Page, tag?: string): Promise<Widget> {
  const widget = await open(page);
  await page.route('**/dist/lang/fr.js', route => route.abort());
  await openIn(widget, 'lang="fr"', tag);
  return widget;
}

test('a language that can’t be loaded falls back to English with one warning, and another one can be loaded later', async ({
  stage,
  page,
}) => {
  const widget = await openWithoutFrench(await stage(), page);
  await widget.sees('warning', { code: 'words-unavailable' });
  const [en, es] = await Promise.all([loadWords('en'), loadWords('es')]);
  await widget.button(en.open).click();
  await expect(widget.element.getByRole('dialog', { name: en.title })).toBeVisible();
  await widget.reaches('connected');
  expect(await widget.seen('warning')).toHaveLength(1);
  await say(page, 'es');
  await expect(widget.element.getByRole('dialog', { name: es.title })).toBeVisible();
});

test('a language that could not be loaded is retried when a user comes near, even for an open panel', async ({
  stage,
  page,
}) => {
  skipInFirefox('failed imports');
  const widget = await openWithoutFrench(await stage(), page, '<navai-voice open></navai-voice>');
  const [en, fr] = await Promise.all([loadWords('en'), loadWords('fr')]);
  await expect(widget.button(en.start)).toBeVisible();
  await page.unroute('**/dist/lang/fr.js');
  await widget.button(en.start).hover();
  await expect(widget.button(fr.start)).toBeVisible();
});

for (const variant of ['panel', 'bar', 'button']) {
  test(`a ${variant} in a right-to-left page is the mirror of one in a left-to-right page`, async ({
    stage,
    page,
  }) => {
    const { open } = await stage();
    const widget = await open(page);
    const boxes = async (html: string) => {
      await openIn(
        widget,
        html,
        `<navai-voice lang="ar" muted resume="none" variant="${variant}"></navai-voice>`,
      );
      const words = await loadWords('ar');
      await widget.button(words.open).click();
      await widget.reaches('connected');
      await expect(widget.button(words.end)).toBeVisible();
      return page.evaluate(async () => {
        const root = document.querySelector('navai-voice')?.shadowRoot;
        await Promise.all(document.getAnimations().map(({ finished }) => finished));
        const names = ['panel', 'bar', 'launcher'];
        return names.flatMap(name => {
          const box = root?.querySelector(`[part~=${name}]`)?.getBoundingClientRect();
          return box
            ? [{ name, left: box.left, right: document.documentElement.clientWidth - box.right }]
            : [];
        });
      });
    };
    const [ltr, rtl] = [await boxes('lang="en"'), await boxes('lang="ar" dir="rtl"')];
    expect(ltr.length).toBeGreaterThan(0);
    expect(rtl.map(({ name }) => name)).toEqual(ltr.map(({ name }) => name));
    for (const [index, box] of ltr.entries()) {
      expect(box.right).toBeLessThan(box.left);
      expect(rtl[index]?.left).toBeCloseTo(box.right, 0);
      expect(rtl[index]?.right).toBeCloseTo(box.left, 0);
    }
  });
}

/** The names in the browser's accessibility tree of all elements that should have one. */
async function namesIn(page: Page): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const roles = ['button', 'dialog', 'textbox', 'log', 'slider', 'combobox', 'region'];
  const named = nodes.filter(({ ignored, role }) => !ignored && roles.includes(String(role?.value)));
  return named.map(({ name }) => String(name?.value));
}

for (const language of languages) {
  test(`every accessible name is in ${language}`, async ({ stage, page }) => {
    skipInFirefox('devtools');
    const { open } = await stage();
    const widget = await open(page);
    const words = (await loadWords(language)) as Words;
    const known = Object.values(words).filter(text => typeof text === 'string');
    await openIn(widget, `lang="${language}"`);
    await expect(widget.button(words.open)).toBeVisible();
    expect(await namesIn(page)).toEqual([words.open]);
    await page.evaluate(() => {
      Object.assign(document.querySelector('navai-voice') ?? {}, { open: true });
    });
    await expect(widget.element.getByRole('dialog', { name: words.title })).toBeVisible();
    const idle = await namesIn(page);
    expect(idle).toEqual(expect.arrayContaining([words.title, words.start, words.send, words.message]));
    await widget.button(words.start).click();
    await widget.reaches('connected');
    const live = await namesIn(page);
    expect(live).toEqual(expect.arrayContaining([words.mute, words.end, words.close]));
    expect([...idle, ...live].filter(name => !known.includes(name))).toEqual([]);
  });
}

test('the classic script passes on language and direction', async ({ stage, page }) => {
  const { url, open } = await stage({ attributes: 'hidden' });
  const widget = await open(page);
  await page.route(`${url}/embedded`, route =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html><html lang="en"><body><script src="/dist/embed.js" data-lang="ar" data-dir="rtl"></script>',
    }),
  );
  await page.goto(`${url}/embedded`);
  const { open: name } = await loadWords('ar');
  await expect(widget.button(name)).toBeVisible();
  await expect(widget.element).toHaveAttribute('lang', 'ar');
  const box = await widget.button(name).boundingBox();
  expect(box?.x).toBeLessThan(100);
});
