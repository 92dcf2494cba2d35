import { cutText } from '../util/cut-text.js';

/** In characters. Longer texts of a page are cut, because a name or title needs no more. */
const maxQuoteLength = 200;

/** Control characters, line breaks and invisible characters, except the joiners that some scripts need inside words. */
const breaking = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\s]+/gu;

/** Returns a text in one line, without characters that are not seen. */
export function oneLine(text: string): string {
  return text.replace(breaking, ' ').replace(/ {2,}/g, ' ').trim();
}

/**
 * Quotes a text of the page for the model, so that it reads as data and not as an instruction: in one line, of limited
 * length, and with its own quotation marks escaped.
 */
export function quoted(text: string): string {
  const line = oneLine(text);
  const cut = line.length > maxQuoteLength ? `${cutText(line, maxQuoteLength - 1)}…` : line;
  return `“${cut.replace(/["“”„‟«»\\]/g, '\\$&')}”`;
}
