import type { Description } from './field-kind.js';
type TextControl = HTMLInputElement | HTMLTextAreaElement;
export declare function formHint(field: HTMLInputElement): string;
/** Without `step`, only whole steps from `min` on are valid. A slider has limits of its own. */
export declare function numberSchema(field: HTMLInputElement): Description;
/** `format` only guides the model: the form itself decides whether an address is valid. */
export declare function textSchema(field: TextControl): Description;
export {};
