/** How the service finds out that the user has finished speaking; durations in milliseconds. */
export type TurnDetection =
  | {
      readonly type: 'semantic_vad';
      /** How soon it answers; `auto` is `medium`. */
      readonly eagerness?: 'low' | 'medium' | 'high' | 'auto';
      readonly createResponse?: boolean;
      readonly interruptResponse?: boolean;
    }
  | {
      readonly type: 'server_vad';
      /** How loud speech is, 0–1. */
      readonly threshold?: number;
      readonly prefixPaddingMs?: number;
      readonly silenceDurationMs?: number;
      /** 5,000–30,000: after so much silence the agent speaks by itself. It does not hang up. */
      readonly idleTimeoutMs?: number | null;
      readonly createResponse?: boolean;
      readonly interruptResponse?: boolean;
    };

/** What writes down what the user says. */
export interface TranscriptionSettings {
  readonly model?: string;
  /** Such as `es`. */
  readonly language?: string;
  readonly prompt?: string;
}

/**
 * Settings of a call that the page may choose. What is not set stays as the backend minted it; `null` switches off.
 * Names and bounds are those of the Realtime API's session, `speed` 0.25–1.5.
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
