/**
 * The fields that a page may send to the backend's mint, in the page's spelling. Every other list of these fields is
 * derived from this one.
 */
export const mintFields = ['model', 'voice', 'instructions', 'language', 'voiceAccent', 'voiceTone'] as const;

export type MintField = (typeof mintFields)[number];

/** The mint fields of a call; unset fields are not sent. */
export type StartOptions = { [Field in MintField]?: string | undefined };

/** Picks the mint fields from a call's options. */
export function startOptionsOf(options: StartOptions): StartOptions {
  return Object.fromEntries(mintFields.map(name => [name, options[name]]));
}

export type MemoryMode = 'persistent' | 'incognito';
