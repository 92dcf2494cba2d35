import type { BrainContext, ContextEntry } from '../brain/decision.js';
import type { Item, RealtimeSession } from '../types.js';
import { wordsOf } from './items.js';
import { languageOf } from './transcription.js';

/** Builds the brain's input. `heard` has the text of spoken items, even without a transcription in the session. */
export function contextOf(
  session: RealtimeSession,
  items: readonly Item[],
  heard: ReadonlyMap<string, string>,
  request: string,
): BrainContext {
  const entries = items.flatMap(item => entriesOf(item, heard));
  return {
    text: lastWords(entries),
    instructions: session.instructions,
    request,
    tools: session.tool_choice === 'none' ? [] : session.tools.filter(tool => tool.type === 'function'),
    items: entries,
    language: languageOf(session),
  };
}

/** A call of an MCP server carries its own output; the items of its listing and approval are no entries. */
function entriesOf(item: Item, heard: ReadonlyMap<string, string>): ContextEntry[] {
  if (!item.type.startsWith('mcp_')) return [entryOf(item, heard)];
  if (item.type !== 'mcp_call') return [];
  const toolCallId = item.id;
  const output = item.error ? JSON.stringify({ ok: false, error: item.error.message }) : item.output;
  const call = { kind: 'call' as const, toolCallId, name: item.name ?? '', arguments: item.arguments ?? '' };
  return typeof output === 'string' ? [call, { kind: 'output', toolCallId, output }] : [call];
}

function entryOf(item: Item, heard: ReadonlyMap<string, string>): ContextEntry {
  const toolCallId = item.call_id ?? '';
  if (item.type === 'function_call_output') return { kind: 'output', toolCallId, output: item.output ?? '' };
  if (item.type === 'function_call') {
    return { kind: 'call', toolCallId, name: item.name ?? '', arguments: item.arguments ?? '' };
  }
  return { kind: 'message', role: item.role ?? '', text: heard.get(item.id) ?? wordsOf(item) };
}

function lastWords(entries: ContextEntry[]): string {
  const last = entries.findLast(entry => entry.kind === 'message' && entry.role === 'user');
  return last?.kind === 'message' ? last.text : '';
}
