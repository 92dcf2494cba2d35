/** Tokens by kind, under the Realtime API's names. Every field is present; 0 if the service did not report it. */
export interface TokenUsage {
  readonly total_tokens: number;
  readonly input_tokens: number;
  readonly output_tokens: number;
  readonly input_token_details: {
    readonly text_tokens: number;
    readonly audio_tokens: number;
    readonly image_tokens: number;
    /** Input tokens that came from the cache of an earlier response. */
    readonly cached_tokens: number;
    readonly cached_tokens_details: {
      readonly text_tokens: number;
      readonly audio_tokens: number;
      readonly image_tokens: number;
    };
  };
  readonly output_token_details: { readonly text_tokens: number; readonly audio_tokens: number };
}

/** Usage of the transcription: tokens, or seconds of audio, depending on how its model is billed. */
export interface TranscriptionUsage extends TokenUsage {
  readonly seconds: number;
}

/** Running totals of all responses, and of the transcription, which is another model's work. */
export interface UsageTotals extends TokenUsage {
  readonly input_transcription: TranscriptionUsage;
}

export type UsageSource = 'response' | 'input_transcription';

const kinds = { text_tokens: 0, audio_tokens: 0, image_tokens: 0 };
const noTokens: TokenUsage = {
  total_tokens: 0,
  input_tokens: 0,
  output_tokens: 0,
  input_token_details: { ...kinds, cached_tokens: 0, cached_tokens_details: kinds },
  output_token_details: { text_tokens: 0, audio_tokens: 0 },
};
const blank: Readonly<Record<UsageSource, TokenUsage>> = {
  response: noTokens,
  input_transcription: { ...noTokens, seconds: 0 } as TranscriptionUsage,
};

export const noUsage: UsageTotals = {
  ...noTokens,
  input_transcription: blank.input_transcription as TranscriptionUsage,
};

/**
 * Reads the service's usage into our shape: invalid amounts count as 0, and unknown fields are dropped. Returns
 * undefined if it is not an object.
 */
export function readUsage(source: UsageSource, given: unknown): TokenUsage | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const usage = merge(blank[source], given, (_, value) => amount(value));
  // Some services do not send the sum.
  return { ...usage, total_tokens: usage.total_tokens || usage.input_tokens + usage.output_tokens };
}

/** Reads saved totals: missing and invalid amounts count as 0. */
export function readTotals(given: unknown): UsageTotals {
  return merge(noUsage, Object(given), (_, value) => amount(value));
}

export function addUsage(totals: UsageTotals, source: UsageSource, usage: TokenUsage): UsageTotals {
  const sum = <T extends object>(a: T, b: object) => merge(a, b, (before, more) => before + amount(more));
  if (source === 'response') return sum(totals, usage);
  return { ...totals, input_transcription: sum(totals.input_transcription, usage) };
}

/** All tokens of every kind, including the transcription's. */
export function allTokens(totals: UsageTotals): number {
  return totals.total_tokens + totals.input_transcription.total_tokens;
}

function amount(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
}

/** Folds the values of `given` into the fields of `shape`, at every depth. */
function merge<T extends object>(
  shape: T,
  given: object,
  fold: (before: number, value: unknown) => number,
): T {
  const field = ([key, before]: [string, unknown]) => {
    const value = (given as Readonly<Record<string, unknown>>)[key];
    return [
      key,
      typeof before === 'number' ? fold(before, value) : merge(before as object, Object(value), fold),
    ];
  };
  return Object.fromEntries(Object.entries(shape).map(field)) as T;
}
