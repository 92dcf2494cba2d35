import type { Page } from '@playwright/test';
import { startDemo } from '../../demo/server.js';
import { expect, test } from './stage.js';

const agent = (page: Page) => page.locator('navai-voice');

/** Checks everything that the README promises of `npm run demo` in one visit. */
test('the demo opens a page, runs a function of the page and one of the backend, and stops', async ({
  page,
}) => {
  const problems: string[] = [];
  page.on('console', message => problems.push(message.text()));
  page.on('pageerror', error => problems.push(error.message));
  const demo = await startDemo({ port: 0, quiet: true });
  try {
    await page.goto(demo.url);
    await expect(page.getByText('built-in simulator')).toBeVisible();
    await agent(page).evaluate(element => (element as HTMLElementTagNameMap['navai-voice']).mute(true));
    await agent(page).getByRole('button', { name: 'Talk to the assistant' }).click();
    const log = agent(page).getByRole('log');

    await ask(page, 'take me to pricing');
    await expect(page).toHaveURL(/\/pricing$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Three ways up');

    await ask(page, 'add two flat whites to my cart');
    await expect(log).toContainText('Two flat whites are in your cart');
    await expect(page.getByRole('link', { name: /Cart/ })).toContainText('2');

    await ask(page, 'is the Lisbon shop open today?');
    await expect(log).toContainText(/The shop in Lisbon/);
    await expect(log).toContainText('take me to pricing');

    await agent(page).getByRole('button', { name: 'End the call' }).click();
    await expect(agent(page).getByText('The call has ended').first()).toBeVisible();
    expect(problems).toEqual([]);
  } finally {
    await demo.close();
  }
});

test('every page of the demo works without the agent', async ({ page }) => {
  const demo = await startDemo({ port: 0, quiet: true });
  try {
    for (const path of ['/', '/menu', '/pricing', '/shops', '/about', '/contact', '/cart', '/features']) {
      const response = await page.goto(demo.url + path);
      expect(response?.status()).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(agent(page).getByRole('button')).toBeVisible();
    }
  } finally {
    await demo.close();
  }
});

test('with an API key the demo uses OpenAI, and the page does not mention the simulator', async ({
  page,
}) => {
  const demo = await startDemo({ port: 0, quiet: true, openaiApiKey: 'sk-not-used-here' });
  try {
    await page.goto(demo.url);
    await expect(page.getByText('built-in simulator')).toHaveCount(0);
    expect(await agent(page).getAttribute('call-url')).toBeNull();
    expect((await page.request.get(`${demo.url}/v1/realtime/calls`)).status()).toBe(404);
  } finally {
    await demo.close();
  }
});

async function ask(page: Page, text: string): Promise<void> {
  await agent(page).getByRole('textbox').fill(text);
  await agent(page).getByRole('textbox').press('Enter');
}
