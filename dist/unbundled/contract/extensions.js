import * as z from 'zod/mini';
import { flag, name, record, text } from './fields.js';
const amount = z.number('must be a number').check(z.gte(0, 'must not be below 0'));
export const synthesizeRequest = z.object({ text: name, voiceId: z.optional(text), modelId: z.optional(text) }, 'must be an object');
export const synthesizeResponse = z.object({
    provider: name,
    mimeType: text.check(z.startsWith('audio/', 'must start with "audio/"')),
    audioBase64: name,
});
const memoryMode = z.literal(['persistent', 'incognito'], 'must be "persistent" or "incognito"');
const conversation = {
    session_key: name,
    thread_id: z.optional(text),
    user_id: z.optional(text),
    memory_mode: memoryMode,
};
const period = { started_at: amount, ended_at: amount };
const toolCall = z.object({ call_id: name, name, ok: flag, duration_ms: amount });
export const turn = z.object({
    id: name,
    ...period,
    user: z.nullable(z.object({ item_id: name, text })),
    assistant: z.nullable(z.object({ item_id: name, text, interrupted: flag })),
    tool_calls: z.array(toolCall),
}, 'must be an object');
export const turnRequest = z.object({ ...conversation, turn }, 'must be an object');
export const turnResponse = z.object({ recorded: flag });
export const sessionEndRequest = z.object({ ...conversation, finalize: flag, reason: text, ...period, usage: z.optional(record) }, 'must be an object');
export const sessionEndResponse = z.object({ ended: z.literal(true, 'must be true') });
const maxCommentLength = 2_000;
export const feedbackRequest = z.object({
    ...conversation,
    memory_mode: z.optional(memoryMode),
    rating: z.literal(['good', 'bad'], 'must be "good" or "bad"'),
    comment: z.optional(text.check(z.maxLength(maxCommentLength, `must not be longer than ${maxCommentLength} characters`))),
}, 'must be an object');
export const feedbackResponse = z.object({ recorded: flag });
