/**
 * The fields that a page may send to the backend's mint, in the page's spelling. Every other list of these fields is
 * derived from this one.
 */
export declare const mintFields: readonly ['model', 'voice', 'instructions', 'language', 'voiceAccent', 'voiceTone'];
export type MintField = (typeof mintFields)[number];
/** The mint fields of a call; unset fields are not sent. */
export type StartOptions = {
    [Field in MintField]?: string | undefined;
};
/** Picks the mint fields from a call's options. */
export declare function startOptionsOf(options: StartOptions): StartOptions;
export type MemoryMode = 'persistent' | 'incognito';
