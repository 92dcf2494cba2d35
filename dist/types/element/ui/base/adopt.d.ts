import type { CSSResult } from 'lit';
/** Sheets, as a strict content security policy forbids style elements. */
export declare function adopt(root: ShadowRoot, styles: readonly CSSResult[]): void;
