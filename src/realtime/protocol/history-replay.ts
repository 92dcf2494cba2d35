import type { ReplayedToolCall } from '../../core/model/tool.js';
import type { TranscriptEntry } from '../../core/model/transcript.js';
import type { HistoryReplay } from '../../core/ports/connection.js';
import type { RealtimeEvent } from './response-queue.js';

/** About 4,000 tokens: more would crowd out the instructions, which may have 16,000. */
const mostCharacters = 16_000;

/** What an id may be that a client gives an item: at most 32 characters, says the API's reference. */
const usableId = /^[\w-]{1,32}$/;
const prefix = 'navai_replay_';

/** The events that tell a new connection what was said before it: the latest of it, oldest first, then the tools, then the notes. */
export function replayEvents({ entries, toolCalls = [], notes = [], note }: HistoryReplay): RealtimeEvent[] {
  const said = [...latest(entries).map(spoken), ...toolCalls.flatMap(done)];
  return [...said, ...notes.map(systemNote), systemNote(note)];
}

/** Whether it is the echo of an entry that could not keep its id: the transcript has it already. */
export function isReplayed(id: string): boolean {
  return id.startsWith(prefix);
}

/** A system message for the model. */
export function systemNote(text: string): RealtimeEvent {
  const item = { type: 'message', role: 'system', content: [{ type: 'input_text', text }] };
  return { type: 'conversation.item.create', item };
}

function latest(entries: readonly TranscriptEntry[]): TranscriptEntry[] {
  const kept: TranscriptEntry[] = [];
  let left = mostCharacters;
  for (const entry of [...entries].reverse()) {
    left -= entry.text.length;
    if (left < 0) break;
    kept.unshift(entry);
  }
  return kept;
}

/** With its own id if that can be, so that the server's echo is the entry that is there already. */
function spoken({ id, role, text }: TranscriptEntry, index: number): RealtimeEvent {
  const message =
    role === 'user'
      ? { role: 'user', content: [{ type: 'input_text', text }] }
      : { role: 'assistant', content: [{ type: 'output_text', text }] };
  const item = { type: 'message', id: usableId.test(id) ? id : `${prefix}${index}`, ...message };
  return { type: 'conversation.item.create', item };
}

/** A call and its output: the pair that the model knows for what a tool has done. */
function done({ name, arguments: given, output }: ReplayedToolCall, index: number): RealtimeEvent[] {
  const call = { call_id: `${prefix}${index}` };
  const items = [
    { type: 'function_call', ...call, name, arguments: given },
    { type: 'function_call_output', ...call, output },
  ];
  return items.map(item => ({ type: 'conversation.item.create', item }));
}
