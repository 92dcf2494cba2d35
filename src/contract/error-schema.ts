/** Schemas of error answers. Pages read them leniently, with `readErrorMessage`. */
import * as z from 'zod/mini';
import { name, text } from './fields.js';

/** Our format. `code` is for programs and never changes its meaning; the reference backend always sends one. */
const ours = z.looseObject({ error: name, code: z.optional(text), details: z.optional(z.unknown()) });

/** WordPress’s format, in which `data` may be null. */
const wordPress = z.looseObject({
  code: text,
  message: name,
  data: z.optional(z.nullable(z.looseObject({ status: z.optional(z.number()) }))),
});

/** OpenAI’s format, for backends that forward its errors. */
const openAi = z.looseObject({ error: z.looseObject({ message: name }) });

/** The JSON body of an error. Pages also accept plain text. */
export const errorBody = z.union([ours, wordPress, openAi]);

/** Body of a 404 from `POST functions/execute`. */
export const unknownFunction = z.looseObject({
  error: name,
  code: z.optional(text),
  available_functions: z.array(text),
});

export type ErrorBody = z.infer<typeof errorBody>;
export type UnknownFunction = z.infer<typeof unknownFunction>;
