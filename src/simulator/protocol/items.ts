import { invalidValue, Refusal } from '../refusal.js';
import { anything, type Check, list, matching, object, oneOf, orNull, text, truth } from '../shape.js';
import type { ContentPart, Fields, Item, NewId } from '../types.js';

// A data URL in an image format that the service accepts.
const imageUrl = matching(/^data:image\/(?:png|jpeg);base64,[A-Za-z\d+/]+={0,2}$/);
const image = object(
  { type: anything, image_url: imageUrl, detail: oneOf('auto', 'low', 'high') },
  { required: ['image_url'] },
);
const words = object({ type: anything, text }, { required: ['text'] });
const sound = object({ type: anything, audio: text, transcript: anything }, { required: ['audio'] });

// Content types per role. The assistant's audio can't be replayed, only its text.
const PARTS: Record<string, Record<string, Check>> = {
  user: { input_text: words, input_audio: sound, input_image: image },
  assistant: { output_text: words },
  system: { input_text: words },
};

const toolCallId = matching(/^[\w-]{1,64}$/);
const common = { id: matching(/^[\w-]{1,64}$/), object: text, status: text, type: text };

const SHAPES: Record<string, Check> = {
  message: object(
    { ...common, role: oneOf(...Object.keys(PARTS)), content: anything },
    { required: ['role', 'content'] },
  ),
  function_call: object(
    { ...common, name: text, call_id: toolCallId, arguments: text },
    { required: ['name', 'arguments'] },
  ),
  function_call_output: object(
    { ...common, call_id: toolCallId, output: text },
    { required: ['call_id', 'output'] },
  ),
  mcp_approval_response: object(
    { ...common, approval_request_id: text, approve: truth, reason: orNull(text) },
    { required: ['approval_request_id', 'approve'] },
  ),
};

/** Throws a Refusal unless a client may add this item. */
export const checkItem: Check = (value, path) => {
  object({ type: oneOf(...Object.keys(SHAPES)) }, { required: ['type'], open: true })(value, path);
  const item = value as Fields;
  SHAPES[String(item.type)]?.(item, path);
  if (item.type === 'message') list(partOf(String(item.role)))(item.content, `${path}.content`);
};

function partOf(role: string): Check {
  const parts = PARTS[role] ?? {};
  return (value, path) => {
    object({ type: oneOf(...Object.keys(parts)) }, { required: ['type'], open: true })(value, path);
    parts[String((value as Fields).type)]?.(value, path);
  };
}

/** Converts a client's item for the conversation: adds an id, and reduces audio to its transcript. */
export function asItem(value: Fields, newId: NewId): Item {
  const item: Item = {
    ...(value as Partial<Item>),
    id: typeof value.id === 'string' ? value.id : newId('item'),
    object: 'realtime.item',
    type: value.type as Item['type'],
    status: 'completed',
  };
  if (item.type === 'function_call') item.call_id ??= newId('call');
  if (item.content) item.content = item.content.map(withoutAudio);
  return item;
}

function withoutAudio(part: ContentPart): ContentPart {
  if (part.type !== 'input_audio') return part;
  return { type: 'input_audio', transcript: part.transcript ?? null };
}

/** Creates a spoken user message. Its transcript arrives later, and only if the session asks for one. */
export function spokenItem(id: string): Item {
  return {
    id,
    object: 'realtime.item',
    type: 'message',
    status: 'completed',
    role: 'user',
    content: [{ type: 'input_audio', transcript: null }],
  };
}

/** Returns the text of all parts of a message. */
export function wordsOf(item: Item): string {
  return (item.content ?? [])
    .map(part => part.text ?? part.transcript ?? '')
    .join(' ')
    .trim();
}

/**
 * Truncates the transcript of the assistant's speech in proportion to `audioEndMs` of `durationMs`. Throws a Refusal if
 * the item is not the assistant's speech or is shorter than that.
 */
export function cutTranscript(item: Item, contentIndex: number, audioEndMs: number, durationMs: number) {
  const part = item.content?.[contentIndex];
  if (item.role !== 'assistant' || part?.type !== 'output_audio') {
    throw new Refusal('invalid_value', 'Only model output audio messages can be truncated.', 'item_id');
  }
  if (audioEndMs > durationMs) {
    throw invalidValue('audio_end_ms', `the audio of ${durationMs}ms is shorter than ${audioEndMs}ms.`);
  }
  const spoken = (part.transcript ?? '').split(' ');
  part.transcript = spoken
    .slice(0, Math.floor((spoken.length * audioEndMs) / Math.max(durationMs, 1)))
    .join(' ');
}
