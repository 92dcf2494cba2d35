/**
 * The longest tool output in characters. A data-channel message over 262,144 bytes throws in Chromium, and longer
 * results do not help the model.
 */
export declare const maxOutputLength: number;
/** The first `maxLength` characters; one less if a surrogate pair would be split. */
export declare function cutText(text: string, maxLength: number): string;
