import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { features } from '../../demo/server/features/list.js';
import { startDemo } from '../../demo/server.js';
import { skipInFirefox } from './skip-in-firefox.js';
import { test as base, expect } from './stage.js';

interface Fixtures {
  /** Opens a page of the demo. The test fails if that page logs anything. */
  readonly visit: (path: string) => Promise<Locator>;
}

const test = base.extend<Fixtures>({
  visit: async ({ page }, use) => {
    const problems: string[] = [];
    page.on('console', message => problems.push(message.text()));
    page.on('pageerror', error => problems.push(error.message));
    const demo = await startDemo({ port: 0, quiet: true });
    await use(async path => {
      await page.goto(demo.url + path);
      const agent = page.locator('main navai-voice');
      await muteAll(agent);
      return agent;
    });
    await demo.close();
    expect(problems).toEqual([]);
  },
});

/** The tests type their texts, and must not hear the fake microphone. */
function muteAll(agents: Locator): Promise<void> {
  return agents.evaluateAll(elements => {
    for (const element of elements) (element as HTMLElementTagNameMap['navai-voice']).muted = true;
  });
}

test('the list of features links to a page for each of them', async ({ page, visit }) => {
  await visit('/features');
  for (const { title } of features) {
    await expect(page.getByRole('main').getByRole('link', { name: title, exact: true })).toBeVisible();
  }
});

for (const { name, title, say = [] } of features) {
  test(`${title}: the code shown is the code that runs`, async ({ page, visit }) => {
    const agent = await visit(`/features/${name}`);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    const script = await fileOf(`${name}.js`);
    if (script) await expect(page.getByRole('region', { name: 'JavaScript' })).toHaveText(script.trim());
    if (name !== 'headless') await expect(agent.getByRole('button').first()).toBeVisible();
    for (const words of say) {
      await page.getByRole('button', { name: words, exact: true }).click();
      await answered(page, agent, words);
    }
  });
}

/** Waits until the agent has answered this text, or asks for approval. */
async function answered(page: Page, agent: Locator, words: string): Promise<void> {
  const said = () =>
    agent.evaluate((element, asked) => {
      const { transcript } = element as HTMLElementTagNameMap['navai-voice'];
      const at = transcript.findIndex(({ text }) => text === asked);
      return at >= 0 && transcript.slice(at + 1).some(({ role, final }) => role === 'agent' && final);
    }, words);
  const asks = page.getByRole('alertdialog');
  const keptBack = page.locator('#kept-back:not(:empty)');
  await expect(async () => {
    expect((await said()) || (await asks.isVisible()) || (await keptBack.isVisible())).toBe(true);
  }).toPass();
}

test('a function paints the cup', async ({ page, visit }) => {
  await visit('/features/functions');
  await page.getByRole('button', { name: 'paint the cup blue' }).click();
  await expect(page.locator('#cup')).toHaveAttribute('fill', 'blue');
});

test('feedback about a call is emitted and accepted by the backend', async ({ page, visit }) => {
  const agent = await visit('/features/feedback');
  await agent.evaluate(element => (element as HTMLElementTagNameMap['navai-voice']).start());
  await agent.getByRole('button', { name: 'End the call' }).click();
  await agent.getByRole('button', { name: 'Good' }).click();
  const taken = page.waitForResponse(/\/feedback$/);
  await agent.getByRole('button', { name: 'Send feedback' }).click();
  await expect(page.locator('#told')).toHaveText('good');
  expect((await taken).status()).toBe(200);
});

test('a form without a script is filled in and submitted', async ({ page, visit }) => {
  await visit('/features/tools-in-markup');
  await page.getByRole('button', { name: 'set the table for 4' }).click();
  await expect(page.locator('#what-happened')).toHaveText('A table for 4.');
});

test('a router of the page opens the requested page', async ({ page, visit }) => {
  await visit('/features/navigation');
  await page.getByRole('button', { name: 'take me to the shops' }).click();
  await expect(page.locator('#opened')).toHaveText('Opens /shops');
});

test('a page’s script runs again on each visit', async ({ page, visit }) => {
  await visit('/features/functions');
  await page.getByRole('link', { name: 'All features' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Functions', exact: true }).click();
  await expect(page.locator('#cup')).toBeVisible();
  await muteAll(page.locator('main navai-voice'));
  // The script loads after the page is shown, so the first click may come before it. A click interrupts the answer to
  // the one before: on a busy machine a call needs seconds.
  await expect(async () => {
    await page.getByRole('button', { name: 'paint the cup yellow' }).click();
    await expect(page.locator('#cup')).toHaveAttribute('fill', 'yellow', { timeout: 15_000 });
  }).toPass();
});

test('the theme editor prints and shows changed values, and warns about low contrast', async ({
  page,
  visit,
}) => {
  const agent = await visit('/features/theme');
  const css = page.getByRole('region', { name: 'CSS' });
  await expect(css).toContainText('Nothing');
  await page.getByLabel('Accent', { exact: true }).fill('#b3391f');
  // Includes its paired colour, because our own differs in dark mode.
  await expect(css).toHaveText('navai-voice {\n  --navai-accent: #b3391f;\n  --navai-on-accent: #ffffff;\n}');
  const send = agent.getByRole('button', { name: 'Start talking' });
  await expect(send).toHaveCSS('background-color', 'rgb(179, 57, 31)');
  await page.getByLabel('Shape').selectOption('bar');
  await expect(page.getByRole('region', { name: 'Embed code' })).toContainText('variant="bar"');
  await page.getByLabel('On the accent').fill('#c04030');
  await expect(page.getByText('hard to read')).toBeVisible();
  await page.getByRole('button', { name: 'Back to ours' }).click();
  await expect(css).toContainText('Nothing');
  await page.getByLabel('Accent', { exact: true }).fill('#ffcc00');
  await page.getByLabel('On the accent').fill('#000000');
  await expect(page.getByText('Links: only 1.5 : 1, hard to read.')).toBeVisible();
  for (const name of ['Indigo', 'Forest', 'Ember', 'Paper', 'Midnight']) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByText('hard to read'), name).toBeHidden();
  }
});

test('in dark mode the theme editor shows what it prints, and restores the corner widget', async ({
  page,
  visit,
}) => {
  skipInFirefox('media features');
  await page.emulateMedia({ colorScheme: 'dark' });
  const agent = await visit('/features/theme');
  const panel = agent.getByRole('dialog');
  await expect(page.getByRole('region', { name: 'CSS' })).toContainText('Nothing');
  await expect(panel).toHaveCSS('background-color', 'rgb(23, 23, 31)');
  await page.getByLabel('Text', { exact: true }).fill('#111111');
  await expect(panel).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  const corner = page.locator('body > navai-voice');
  await expect(corner).not.toHaveAttribute('captions');
  await page.getByRole('link', { name: 'All features' }).click();
  await expect(corner).toHaveAttribute('captions');
  await expect(corner).not.toHaveAttribute('style');
});

async function fileOf(name: string): Promise<string | undefined> {
  try {
    return await readFile(new URL(`../../demo/site/features/${name}`, import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
}
