/** How the service detects that the user has finished speaking; durations in milliseconds. */
export type TurnDetection =
  | {
      readonly type: 'semantic_vad';
      /** How soon the agent answers; `auto` equals `medium`. */
      readonly eagerness?: 'low' | 'medium' | 'high' | 'auto';
      readonly createResponse?: boolean;
      readonly interruptResponse?: boolean;
    }
  | {
      readonly type: 'server_vad';
      /** How loud sound must be to count as speech, 0–1. */
      readonly threshold?: number;
      readonly prefixPaddingMs?: number;
      readonly silenceDurationMs?: number;
      /** 5,000–30,000: after this much silence the agent speaks unprompted. The call does not end. */
      readonly idleTimeoutMs?: number | null;
      readonly createResponse?: boolean;
      readonly interruptResponse?: boolean;
    };

/** Transcription of the user's speech. */
export interface TranscriptionSettings {
  readonly model?: string;
  /** A language code such as `es`, for any model. */
  readonly language?: string;
  /** The languages that may be spoken. Models that take one language get it if there is only one. */
  readonly languages?: readonly string[];
  /** Names and terms to expect; default: the names of routes and functions. Only for `gpt-transcribe` and its like. */
  readonly keywords?: readonly string[];
  readonly prompt?: string;
}

/**
 * Settings of a call that the page may choose. Unset fields keep the backend's values; `null` turns a feature off.
 * Names and ranges are those of the Realtime API's session; `speed` is 0.25–1.5.
 */
export interface SessionSettings {
  readonly turnDetection?: TurnDetection | null;
  readonly noiseReduction?: 'near_field' | 'far_field' | null;
  readonly transcription?: TranscriptionSettings | null;
  readonly speed?: number;
  readonly toolChoice?:
    | 'auto'
    | 'none'
    | 'required'
    | { readonly type: 'function'; readonly name: string }
    | { readonly type: 'mcp'; readonly server_label: string; readonly name?: string };
  readonly outputModalities?: readonly ['audio'] | readonly ['text'];
}
