/** The shapes of unsuccessful answers. A page reads them leniently, with `readErrorMessage`. */
import * as z from 'zod/mini';
import { name, text } from './fields.js';

/** Ours. `code` is for programs and never changes its meaning; the reference backend always sends one. */
const ours = z.looseObject({ error: name, code: z.optional(text), details: z.optional(z.unknown()) });

/** WordPress’s; `data` may be null there. */
const wordPress = z.looseObject({
  code: text,
  message: name,
  data: z.optional(z.nullable(z.looseObject({ status: z.optional(z.number()) }))),
});

/** OpenAI’s, for backends that pass errors on. */
const openAi = z.looseObject({ error: z.looseObject({ message: name }) });

/** The JSON body of an error; plain text is understood too. */
export const errorBody = z.union([ours, wordPress, openAi]);

/** The 404 of `POST functions/execute`. */
export const unknownFunction = z.looseObject({
  error: name,
  code: z.optional(text),
  available_functions: z.array(text),
});

export type ErrorBody = z.infer<typeof errorBody>;
export type UnknownFunction = z.infer<typeof unknownFunction>;
