import type { Warn } from '../../../core/errors/warnings.js';
/** Warns once about each of the page's own texts that has an unknown key or the wrong type. */
export declare class WordsCheck {
    #private;
    /** Compares the page's own texts with `words`, the complete texts of a language. */
    check(own: unknown, words: object, warn: Warn): void;
}
