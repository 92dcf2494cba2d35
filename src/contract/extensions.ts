/**
 * The shapes that most pages never check: speech, recorded turns, the end of a session and feedback. In a file of their
 * own, because the browser loads `schema.ts` with the first call and should not load these.
 */
import * as z from 'zod/mini';
import { flag, name, record, text } from './fields.js';

const amount = z.number('must be a number').check(z.gte(0, 'must not be below 0'));

/** Body of `POST speech/synthesize`. Voice and model are the speech provider's ids. */
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

/** Who talks, in which conversation; the same in every body about it. */
const conversation = {
  session_key: name,
  thread_id: z.optional(text),
  user_id: z.optional(text),
  memory_mode: memoryMode,
};

/** In unix seconds, like `expires_at`; fractions are fine. */
const period = { started_at: amount, ended_at: amount };

/** A tool that ran in a turn. `duration_ms` is in milliseconds. */
const toolCall = z.object({ call_id: name, name, ok: flag, duration_ms: amount });

/** One exchange: what was said, what was answered, and the tools between. A side that stayed silent is null. */
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

/** Body of `POST turns`. A repeated `turn.id` is the same turn, sent again. */
export const turnRequest = z.object({ ...conversation, turn }, 'must be an object');

/** Answer of `POST turns`: false if the backend chose not to keep the turn. */
export const turnResponse = z.object({ recorded: flag });

/** Body of `POST sessions/end`. `usage` is what the Realtime service counted. */
export const sessionEndRequest = z.object(
  { ...conversation, finalize: flag, reason: text, ...period, usage: z.optional(record) },
  'must be an object',
);

/** Answer of `POST sessions/end`. */
export const sessionEndResponse = z.object({ ended: z.literal(true, 'must be true') });

/** More than fits a small field; in characters, as `maxlength` counts them. */
const longestComment = 2_000;

/** Body of `POST feedback`: what the visitor says of a call. Without `memory_mode` the page set no `memory`. */
export const feedbackRequest = z.object(
  {
    ...conversation,
    memory_mode: z.optional(memoryMode),
    rating: z.literal(['good', 'bad'], 'must be "good" or "bad"'),
    comment: z.optional(
      text.check(z.maxLength(longestComment, `must not be longer than ${longestComment} characters`)),
    ),
  },
  'must be an object',
);

/** Answer of `POST feedback`: false if the backend chose not to keep it. */
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
