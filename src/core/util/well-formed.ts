/** Replaces lone surrogates by U+FFFD, because UTF-8 can't express them. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
