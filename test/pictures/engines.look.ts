import { PNG } from 'pngjs';
import { compare } from './compare.js';
import { cut, readSheet } from './sheet.js';
import { states } from './states.js';
import { expect, test } from './test.js';

const main = [
  ...['button, idle', 'button, error', 'bar, listening', 'panel, idle', 'panel, transcript'],
  ...['panel, options', 'panel, error', 'panel, consent', 'panel, feedback', 'panel, approval question'],
  ...['panel, hidden, with captions', 'panel, limit warning'],
];

/**
 * The share of a picture that may differ from Chromium's. Each engine sets letters, sliders and selects in its own way:
 * Firefox needs up to 3 %. A panel in the wrong colours or at another place differs in more than 20 %.
 */
const maxShare = 0.05;

for (const name of main) {
  test(`${name}, in the colours that the visitor prefers, looks as in Chromium`, async ({
    studio,
    look,
  }, info) => {
    const state = states.find(state => state.name === name);
    const { sheet, cells } = readSheet(look);
    const cell = cells.find(cell => cell.name === name);
    if (!state || !cell) throw new Error(`There is no picture of “${name}”.`);
    await studio.show({ ...state, attributes: { ...state.attributes, theme: 'auto' } }, look);
    const expected = cut(sheet, cell);
    await expect(async () => {
      const picture = await studio.shoot(look, state.tall);
      await info.attach('actual', { body: picture, contentType: 'image/png' });
      const { share } = compare(PNG.sync.read(picture), expected);
      expect(share).toBeLessThan(maxShare);
    }).toPass();
  });
}
