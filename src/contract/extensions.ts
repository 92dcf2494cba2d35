/**
 * Schemas that most pages never need: speech, turns, session ends and feedback. Separate from `schema.ts`, because the
 * browser loads that file with the first call.
 */
import * as z from 'zod/mini';
import { flag, name, record, text } from './fields.js';

const amount = z.number('must be a number').check(z.gte(0, 'must not be below 0'));

/** Body of `POST speech/synthesize`. `voiceId` and `modelId` are the speech provider's ids. */
export const synthesizeRequest = z.object(
  { text: name, voiceId: z.optional(text), modelId: z.optional(text) },
  'must be an object',
);

/** Answer of `POST speech/synthesize` as JSON; a backend may answer with the audio's bytes instead. */
export const synthesizeResponse = z.object({
  provider: name,
  mimeType: text.check(z.startsWith('audio/', 'must start with "audio/"')),
  audioBase64: name,
});

const memoryMode = z.literal(['persistent', 'incognito'], 'must be "persistent" or "incognito"');

/** Identifies the conversation and its user; the same in every body. */
const conversation = {
  session_key: name,
  thread_id: z.optional(text),
  user_id: z.optional(text),
  memory_mode: memoryMode,
};

/** In Unix seconds, like `expires_at`; fractions are allowed. */
const period = { started_at: amount, ended_at: amount };

/** A tool call of a turn. */
const toolCall = z.object({ call_id: name, name, ok: flag, duration_ms: amount });

/** One exchange: the texts of the user and the assistant, and the tool calls in between. A silent side is null. */
export const turn = z.object(
  {
    id: name,
    ...period,
    user: z.nullable(z.object({ item_id: name, text })),
    assistant: z.nullable(z.object({ item_id: name, text, interrupted: flag })),
    tool_calls: z.array(toolCall),
  },
  'must be an object',
);

/** Body of `POST turns`. A repeated `turn.id` means a retry of the same turn. */
export const turnRequest = z.object({ ...conversation, turn }, 'must be an object');

/** Answer of `POST turns`. `recorded` is false if the backend chose not to keep the turn. */
export const turnResponse = z.object({ recorded: flag });

/** Body of `POST sessions/end`. `usage` is the Realtime service's token count. */
export const sessionEndRequest = z.object(
  { ...conversation, finalize: flag, reason: text, ...period, usage: z.optional(record) },
  'must be an object',
);

/** Answer of `POST sessions/end`. */
export const sessionEndResponse = z.object({ ended: z.literal(true, 'must be true') });

/** Maximum length of a comment in characters, counted like `maxlength`. */
const maxCommentLength = 2_000;

/** Body of `POST feedback`: a visitor's rating of a call. `memory_mode` is absent if the page sets no `memory`. */
export const feedbackRequest = z.object(
  {
    ...conversation,
    memory_mode: z.optional(memoryMode),
    rating: z.literal(['good', 'bad'], 'must be "good" or "bad"'),
    comment: z.optional(
      text.check(z.maxLength(maxCommentLength, `must not be longer than ${maxCommentLength} characters`)),
    ),
  },
  'must be an object',
);

/** Answer of `POST feedback`. `recorded` is false if the backend chose not to keep the feedback. */
export const feedbackResponse = z.object({ recorded: flag });

export type SynthesizeRequest = z.infer<typeof synthesizeRequest>;
export type SynthesizeResponse = z.infer<typeof synthesizeResponse>;
export type Turn = z.infer<typeof turn>;
export type TurnRequest = z.infer<typeof turnRequest>;
export type TurnResponse = z.infer<typeof turnResponse>;
export type SessionEndRequest = z.infer<typeof sessionEndRequest>;
export type SessionEndResponse = z.infer<typeof sessionEndResponse>;
export type FeedbackRequest = z.infer<typeof feedbackRequest>;
export type FeedbackResponse = z.infer<typeof feedbackResponse>;
