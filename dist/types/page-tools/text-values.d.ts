type TextControl = HTMLInputElement | HTMLTextAreaElement;
/** The browser checks lengths only while the visitor types. */
export declare function wrongLength({ type, minLength, maxLength }: TextControl, text: string): string | undefined;
/** Browsers replace invalid values, and pages may write back the one before. */
export declare function isTaken({ type, value }: TextControl, text: string, before: string): boolean;
export {};
