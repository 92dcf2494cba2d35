import { PNG } from 'pngjs';
import { compare } from './compare.js';
import type { Look } from './looks.js';
import { toPalettePng } from './palette-png.js';
import { type State, states } from './states.js';
import { inChromium, Studio } from './studio.js';
import { expect, test } from './test.js';

/** Tests the comparison itself, which must detect real mistakes and ignore rendering differences. */

const talking = states.find(({ name }) => name === 'panel, listening') as State;

const take = async (studio: Studio, look: Look) => PNG.sync.read(await studio.shoot(look, talking.tall));

/** Encodes and decodes a picture as in a stored sheet. */
const asStored = (picture: PNG) => PNG.sync.read(toPalettePng(picture));

async function takeStored(studio: Studio, look: Look): Promise<PNG> {
  await studio.show(talking, look);
  return asStored(await take(studio, look));
}

/** Each one is a rule that a careless change may add. */
const mistakes: Readonly<Record<string, string>> = {
  'a button is gone': '[part~=mute-button] { visibility: hidden }',
  'a button has lost its icon': '[part~=mute-button] svg { visibility: hidden }',
  'a button has another colour': '[part~=end-button] { background: #0a7 !important }',
  'the corners have another radius': '[part~=panel] { border-radius: 0 !important }',
  'a button has moved by three pixels': '[part~=mute-button] { translate: 3px 0 }',
  'a line of text is gone': '[part~=status] { visibility: hidden }',
  'text is larger': '[part~=message] p { font-size: 16px !important }',
  'an entry stands on the other side': '[part~=message-user] { align-items: flex-start !important }',
  'everything is two pixels further down': '[part~=panel] { translate: 0 2px }',
};

for (const [mistake, rule] of Object.entries(mistakes)) {
  test(`a picture differs when ${mistake}`, async ({ studio, look }) => {
    const expected = await takeStored(studio, look);
    expect(compare(await take(studio, look), expected).differs).toBe(false);
    await studio.adopt(rule);
    // A rule may take effect one frame later.
    await expect(async () => {
      expect(compare(await take(studio, look), expected).differs).toBe(true);
    }).toPass({ timeout: 5_000 });
  });
}

test('a picture does not differ when another machine renders letters and edges differently', async ({
  studio,
  look,
}) => {
  const expected = await takeStored(studio, look);
  // Hinted letters at whole pixels, each slightly shifted: further apart than machines with our flags are.
  const flags = ['--font-render-hinting=full', '--disable-font-subpixel-positioning', '--hide-scrollbars'];
  const other = await Studio.open(look, inChromium(flags));
  try {
    await other.show(talking, look);
    const picture = await take(other, look);
    expect(picture.data.equals(expected.data)).toBe(false);
    expect(compare(picture, expected).differs).toBe(false);
  } finally {
    await other.close();
  }
});
