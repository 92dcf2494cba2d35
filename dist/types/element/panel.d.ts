import { type TemplateResult } from 'lit';
import { type View } from './launcher.js';
export { panelStyles } from './panel-styles.js';
export declare function panel(view: View): TemplateResult;
/** One short text for what is going on; also what a screen reader says when it changes. */
export declare function statusWords({ status, activity, muted, resumable, words }: View): string;
