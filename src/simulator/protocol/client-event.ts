import { Refusal } from '../refusal.js';
import { anything, type Check, isObject, number, object, oneOf, orNull, text } from '../shape.js';
import type { Fields } from '../types.js';
import { checkItem } from './items.js';
import { checkResponse, checkSession } from './session-shape.js';

const common = { type: text, event_id: text };
const plain = object(common);
const item = object({ ...common, item_id: text }, { required: ['item_id'] });

const SHAPES: Record<string, Check> = {
  'session.update': object({ ...common, session: checkSession }, { required: ['session'] }),
  'conversation.item.create': object(
    { ...common, previous_item_id: orNull(text), item: checkItem },
    { required: ['item'] },
  ),
  'conversation.item.retrieve': item,
  'conversation.item.delete': item,
  'conversation.item.truncate': object(
    { ...common, item_id: text, content_index: number(0), audio_end_ms: number(0) },
    { required: ['item_id', 'content_index', 'audio_end_ms'] },
  ),
  'input_audio_buffer.append': object({ ...common, audio: text }, { required: ['audio'] }),
  'input_audio_buffer.commit': plain,
  'input_audio_buffer.clear': plain,
  'output_audio_buffer.clear': plain,
  'response.create': object({ ...common, response: checkResponse }),
  'response.cancel': object({ ...common, response_id: text }),
};

/**
 * Parses and checks one client message, given as text or as an object. Throws a Refusal if it is invalid or its type is
 * not in `supported`. Calls `seen` with the object before the check, so that an error can name its `event_id`.
 */
export function parseClientEvent(
  message: unknown,
  supported: string[],
  seen: (event: Fields) => void,
): Fields {
  const event = typeof message === 'string' ? parse(message) : message;
  if (!isObject(event)) throw new Refusal('invalid_event', 'An event must be a JSON object.');
  seen(event);
  object({ type: oneOf(...supported), event_id: anything }, { required: ['type'], open: true })(event, '');
  SHAPES[String(event.type)]?.(event, '');
  return event;
}

function parse(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    throw new Refusal('invalid_json', 'The message is not valid JSON.');
  }
}
