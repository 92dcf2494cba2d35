/** Basic fields of the contract's schemas. All messages are set here, because `zod/mini` has none. */
import * as z from 'zod/mini';

export const text = z.string('must be text');
export const name = text.check(z.trim(), z.minLength(1, 'must not be empty'));
export const flag = z.boolean('must be true or false');
export const record = z.record(z.string(), z.unknown(), 'must be an object');
