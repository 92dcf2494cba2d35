/** Returns a text in one line, without characters that are not seen. */
export declare function oneLine(text: string): string;
/**
 * Quotes a text of the page for the model, so that it reads as data and not as an instruction: in one line, of limited
 * length, and with its own quotation marks escaped.
 */
export declare function quoted(text: string): string;
