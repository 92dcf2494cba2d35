import { toStandardJsonSchema } from '@valibot/to-json-schema';
import { type } from 'arktype';
import * as v from 'valibot';
import { z } from 'zod';
import * as zm from 'zod/mini';
import { z as z3 } from 'zod3';

const valibot = v.object({
  cents: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000), v.description('The price.')),
  note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(20))),
  size: v.optional(v.picklist(['s', 'm']), 'm'),
  items: v.optional(v.array(v.object({ id: v.string() }))),
});

/** A version before Standard Schema. */
const older = z3.object({
  cents: z3.number().int().min(1).max(5000).describe('The price.'),
  note: z3.string().trim().max(20).optional(),
  size: z3.enum(['s', 'm']).default('m'),
  items: z3.array(z3.object({ id: z3.string() })).optional(),
});
const beforeStandard = {
  _def: older._def,
  safeParseAsync: (value: unknown) => older.safeParseAsync(value),
};

/**
 * One schema in every library: `cents` is a whole number from 1 to 5,000, `note` an optional text that is trimmed,
 * `size` has a default, `items` is an optional list of objects with a text `id`.
 */
export const librarySchemas: Readonly<Record<string, object>> = {
  'zod 4': z.object({
    cents: z.int().min(1).max(5000).describe('The price.'),
    note: z.string().trim().max(20).optional(),
    size: z.enum(['s', 'm']).default('m'),
    items: z.array(z.object({ id: z.string() })).optional(),
  }),
  'zod mini': zm.object({
    cents: zm.int().check(zm.minimum(1), zm.maximum(5000), zm.describe('The price.')),
    note: zm.optional(zm.string().check(zm.trim(), zm.maxLength(20))),
    size: zm._default(zm.enum(['s', 'm']), 'm'),
    items: zm.optional(zm.array(zm.object({ id: zm.string() }))),
  }),
  'zod 3': older,
  'zod 3 before 3.24': beforeStandard,
  valibot,
  // It can't convert `trim`.
  'valibot with its converter': toStandardJsonSchema(
    v.object({ ...valibot.entries, note: v.optional(v.pipe(v.string(), v.maxLength(20))) }),
  ),
  'valibot, asynchronous': v.objectAsync({
    ...valibot.entries,
    note: v.optionalAsync(
      v.pipeAsync(
        v.string(),
        v.trim(),
        v.checkAsync(async text => text !== 'no', 'Not no.'),
      ),
    ),
  }),
  ArkType: type({
    cents: type('1 <= number.integer <= 5000').describe('The price.'),
    'note?': 'string.trim',
    size: '"s" | "m" = "m"',
    'items?': type({ id: 'string' }).array(),
  }),
};
