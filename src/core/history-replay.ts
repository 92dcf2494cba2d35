import { pageNote } from './model/page-note.js';
import type { Facts } from './model/status.js';
import type { TranscriptEntry } from './model/transcript.js';
import type { HistoryReplay } from './ports/connection.js';
import type { SavedCall } from './resume/saved-call.js';
import type { CallPorts } from './session-options.js';

const resumedNote =
  'The connection was lost for a moment and is back. What was said so far is above. Go on where it stopped: do not greet the user, and do not mention the interruption.';

interface History {
  readonly entries: readonly TranscriptEntry[];
  /** What the page has told the model. */
  readonly notes: readonly string[];
  /** What was going on when the connection broke. */
  readonly cutOff: Facts;
  /** Whether something waits to be sent that the agent answers anyway. */
  readonly answerFollows: boolean;
  /** What the page before has left, if no connection of this page knows it yet. */
  readonly past: SavedCall | undefined;
  readonly ports: Pick<CallPorts, 'location' | 'tab'>;
}

/** What a new connection tells the model: after a page load, also the tool calls that the page before left behind. */
export function historyReplay(history: History): HistoryReplay {
  const { entries, notes, cutOff, answerFollows, past, ports } = history;
  // A tool that still runs will ask for an answer by itself; one whose page has gone will not.
  const asked = cutOff.working ? past !== undefined : entries.at(-1)?.role === 'user';
  const answer = (cutOff.agentSpeaking || cutOff.responding || asked) && !answerFollows;
  if (!past) return { entries, notes, note: resumedNote, answer };
  const title = ports.tab?.title() ?? globalThis.document?.title ?? '';
  const note = pageNote(past.path, ports.location(), title);
  return { entries, notes, toolCalls: past.toolCalls, note, answer };
}
