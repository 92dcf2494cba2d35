import { expect } from '@esm-bundle/chai';
import { RecentIds } from '../../../src/core/util/recent-ids.js';

describe('recent ids', () => {
  it('are new only once', () => {
    const recent = new RecentIds();
    expect([recent.has('a'), recent.add('a'), recent.add('a'), recent.has('a')]).to.deep.equal([
      ...[false, true, false, true],
    ]);
  });

  it('include only the latest ones', () => {
    const recent = new RecentIds();
    for (let id = 0; id < 10_000; id += 1) recent.add(`id_${id}`);
    const known = Array.from({ length: 10_000 }, (_, id) => id).filter(id => recent.has(`id_${id}`));
    expect([known.length, known[0], known.at(-1)]).to.deep.equal([256, 10_000 - 256, 9_999]);
  });
});
