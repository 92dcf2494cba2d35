import type { CustomFiller, Fill } from './field-kind.js';
/** How the controls of the page are filled. */
export declare const fillCustom: Readonly<Record<CustomFiller, Fill>>;
