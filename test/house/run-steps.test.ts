import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { temporaryFolder } from './fresh-copy.js';
import { run, writing } from './step-run.js';

describe('steps with lanes', () => {
  const folder = temporaryFolder();
  after(() => folder.remove());
  /** Each step writes its name when it begins and when it ends. */
  const step = (name: string, ms: number, lane?: string) => ({
    ...{ name, lane, counts: 'one check' },
    command: [
      '-e',
      `const { appendFileSync } = require('node:fs');
       appendFileSync('order', '+${name} ');
       setTimeout(() => appendFileSync('order', '-${name} '), ${ms});`,
    ],
  });

  it('run side by side with those of other lanes, and in turn within one', async () => {
    const steps = [step('a', 1_000, 'x'), step('b', 10, 'x'), step('c', 10, 'y'), step('d', 10)];
    assert.match(await run(steps, [], folder.path), /\n4 passed, 0 failed\n$/);
    const order = readFileSync(join(folder.path, 'order'), 'utf8').trim();
    const [begun, ended] = ['+c', '-c'].map(mark => order.indexOf(mark));
    assert.ok(Number(begun) < order.indexOf('-a') && Number(ended) < order.indexOf('-a'), order);
    assert.match(order, /-a \+b -b \+d -d$/);
  });
});

describe('a failed test', () => {
  const folder = temporaryFolder();
  after(() => folder.remove());
  const flow = (counts: object, again?: readonly string[]) => ({
    ...{ name: 'flow', counts: 'reporter' },
    ...{ command: ['-e', writing(counts)], again },
  });
  const failing = (...titles: string[]) => ({
    ...{ passed: 5 - titles.length, failed: titles.length },
    failures: titles.map(title => ({ file: `test/${title}.test.ts`, title })),
  });

  it('has a second try alone, and is named if it passes only then', async () => {
    const second = writing({ passed: 1, failed: 0, failures: [] });
    const said = await run([flow(failing('a'), ['-e', second])], [], folder.path);
    assert.match(said, /\n~ unstable: flow › test\/a\.test\.ts › a\n5 passed, 0 failed\n$/);
  });

  it('fails if it fails twice, and is named', async () => {
    const second = writing({ ...failing('a'), passed: 1 });
    const said = await run([flow(failing('a', 'b'), ['-e', second])], [], folder.path);
    assert.match(said, /✗ flow: 4 passed, 1 failed twice/);
    assert.match(said, /\n✗ failed: .* › a\n~ unstable: .* › b\n4 passed, 1 failed\n$/);
  });

  it('fails at once where many fail, or where the second try breaks off', async () => {
    const many = { ...failing(...'abcdefghijk'), passed: 9 };
    const said = await run([flow(many, ['-e', writing(failing())])], [], folder.path);
    assert.match(said, /\n9 passed, 11 failed\n$/);
    const broken = await run([flow(failing('a'), ['-e', ''])], [], folder.path);
    assert.match(broken, /\n4 passed, 1 failed\n$/);
  });
});
