import { type TemplateResult } from 'lit';
import type { PieceHost } from '../base/view.js';
/** What can be done about it. */
export interface Action {
    readonly label: string;
    readonly part: string;
    /** Undefined if it has to wait. */
    readonly act: (() => void) | undefined;
}
/** One thing to know. */
export interface Notice {
    readonly icon: TemplateResult;
    readonly words: string;
    readonly actions?: readonly Action[];
    /** Said at once; nothing else that is shown here is read out by itself. */
    readonly alert?: boolean;
    readonly error?: boolean;
    /** What the cross does, if it has one, and the cross's name. */
    readonly dismiss?: readonly [label: string, act: () => void];
}
export declare function notice(host: PieceHost, { icon, words, actions, alert, error, dismiss }: Notice): TemplateResult;
