import { looks } from './looks.js';
import { states } from './states.js';
import { expect, test } from './test.js';

/** A picture with a font of the machine is another one on the next machine. */

const ours = ['Inter', 'Noto Sans Arabic'];

for (const look of looks.filter(({ theme, device }) => theme === 'light' && device.name === 'desktop')) {
  for (const state of states) {
    test(`no font of this machine is in ${state.name}, ${look.lang}`, async ({ studio }) => {
      await studio.show(state, look);
      const fonts = await studio.fonts();
      expect(fonts.filter(font => !ours.includes(font))).toEqual([]);
      if (state.variant !== 'button') expect(fonts).toContain(ours[0]);
    });
  }
}
