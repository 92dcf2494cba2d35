import { pageNote } from './model/page-note.js';
import { ownDocument } from './util/own-document.js';
const resumedNote = 'The connection was lost for a moment and is back. What was said so far is above. Go on where it stopped: do not greet the user, and do not mention the interruption.';
export function historyReplay(history) {
    const { entries, notes, cutOff, answerFollows, past, ports } = history;
    const asked = cutOff.working ? past !== undefined : entries.at(-1)?.role === 'user';
    const answer = (cutOff.agentSpeaking || cutOff.responding || asked) && !answerFollows;
    if (!past)
        return { entries, notes, note: resumedNote, answer };
    const title = ports.tab?.title() ?? (globalThis.document ? ownDocument.title : '');
    const note = pageNote(past.path, ports.location(), title);
    return { entries, notes, toolCalls: past.toolCalls, note, answer };
}
