import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type * as Axe from 'axe-core';
import { startDemo } from '../../demo/server.js';
import { localNetwork } from '../demo/local-network.js';
import { test as base, expect } from './stage.js';

declare global {
  var axe: typeof Axe;
}

const test = base.extend<{ demo: Awaited<ReturnType<typeof startDemo>> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it
  demo: async ({}, use) => {
    const demo = await startDemo({ quiet: true, lan: { interfaces: localNetwork() } });
    await use(demo);
    await demo.close();
  },
});

// Continues past the warning about the certificate, as a visitor does.
test.use({ ignoreHTTPSErrors: true });

const steps = (page: Page) => page.getByRole('list').filter({ has: page.getByRole('checkbox') });

test('in the local network, the page is a secure context, and a call goes to the address of the network', async ({
  demo,
  page,
}) => {
  const problems: string[] = [];
  page.on('console', message => problems.push(message.text()));
  page.on('pageerror', error => problems.push(error.message));
  await page.addInitScript(keepConnections);
  await page.goto(demo.url);
  expect(await page.evaluate(openMicrophone)).toEqual({ isSecureContext: true, tracks: 1 });
  const agent = page.locator('navai-voice');
  // The microphone of the tests beeps, and the agent would answer it instead of the text.
  await agent.evaluate(element => (element as HTMLElementTagNameMap['navai-voice']).mute(true));
  await agent.getByRole('button', { name: 'Talk to the assistant' }).click();
  await agent.getByRole('textbox').fill('take me to pricing');
  await agent.getByRole('textbox').press('Enter');
  await expect(page).toHaveURL(`${demo.url}/pricing`);
  expect(await page.evaluate(remoteAddresses)).toEqual([new URL(demo.url).hostname]);
  await agent.getByRole('button', { name: 'End the call' }).click();
  await expect(agent.getByText('The call has ended').first()).toBeVisible();
  expect(problems).toEqual([]);
});

test('the checklist keeps its ticks, and a click anywhere on a step ticks it', async ({ demo, page }) => {
  await page.goto(`${demo.url}/checklist`);
  await expect(page.getByText('0 of 20 steps')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Tap the round button.' }).check();
  await steps(page)
    .getByRole('listitem')
    .nth(3)
    .click({ position: { x: 100, y: 60 } });
  await expect(page.getByText('2 of 20 steps')).toBeVisible();
  await page.reload();
  await expect(page.getByText('2 of 20 steps')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Say a sentence.' })).toBeChecked();
  await page.getByRole('link', { name: 'Menu', exact: true }).click();
  await expect(page).toHaveURL(/\/menu$/);
  await page.goBack();
  await expect(page.getByText('2 of 20 steps')).toBeVisible();
  await page.getByRole('button', { name: 'Remove all ticks' }).click();
  await expect(page.getByText('0 of 20 steps')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
});

test('the checklist copies its result with the browser’s name and version', async ({
  demo,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.url });
  await page.goto(`${demo.url}/checklist`);
  await page.getByRole('checkbox', { name: 'Tap the round button.' }).check();
  await page.getByRole('button', { name: 'Copy the result' }).click();
  await expect(page.getByRole('status').getByText('Copied.')).toBeVisible();
  await expectResult(page, await page.evaluate(() => navigator.clipboard.readText()));
});

test('the checklist shows its result to be copied by hand if the browser lets no page copy', async ({
  demo,
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
  await page.goto(`${demo.url}/checklist`);
  await page.getByRole('checkbox', { name: 'Tap the round button.' }).check();
  await page.getByRole('button', { name: 'Copy the result' }).click();
  const field = page.getByRole('textbox', { name: 'Select and copy this' });
  await expect(field).toBeFocused();
  await expectResult(page, await field.inputValue());
});

test('the checklist counts its ticks in a browser without storage', async ({ demo, page }) => {
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(`${demo.url}/checklist`);
  await page.getByRole('checkbox', { name: 'Tap the round button.' }).check();
  await expect(page.getByText('1 of 20 steps')).toBeVisible();
  expect(errors).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the checklist is accessible and as wide as a phone, ${colorScheme}`, async ({ demo, page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`${demo.url}/checklist`);
    await page.getByRole('checkbox', { name: 'Tap the round button.' }).check();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.evaluate(await readFile(fileURLToPath(import.meta.resolve('axe-core')), 'utf8'));
    const found = await page.evaluate(async () => {
      const { violations, passes } = await axe.run('main');
      return { violations: violations.map(({ id, nodes }) => [id, nodes[0]?.html]), passes: passes.length };
    });
    expect(found.violations).toEqual([]);
    expect(found.passes).toBeGreaterThan(10);
  });

async function expectResult(page: Page, text: string): Promise<void> {
  const [title, , first, second] = text.split('\n');
  const version = page.context().browser()?.version().split('.')[0];
  expect(title).toMatch(
    new RegExp(`^navai-voice in Chrome ${version}\\.[\\d.]+ on \\w+, \\d{4}-\\d\\d-\\d\\d: 1 of 20 steps$`),
  );
  expect([first, second]).toEqual(['- [ ] 1. Open the start page.', '- [x] 2. Tap the round button.']);
  expect(text).toContain(await page.evaluate(() => navigator.userAgent));
}

/** Runs in the page. Without a secure context there is no `mediaDevices`. */
async function openMicrophone(): Promise<{ isSecureContext: boolean; tracks: number }> {
  const tracks = (await navigator.mediaDevices.getUserMedia({ audio: true })).getTracks();
  for (const track of tracks) track.stop();
  return { isSecureContext, tracks: tracks.length };
}

/** Runs in the page, before all its code. */
function keepConnections(): void {
  const made: RTCPeerConnection[] = [];
  Object.assign(globalThis, {
    made,
    RTCPeerConnection: class extends RTCPeerConnection {
      constructor(...args: ConstructorParameters<typeof RTCPeerConnection>) {
        super(...args);
        made.push(this);
      }
    },
  });
}

/** Runs in the page: the addresses that its connections reach. */
async function remoteAddresses(): Promise<string[]> {
  const { made } = globalThis as unknown as { made: RTCPeerConnection[] };
  const reports = await Promise.all(made.map(connection => connection.getStats()));
  const all = reports.flatMap(report => [...report.values()]);
  return all.filter(({ type }) => type === 'remote-candidate').map(({ address }) => address);
}
