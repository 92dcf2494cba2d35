import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { callWarnings } from '../../src/core/errors/call-warnings.js';
import { type ErrorCode, errors, VoiceError } from '../../src/core/errors/errors.js';
import { warnings } from '../../src/core/errors/warnings.js';
import { promisedErrors, tableOf } from './tables.js';

describe('docs/reference/error-codes.md', () => {
  it('has every error with its text, and whether a retry can help', () => {
    const real = Object.keys(errors).map(code => {
      const { message, recoverable } = new VoiceError(code as ErrorCode);
      return { code, message, recoverable };
    });
    assert.deepEqual(promisedErrors(), real);
  });

  it('has every warning with its text', () => {
    const told = tableOf('docs/reference/error-codes.md', 'Warnings').map(([code = '', words]) => [
      code.replaceAll('`', ''),
      words,
    ]);
    assert.deepEqual(told.sort(), Object.entries({ ...warnings, ...callWarnings }).sort());
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
