import { readFile } from 'node:fs/promises';
import type * as Axe from 'axe-core';
import { isFirefox, skipInFirefox } from '../flow/skip-in-firefox.js';
import type { Look } from './looks.js';
import { states } from './states.js';
import { expect, test } from './test.js';

declare global {
  var axe: typeof Axe;
}

/** All rules of WCAG 2.2 AA. Target size is off by default. */
const options: Axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations', 'passes'],
};

const source = readFile(new URL(import.meta.resolve('axe-core')), 'utf8');

const kinds = {
  light: { theme: 'light', forcedColors: 'none' },
  dark: { theme: 'dark', forcedColors: 'none' },
  'forced colours': { theme: 'light', forcedColors: 'active' },
} as const;

// The page is shared with other tests.
test.afterEach(async ({ studio }) => {
  if (isFirefox()) return;
  await studio.page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
});

for (const [kind, { theme, forcedColors }] of Object.entries(kinds)) {
  for (const state of states) {
    test(`axe finds no violations: ${state.name}, ${kind}`, async ({ studio, look }) => {
      if (kind === 'forced colours') skipInFirefox('media features');
      const { page } = studio;
      if (!isFirefox()) await page.emulateMedia({ forcedColors, reducedMotion: 'reduce' });
      const shown: Look = { ...look, theme };
      await studio.show(state, shown);
      if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await source);
      const { found, rules } = await page.evaluate(async options => {
        const element = document.querySelector('navai-voice') as Element;
        const { violations, passes } = await axe.run(element, options);
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        return { found, rules: passes.map(({ id }) => id) };
      }, options);
      expect(found).toEqual([]);
      expect(rules).toEqual(expect.arrayContaining(['button-name', 'target-size']));
    });
  }
}
