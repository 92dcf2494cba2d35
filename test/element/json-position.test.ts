import { expect } from '@esm-bundle/chai';
import { jsonErrorPosition } from '../../src/element/config/json-position.js';

describe('the position of a JSON syntax error', () => {
  const mistakes: [text: string, line: number, column: number][] = [
    ['{ "routes": [1,] }', 1, 16],
    ['{ "routes": nul }', 1, 13],
    ['{\n  "routes": [\n', 3, 1],
    ['{\n  "a": 1\n  "b": 2 }', 3, 3],
    ['{ "a" 1 }', 1, 7],
    ["{ 'a': 1 }", 1, 3],
    ['"never ends', 1, 1],
    ['[01]', 1, 3],
    ['{} {}', 1, 4],
    ['', 1, 1],
  ];
  for (const [text, line, column] of mistakes) {
    it(`is found in ${JSON.stringify(text)}`, () => {
      expect(() => JSON.parse(text)).to.throw();
      expect(jsonErrorPosition(text)).to.deep.equal({ line, column });
    });
  }

  for (const text of [
    '{}',
    ' [ ] ',
    '{"a":[1,-2.5e+3,"x\\u00e9\\n",true,false,null,{"b":{}}]}',
    '"text"',
    '0',
  ]) {
    it(`is undefined in ${text}`, () => {
      expect(() => JSON.parse(text)).not.to.throw();
      expect(jsonErrorPosition(text)).to.equal(undefined);
    });
  }
});
