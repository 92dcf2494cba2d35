import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cutOutcome } from '../../../src/server/functions/cut-outcome.js';

const outcomeOf = (body: object) => ({ status: 200, text: JSON.stringify(body) });
const success = (result: unknown) => outcomeOf({ ok: true, function_name: 'read', result });

const results: Record<string, unknown> = {
  'plain text': 'x'.repeat(5_000),
  'a list': Array.from({ length: 900 }, (_, at) => ({ at, name: `"${at}"` })),
  emoji: '😀'.repeat(3_000),
  'an offset of one, then emoji': `a${'😀'.repeat(3_000)}`,
  'text that is all escapes': '"\\\n\u0001'.repeat(2_000),
  'control characters': '\u0000'.repeat(4_000),
  'half surrogate pairs': '\ud83d'.repeat(4_000),
};

describe('an outcome that is too long', () => {
  for (const [name, result] of Object.entries(results))
    test(`of ${name} is cut to valid JSON of at most the length, at every length`, () => {
      const whole = typeof result === 'string' ? result : JSON.stringify(result);
      for (let length = 500; length < 520; length++) {
        const { status, text } = cutOutcome(success(result), length);
        assert.equal(status, 200);
        assert.ok(text.length <= length && text.length > length - 12, `${text.length} of ${length}`);
        const { result: cut, ...rest } = JSON.parse(text);
        assert.deepEqual(rest, { ok: true, function_name: 'read' });
        const [start = '', note] = cut.split('… ');
        assert.ok(whole.startsWith(start));
        assert.equal(note, `[cut: ${whole.length} characters in all]`);
        if (name.includes('emoji')) assert.doesNotMatch(start, /[\ud800-\udbff]$/);
      }
    });

  test('and a failure keeps the start of its error', () => {
    const failure = { ok: false, function_name: 'read', error: 'No. '.repeat(250), code: 'function_failed' };
    const { text } = cutOutcome(outcomeOf(failure), 512);
    const { error, ...rest } = JSON.parse(text);
    assert.deepEqual(rest, { ok: false, function_name: 'read', code: 'function_failed' });
    assert.match(error, /^No\. No\. .*… \[cut: 1000 characters in all\]$/);
  });

  test('is unchanged if it is short enough', () => {
    const outcome = success('x');
    assert.equal(cutOutcome(outcome, outcome.text.length), outcome);
  });
});
