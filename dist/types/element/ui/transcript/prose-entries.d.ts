import type { TranscriptEntry } from '../../../core/model/transcript.js';
import type { View } from '../base/view.js';
/**
 * The agent's entries as Markdown. Its code comes when there is something to show with it; until then, and where it
 * can't be loaded, there is plain text. An entry that has not changed is never parsed twice.
 */
export declare class ProseEntries {
    #private;
    constructor(loaded: () => void);
    /** To be called at each rendering, before any entry is asked for. */
    prepare({ status, words, transcriptLength }: View): void;
    /** Undefined while it has to be plain text. */
    of(entry: TranscriptEntry): HTMLElement | undefined;
}
