import { readTrees, treeOf, trees } from './accessibility.js';
import { expect, test } from './test.js';

/** Compares the accessibility tree of each state with the stored one. */

test('the stored trees are those of the existing states', () => {
  expect([...readTrees().keys()], '`npm run pictures` writes them again').toEqual(
    trees.map(({ name }) => name),
  );
});

for (const tree of trees) {
  test(`the accessibility tree of ${tree.name}`, async ({ studio }) => {
    expect(await treeOf(studio, tree)).toBe(readTrees().get(tree.name));
  });
}
