import { pageNote } from './model/page-note.js';
import type { Facts } from './model/status.js';
import type { TranscriptEntry } from './model/transcript.js';
import type { HistoryReplay } from './ports/connection.js';
import type { SavedCall } from './resume/saved-call.js';
import type { CallPorts } from './session-options.js';
import { ownDocument } from './util/own-document.js';

const resumedNote =
  'The connection was lost for a moment and is back. What was said so far is above. Go on where it stopped: do not greet the user, and do not mention the interruption.';

interface History {
  readonly entries: readonly TranscriptEntry[];
  /** Notes that the page has sent to the model. */
  readonly notes: readonly string[];
  /** What the two sides were doing when the connection was lost. */
  readonly cutOff: Facts;
  /** Whether an item waits to be sent that makes the agent answer anyway. */
  readonly answerFollows: boolean;
  /** The previous page's saved call, until a connection of this page has received it. */
  readonly past: SavedCall | undefined;
  readonly ports: Pick<CallPorts, 'location' | 'tab'>;
}

/**
 * Builds what a new connection sends to the model. After a page load, this includes the tool calls of the previous
 * page.
 */
export function historyReplay(history: History): HistoryReplay {
  const { entries, notes, cutOff, answerFollows, past, ports } = history;
  // A tool that still runs requests an answer by itself; one whose page is gone does not.
  const asked = cutOff.working ? past !== undefined : entries.at(-1)?.role === 'user';
  const answer = (cutOff.agentSpeaking || cutOff.responding || asked) && !answerFollows;
  if (!past) return { entries, notes, note: resumedNote, answer };
  const title = ports.tab?.title() ?? (globalThis.document ? ownDocument.title : '');
  const note = pageNote(past.path, ports.location(), title);
  return { entries, notes, toolCalls: past.toolCalls, note, answer };
}
