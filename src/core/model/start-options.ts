/** What a page may ask of the backend's mint, as the page spells it; everything that lists these fields derives from here. */
export const mintFields = ['model', 'voice', 'instructions', 'language', 'voiceAccent', 'voiceTone'] as const;

export type MintField = (typeof mintFields)[number];

/** What the page set for a call; the backend's mint receives the fields that are set. */
export type StartOptions = { [Field in MintField]?: string | undefined };

/** The mint's fields of a call's options. */
export function startOptionsOf(options: StartOptions): StartOptions {
  return Object.fromEntries(mintFields.map(name => [name, options[name]]));
}

export type MemoryMode = 'persistent' | 'incognito';
