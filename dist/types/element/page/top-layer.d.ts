import type { SettingsElement } from '../settings-element.js';
export declare function enterPage(element: SettingsElement): void;
export declare function leavePage(element: SettingsElement): void;
/** Another place in the row may be the others' now. */
export declare function moved(cause: SettingsElement): void;
/**
 * No `z-index`, `transform` or `overflow` of the page reaches a frame there; older browsers, and frames that are not
 * floating, go without.
 */
export declare function toTopLayer(element: SettingsElement, frame: HTMLElement | null): void;
