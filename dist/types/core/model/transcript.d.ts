/** One message of the user or the agent. */
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
/** An update to an item of the conversation; every field except `id` is optional. */
export interface ItemUpdate {
    readonly id: string;
    /** The id of the item before it: null for the first item, undefined if unknown. */
    readonly previousId?: string | null | undefined;
    /** Missing for items without words (tool calls and their outputs), which only affect the order. */
    readonly role?: 'user' | 'agent' | undefined;
    /** Text to append. */
    readonly delta?: string | undefined;
    /** Text that replaces the text so far. */
    readonly text?: string | undefined;
    readonly final?: boolean | undefined;
    readonly interrupted?: boolean | undefined;
}
/** Folds item updates into entries. The cost of an update does not grow with the transcript. */
export declare class Transcript {
    #private;
    /**
     * The entries with text, oldest first. Returns the same list until something changes. The first change after a read
     * copies the list, which takes longer the longer it is.
     */
    get entries(): readonly TranscriptEntry[];
    /** The number of entries with text. */
    get length(): number;
    /** The id of the newest message, even without text: speech is transcribed later. */
    get newest(): string | undefined;
    /** The newest entries, up to `count`, oldest first. Copies only these. */
    latest(count: number): readonly TranscriptEntry[];
    /** Returns the changed entry, or undefined if nothing visible has changed. */
    apply(update: ItemUpdate): TranscriptEntry | undefined;
    clear(): void;
}
/** Applies an update to an entry, or makes the first version of the entry. */
export declare function foldItem(before: TranscriptEntry | undefined, update: ItemUpdate, role: TranscriptEntry['role']): TranscriptEntry;
/** The entry without its missing rest: final, and interrupted if it is the agent's. */
export declare function finished(entry: TranscriptEntry): TranscriptEntry;
