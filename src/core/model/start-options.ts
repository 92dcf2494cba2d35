/** What the page set for a call; sent to the backend's mint only where set. */
export interface StartOptions {
  model?: string | undefined;
  voice?: string | undefined;
  instructions?: string | undefined;
  language?: string | undefined;
  voiceAccent?: string | undefined;
  voiceTone?: string | undefined;
}

export type MemoryMode = 'persistent' | 'incognito';
