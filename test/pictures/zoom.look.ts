import { looks } from './looks.js';
import { states } from './states.js';
import { Studio } from './studio.js';
import { expect, test } from './test.js';

/** Settings for better readability. A window of 320 px is equivalent to 1280 px at 400 %. */

const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** Everything that can't be seen or reached: clipped text, controls outside the window, horizontal scrolling. */
function lost(): string[] {
  const root = document.querySelector('navai-voice')?.shadowRoot;
  const found: string[] = [];
  const { scrollingElement } = document;
  if (scrollingElement && scrollingElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
  for (const element of root?.querySelectorAll<HTMLElement>('.frame *') ?? []) {
    const name = element.getAttribute('part') ?? element.className;
    if (element.closest('.unseen') || !element.checkVisibility()) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const cut = (overflow: string, is: number, room: number) => /hidden|clip/.test(overflow) && is > room + 1;
    if (cut(overflowX, element.scrollWidth, element.clientWidth)) found.push(`${name} is cut off`);
    if (cut(overflowY, element.scrollHeight, element.clientHeight)) found.push(`${name} is cut off below`);
    if (/auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1)
      found.push(`${name} scrolls sideways`);
    if (!element.matches('button, input, textarea, select, a[href]')) continue;
    element.scrollIntoView({ block: 'nearest' });
    const { left, right, top, bottom } = element.getBoundingClientRect();
    if (left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1)
      found.push(`${name} is outside`);
  }
  return found;
}

const sizes = [
  { name: 'at 400 % of 1280 × 1024', width: 320, height: 256 },
  { name: 'in a window of 320 × 640', width: 320, height: 640 },
];

for (const { name: size, width, height } of sizes) {
  for (const look of looks.filter(({ name }) => name.startsWith('desktop-light'))) {
    test.describe(`${size}, ${look.dir}`, () => {
      let narrow: Studio;
      test.beforeAll(async () => {
        narrow = await Studio.open({ ...look, device: { name: size, width, height, cell: width } });
      });
      test.afterAll(() => narrow.close());

      for (const state of states) {
        test(`${state.name} fits, even with more space between letters, words and lines`, async () => {
          await narrow.show(state, look);
          expect(await narrow.page.evaluate(lost)).toEqual([]);
          await narrow.adopt(spacing);
          expect(await narrow.page.evaluate(lost)).toEqual([]);
        });
      }
    });
  }
}
