import { expect } from '@esm-bundle/chai';
import { toolOutput } from '../../../src/realtime/agent/tool-output.js';
import { collectWarnings } from '../../core/warnings.js';

const limit = 65_536;

function outputOf(outcome: unknown) {
  const warnings = collectWarnings();
  return { text: toolOutput(outcome, warnings.warn), warnings };
}

describe('a tool’s output', () => {
  const plain: [string, unknown, string][] = [
    ['an object', { ok: true, result: [1, 'é'] }, '{"ok":true,"result":[1,"é"]}'],
    ['an object with nothing in a field', { ok: true, result: undefined }, '{"ok":true}'],
    ['nothing', undefined, 'null'],
    ['null', null, 'null'],
    ['a function', () => 1, 'null'],
    ['an empty text', '', '""'],
  ];
  for (const [what, outcome, text] of plain) {
    it(`is JSON for ${what}`, () => {
      const given = outputOf(outcome);
      expect(given.text).to.equal(text);
      expect(given.warnings.codes).to.deep.equal([]);
    });
  }

  const circular: { self?: unknown } = {};
  circular.self = circular;
  const unsendable: [string, unknown][] = [
    ['circular', circular],
    ['a BigInt', { ok: true, result: 10n }],
    [
      'something that throws when it is read',
      {
        toJSON() {
          throw new Error('no');
        },
      },
    ],
  ];
  for (const [what, outcome] of unsendable) {
    it(`tells the agent that the result can’t be sent when it is ${what}`, () => {
      const { text, warnings } = outputOf(outcome);
      expect(JSON.parse(text)).to.include({ ok: false });
      expect(JSON.parse(text).error).to.contain('can’t be sent');
      expect(warnings.codes).to.deep.equal(['tool-result-invalid']);
    });
  }

  it('is complete up to 64 Ki characters', () => {
    const { text, warnings } = outputOf('x'.repeat(limit - 2));
    expect(text).to.have.length(limit);
    expect(warnings.codes).to.deep.equal([]);
  });

  it('is cut after 64 Ki characters, with a note and a warning', () => {
    const { text, warnings } = outputOf('x'.repeat(limit + 8));
    expect(text.slice(0, limit)).to.equal(`"${'x'.repeat(limit - 1)}`);
    expect(text.slice(limit)).to.equal('… [cut: 10 more characters]');
    expect(warnings.codes).to.deep.equal(['tool-result-invalid']);
  });

  it('never splits a surrogate pair', () => {
    for (const start of ['', 'x']) {
      const text = toolOutput(`${start}${'😀'.repeat(40_000)}`, () => {});
      expect(text).to.match(/^"x?(?:😀)+… \[cut: \d+ more characters\]$/u);
    }
  });

  it('fits into a data channel message, even with the widest characters', () => {
    for (const character of ['価', '🙂', '"', '\\']) {
      const { text } = outputOf(character.repeat(limit));
      const bytes = new TextEncoder().encode(JSON.stringify({ output: text })).length;
      expect(bytes, character).to.be.below(262_144 - 1024);
    }
  });
});
