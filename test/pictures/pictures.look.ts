import { mkdirSync, writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { compare, showDifference } from './compare.js';
import type { Look } from './looks.js';
import { cut, layOut, readSheet, type StoredSheet } from './sheet.js';
import { states } from './states.js';
import { expect, test } from './test.js';

/** The maximum number of retakes while a picture differs, because rendering may still be in progress. */
const maxRetakes = 10;

let stored: StoredSheet | undefined;
const storedSheet = (look: Look): StoredSheet => {
  stored ??= readSheet(look);
  return stored;
};

test('the sheet shows exactly these states', ({ look }) => {
  expect(storedSheet(look).cells, '`npm run pictures` takes them again').toEqual(layOut(states, look).cells);
});

for (const state of states) {
  test(state.name, async ({ studio, look }, info) => {
    const { sheet, cells } = storedSheet(look);
    const cell = cells.find(({ name }) => name === state.name);
    if (!cell) throw new Error(`There is no picture of “${state.name}”: \`npm run pictures\` takes it.`);
    const expected = cut(sheet, cell);
    await studio.show(state, look);
    let actual = PNG.sync.read(await studio.shoot(look, state.tall));
    let difference = compare(actual, expected);
    for (let again = 0; difference.differs && again < maxRetakes; again += 1) {
      actual = PNG.sync.read(await studio.shoot(look, state.tall));
      difference = compare(actual, expected);
    }
    if (!difference.differs) return;
    mkdirSync(info.outputPath(), { recursive: true });
    for (const [name, image] of Object.entries({
      actual,
      expected,
      difference: showDifference(actual, expected),
    }))
      writeFileSync(info.outputPath(`${name}.png`), PNG.sync.write(image));
    throw new Error(
      `${state.name} (${info.project.name}) looks different in ${difference.squares} places. See ${info.outputPath()}; ` +
        '`npm run pictures` takes all pictures again, if this is how it should look.',
    );
  });
}
