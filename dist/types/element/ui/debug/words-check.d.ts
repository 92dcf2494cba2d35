import type { Warn } from '../../../core/errors/warnings.js';
/** Tells a page, once each, of words that it wants to replace and that we don't have, or not as it gives them. */
export declare class WordsCheck {
    #private;
    /** `words` are those of a language, which has all of them. */
    check(own: unknown, words: object, warn: Warn): void;
}
