/** Models that take several `languages` and `keywords`; all others take one `language`. Source: typings of `openai` 7.55. */
const listing = /^gpt-(live-)?transcribe(-|$)/;

export function takesLists(model: string): boolean {
  return listing.test(model);
}

/** The API documents no limits for keywords: these keep an update short, regardless of the page's names. */
const maxKeywords = 100;
const maxKeywordLength = 50;

/** Fields that tell a transcription model what to expect; empty for what the model does not take. */
export interface TranscriptionHints {
  readonly language?: string;
  readonly languages?: readonly string[];
  readonly keywords?: readonly string[];
}

/**
 * `language` is a BCP 47 tag. A model that takes one language gets none if there may be several, because a wrong hint is
 * worse than no hint.
 */
export function languageHints(model: string, ...languages: readonly string[]): TranscriptionHints {
  const codes = [...new Set(languages.map(codeOf))];
  const [only] = codes;
  if (!only) return {};
  if (takesLists(model)) return { languages: codes };
  return codes.length === 1 ? { language: only } : {};
}

/** The service takes ISO 639-1 codes: `es` for `es-MX`. Other text stays, for the service to judge. */
function codeOf(language: string): string {
  return /^([a-z]{2})(?:[-_][a-z\d-]+)?$/i.exec(language)?.[1]?.toLowerCase() ?? language;
}

/** Whether a text is a language tag that has an ISO 639-1 code. */
export function hasCode(language: string): boolean {
  return /^[a-z]{2}$/.test(codeOf(language));
}

/** The names that the user may say, as keywords: of pages as they are, and of functions such as `add_to_cart` as words. */
export function keywordHints(model: string, names: Iterable<string>): TranscriptionHints {
  const words = [...names].map(name => name.replace(/[\s_]+/g, ' ').trim());
  const usable = [...new Set(words)].filter(word => word && word.length <= maxKeywordLength);
  return takesLists(model) && usable.length > 0 ? { keywords: usable.slice(0, maxKeywords) } : {};
}
