import { looks } from './looks.js';
import { states } from './states.js';
import { expect, test } from './test.js';

/** A picture with a font of the machine would differ on the next machine. */

/** Each weight has its own name, such as “Inter SemiBold”. */
const ours = /^(Inter|Noto Sans Arabic)\b/;

for (const look of looks.filter(({ theme, device }) => theme === 'light' && device.name === 'desktop')) {
  for (const state of states) {
    test(`no font of this machine is used in ${state.name}, ${look.lang}`, async ({ studio }) => {
      await studio.show(state, look);
      const fonts = await studio.fonts();
      expect(fonts.filter(font => !ours.test(font))).toEqual([]);
      if (state.variant !== 'button') expect(fonts).toContainEqual(expect.stringMatching(/^Inter\b/));
    });
  }
}
