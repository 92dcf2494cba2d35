import type { CSSResult } from 'lit';
/** Adds style sheets to a root, because a strict content security policy forbids style elements. */
export declare function adopt(root: ShadowRoot, styles: readonly CSSResult[]): void;
