import type { ReplayedToolCall } from '../../core/model/tool.js';
import type { TranscriptEntry } from '../../core/model/transcript.js';
import type { HistoryReplay } from '../../core/ports/connection.js';
import { latest } from '../../core/util/latest.js';
import type { RealtimeEvent } from './response-queue.js';

/** Maximum characters, about 4,000 tokens: more would crowd out the instructions, which may have 16,000. */
const maxCharacters = 16_000;

/** The item ids that a client may set: up to 32 characters, according to the API's reference. */
const usableId = /^[\w-]{1,32}$/;
const prefix = 'navai_replay_';

/**
 * The events that replay the conversation to a new connection: the latest entries, oldest first, then the tool calls,
 * then the notes.
 */
export function replayEvents({ entries, toolCalls = [], notes = [], note }: HistoryReplay): RealtimeEvent[] {
  const said = [
    ...latest(entries, ({ text }) => text.length, maxCharacters).map(spoken),
    ...toolCalls.flatMap(done),
  ];
  return [...said, ...notes.map(systemNote), systemNote(note)];
}

/** Whether an item is the echo of a replayed entry that could not keep its id: the transcript already has the entry. */
export function isReplayed(id: string): boolean {
  return id.startsWith(prefix);
}

/** A system message for the model. */
export function systemNote(text: string): RealtimeEvent {
  const item = { type: 'message', role: 'system', content: [{ type: 'input_text', text }] };
  return { type: 'conversation.item.create', item };
}

/** Keeps the entry's id if possible, so that the server's echo updates the existing entry. */
function spoken({ id, role, text }: TranscriptEntry, index: number): RealtimeEvent {
  const message =
    role === 'user'
      ? { role: 'user', content: [{ type: 'input_text', text }] }
      : { role: 'assistant', content: [{ type: 'output_text', text }] };
  const item = { type: 'message', id: usableId.test(id) ? id : `${prefix}${index}`, ...message };
  return { type: 'conversation.item.create', item };
}

/** A call and its output: the pair of items through which the model knows what a tool has done. */
function done({ name, arguments: given, output }: ReplayedToolCall, index: number): RealtimeEvent[] {
  const call = { call_id: `${prefix}${index}` };
  const items = [
    { type: 'function_call', ...call, name, arguments: given },
    { type: 'function_call_output', ...call, output },
  ];
  return items.map(item => ({ type: 'conversation.item.create', item }));
}
