import { test as base } from '@playwright/test';
import { type Look, looks } from './looks.js';
import { inChromium, inFirefox, Studio } from './studio.js';

export { expect } from '@playwright/test';

/** Tests that share one studio per worker, because opening it takes most of the time. */
export const test = base.extend<object, { look: Look; studio: Studio }>({
  look: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs
    async ({}, use, { project }) => {
      await use(looks.find(({ name }) => name === project.name) ?? (looks[0] as Look));
    },
    { scope: 'worker' },
  ],
  studio: [
    async ({ look }, use, { project }) => {
      const isFirefox = project.use.browserName === 'firefox';
      const studio = await Studio.open(look, isFirefox ? inFirefox(look.theme === 'dark') : inChromium());
      await use(studio);
      await studio.close();
    },
    { scope: 'worker' },
  ],
});
