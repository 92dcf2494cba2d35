import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { tableOf } from './tables.js';

const rows = tableOf('docs/internals/sdk-pitfalls.md', 'Pitfalls of the Realtime SDK').map(
  ([number, wrong = '', done = '', tests = '']) => ({
    number: Number(number),
    wrong,
    files: [...done.matchAll(/`(src\/[^`]+)`/g)].map(([, file = '']) => file),
    tests: tests.split('<br>').map(test => /^`(.+?)` › (.+)$/.exec(test)?.slice(1) ?? [test]),
  }),
);

describe('docs/internals/sdk-pitfalls.md', () => {
  it('has a row for each of the 26 pitfalls', () => {
    assert.deepEqual(
      rows.map(({ number }) => number),
      Array.from({ length: 26 }, (_, index) => index + 1),
    );
    assert.ok(rows.every(({ wrong }) => wrong.length > 20));
  });

  for (const { number, files, tests } of rows) {
    it(`no. ${number}: its files and tests exist`, () => {
      assert.ok(files.length > 0 && tests.length > 0);
      assert.deepEqual(
        [...files, ...tests.map(([file = '']) => file)].filter(file => !existsSync(file)),
        [],
      );
      assert.deepEqual(
        tests.filter(([file = '', name = '']) => !isTest(file, name)),
        [],
      );
    });
  }
});

/** Returns whether the file has a test, or a row of a test table, with that name. */
function isTest(file: string, name: string): boolean {
  const words = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(\\b(it|test)\\(\\s*|\\bname: )(['"\`])${words}\\3`).test(readFileSync(file, 'utf8'));
}
