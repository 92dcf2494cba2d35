import type { TranscriptEntry } from '../../../core/model/transcript.js';
import type { View } from '../base/view.js';
/**
 * Renders the agent's entries as Markdown. Loads the code on demand; until then, or if it can't be loaded, entries are
 * plain text. Never parses an unchanged entry twice.
 */
export declare class ProseEntries {
    #private;
    constructor(loaded: () => void);
    /** Call at each rendering, before `of()`. */
    prepare({ status, words, transcriptLength }: View): void;
    /** Returns an entry's element; undefined while it has to be plain text. */
    of(entry: TranscriptEntry): HTMLElement | undefined;
}
