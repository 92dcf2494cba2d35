import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import '../../src/core/errors/add-start-texts.js';
import { callWarnings } from '../../src/core/errors/call-warnings.js';
import { type ErrorCode, errorTexts, VoiceError } from '../../src/core/errors/errors.js';
import { startWarnings } from '../../src/core/errors/start-warnings.js';
import { warnings } from '../../src/core/errors/warnings.js';
import { REFUSALS } from '../../src/server/http/refusal.js';
import { promisedErrors, tableOf } from './tables.js';

describe('docs/reference/error-codes.md', () => {
  it('has every error with its text, and whether a retry can help', () => {
    const real = Object.keys(errorTexts).map(code => {
      const { message, recoverable } = new VoiceError(code as ErrorCode);
      return { code, message, recoverable };
    });
    const byCode = (a: { code: string }, b: { code: string }) => a.code.localeCompare(b.code);
    assert.deepEqual([...promisedErrors()].sort(byCode), real.sort(byCode));
  });

  it('has every warning with its text', () => {
    const told = tableOf('docs/reference/error-codes.md', 'Warnings').map(([code = '', words]) => [
      code.replaceAll('`', ''),
      words,
    ]);
    assert.deepEqual(told.sort(), Object.entries({ ...warnings, ...startWarnings, ...callWarnings }).sort());
  });

  it('has every error of the server with its status and text', () => {
    const told = tableOf('docs/reference/error-codes.md', 'Server errors');
    const real = Object.entries(REFUSALS).map(([code, [status, words]]) => [
      `\`${code}\``,
      String(status),
      words,
    ]);
    assert.deepEqual(told, real);
  });

  it('has the code of every failure of a function', () => {
    const told = tableOf('docs/reference/error-codes.md', 'Failures of functions').map(([code]) => code);
    const sources = [
      'server/functions/run-function.ts',
      'server/endpoints/execute.ts',
      'core/results/result-error.ts',
    ].map(file => readFileSync(`src/${file}`, 'utf8'));
    const codes = sources.join().matchAll(/'([a-z]+(?:_[a-z]+)+)'/g);
    const real = [...codes].flatMap(([, code = '']) => (code in REFUSALS ? [] : `\`${code}\``));
    assert.deepEqual(new Set(told), new Set(real));
  });

  it('has the cause of each, and the remedy for each error', () => {
    const rows = [
      ...tableOf('docs/reference/error-codes.md', 'Errors'),
      ...tableOf('docs/reference/error-codes.md', 'Warnings'),
    ];
    assert.deepEqual(
      rows.filter(cells => cells.some(cell => cell === '')),
      [],
    );
    assert.ok(tableOf('docs/reference/error-codes.md', 'Errors').every(cells => cells.length === 5));
  });
});
