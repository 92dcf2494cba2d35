type TextControl = HTMLInputElement | HTMLTextAreaElement;
/** Why a visitor could not type the text, or undefined. */
export declare function wrongText(control: TextControl, text: string): string | undefined;
/** Browsers replace invalid values, and pages may write back the one before. */
export declare function isTaken({ type, value }: TextControl, text: string, before: string): boolean;
export {};
