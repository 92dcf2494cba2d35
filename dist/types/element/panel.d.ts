import { type TemplateResult } from 'lit';
import { type View } from './launcher.js';
export { panelStyles } from './panel-styles.js';
export declare function panel(view: View): TemplateResult;
/** One short text for what is going on; also what a screen reader says when it changes. */
export declare function statusWords({ status, activity, muted, resumable, words }: View): string;
/**
 * Where the part of the transcript begins that is shown. It moves on in steps, so that most updates leave what is
 * there as it is; never while the visitor reads further up.
 */
export declare function firstShown(length: number, following: boolean, before: number): number;
