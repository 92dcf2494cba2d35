/**
 * Returns the words of a text as they are compared: in lower case, without accents or punctuation, with one spelling
 * for letters that people write in several ways. The words are separated and surrounded by single spaces; '' if there
 * are none. Takes linear time.
 */
export declare function fold(text: string): string;
