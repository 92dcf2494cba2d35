/**
 * The words of something thrown: a text, or an error's message without the stack that some libraries put into it, which
 * is useless to the model and reveals too much to a page. '' if it has none.
 */
export declare function wordsOf(thrown: unknown): string;
