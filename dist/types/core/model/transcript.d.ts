/** One side's words, in the order of the conversation. */
export interface TranscriptEntry {
    readonly id: string;
    readonly role: 'user' | 'agent';
    /** What has been said so far; plain text. */
    readonly text: string;
    /** True once the text won't change any more. */
    readonly final: boolean;
    /** True if the agent was cut off. */
    readonly interrupted: boolean;
}
/** What the connection learnt about an item of the conversation; every field but `id` is optional. */
export interface ItemUpdate {
    readonly id: string;
    /** The item before it: null for the first, undefined if it is not known. */
    readonly previousId?: string | null | undefined;
    /** Missing for items without words (tool calls and their outputs), which only hold a place. */
    readonly role?: 'user' | 'agent' | undefined;
    /** Words to add at the end. */
    readonly delta?: string | undefined;
    /** Words that replace what was there. */
    readonly text?: string | undefined;
    readonly final?: boolean | undefined;
    readonly interrupted?: boolean | undefined;
}
/** Folds item updates into entries. Applying an update costs the same however long the transcript is. */
export declare class Transcript {
    #private;
    /**
     * The entries that hold words, oldest first. The same list until something changes; the first change after a look
     * at it copies it, which takes longer the longer it is.
     */
    get entries(): readonly TranscriptEntry[];
    /** How many entries hold words. */
    get length(): number;
    /** The newest message: also one that has its place and no words yet, as spoken ones are written down later. */
    get newest(): string | undefined;
    /** The newest entries, up to `count`, oldest first; it costs no more than what it returns. */
    latest(count: number): readonly TranscriptEntry[];
    /** The changed entry, or undefined if nothing that can be read has changed. */
    apply(update: ItemUpdate): TranscriptEntry | undefined;
    clear(): void;
}
/** What an entry becomes by an update; without one before, the first that is known of it. */
export declare function foldItem(before: TranscriptEntry | undefined, update: ItemUpdate, role: TranscriptEntry['role']): TranscriptEntry;
/** The entry as it stands once the rest of it will not come. */
export declare function finished(entry: TranscriptEntry): TranscriptEntry;
