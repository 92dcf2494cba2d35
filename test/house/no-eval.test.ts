import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ESTree, parseSync, Visitor } from 'vite';
import { loadedLater, loadedWith, readBuilt } from './bundles.js';

const entries = ['index.js', 'session.js', 'contract.js', 'embed.js'];
const files = [...new Set(entries.flatMap(entry => [...loadedWith(entry), ...loadedLater(entry)]))];

describe('content security policy', () => {
  for (const file of files) {
    it(`${file} needs no 'unsafe-eval'`, () => assert.deepEqual(evaluations(file), []));
  }
});

/** Places that can create code from a string: `eval`, and `Function` unless it is only compared. */
function evaluations(file: string): string[] {
  const code = readBuilt(file).toString();
  const found: string[] = [];
  const compared = new Set<ESTree.Node>();
  const visitor = new Visitor({
    BinaryExpression: ({ right }) => void compared.add(right),
    MemberExpression: ({ object, property, computed }) => {
      compared.add(object);
      if (!computed) compared.add(property);
    },
    Identifier: node => {
      if (['eval', 'Function'].includes(node.name) && !compared.has(node))
        found.push(code.slice(node.start - 40, node.end + 20));
    },
  });
  visitor.visit(parseSync(file, code).program);
  return found;
}
