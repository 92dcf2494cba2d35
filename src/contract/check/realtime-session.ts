import * as z from 'zod/mini';
import { record, text } from '../fields.js';
import { explain } from '../schema.js';

/**
 * The fields that set up a Realtime session. `id` and `expires_at` are missing: any kind of session has those.
 * Source: `RealtimeSessionCreateRequestGA` of OpenAI's API description, and `object` of its answer.
 */
const fields = [
  'type',
  'object',
  'model',
  'instructions',
  'output_modalities',
  'audio',
  'include',
  'tracing',
  'tools',
  'tool_choice',
  'parallel_tool_calls',
  'reasoning',
  'max_output_tokens',
  'truncation',
  'prompt',
];

/** The parts of a Realtime session that the widget reads. */
const session = z.looseObject({
  type: z.optional(z.literal('realtime', 'must be "realtime"')),
  object: z.optional(z.literal('realtime.session', 'must be "realtime.session"')),
  model: z.optional(text),
  instructions: z.optional(text),
  output_modalities: z.optional(z.array(text, 'must be an array')),
  audio: z.optional(record),
});

/** Says why a value is not a Realtime session; undefined if it is one. */
export function sessionProblem(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return `session must be an object; it is ${Array.isArray(value) ? 'a list' : `a ${typeof value}`}.`;
  const given = new Map(Object.entries(value));
  if (!fields.some(field => (given.get(field) ?? undefined) !== undefined)) {
    const known = fields.slice(0, 6).join(', ');
    return `session has no field of a Realtime session (${known} …): answer the \`session\` that OpenAI minted, or leave it out.`;
  }
  const result = session.safeParse(value);
  return result.success ? undefined : `session: ${explain(result.error)}.`;
}
