import { type TemplateResult } from 'lit';
import type { PieceHost } from '../base/view.js';
/** A button of a notice. */
export interface Action {
    readonly label: string;
    readonly part: string;
    /** Undefined while the button is disabled. */
    readonly act: (() => void) | undefined;
}
/** A message to the visitor. */
export interface Notice {
    readonly icon: TemplateResult;
    readonly words: string;
    readonly actions?: readonly Action[];
    /** A control of the browser, before the buttons. */
    readonly control?: HTMLElement | undefined;
    /** Whether screen readers announce it at once; other notices are not announced from here. */
    readonly alert?: boolean;
    readonly error?: boolean;
    /** The close button's name and action; undefined for no close button. */
    readonly dismiss?: readonly [label: string, act: () => void];
}
export declare function notice(host: PieceHost, { icon, words, actions, control, alert, error, dismiss }: Notice): TemplateResult;
