import { readTrees, treeOf, trees } from './accessibility.js';
import { expect, test } from './test.js';

/** What a screen reader finds in each state, compared with what is kept. */

test('the kept trees are those of the states there are', () => {
  expect([...readTrees().keys()], '`npm run pictures` writes them anew').toEqual(
    trees.map(({ name }) => name),
  );
});

for (const tree of trees) {
  test(`the accessibility tree of ${tree.name}`, async ({ studio }) => {
    expect(await treeOf(studio, tree)).toBe(readTrees().get(tree.name));
  });
}
