import { nothing, type TemplateResult } from 'lit';
import type { SessionSnapshot } from '../core/session.js';
import type { Words } from '../lang/en.js';
/** What the pieces of UI show, and what a visitor's actions do. */
export interface View extends SessionSnapshot {
    readonly open: boolean;
    readonly words: Words;
    readonly toggle: () => void;
    readonly start: () => void;
    readonly stop: () => void;
    readonly toggleMute: () => void;
    readonly submit: (event: SubmitEvent) => void;
    readonly keydown: (event: KeyboardEvent) => void;
    readonly approve: (callId: string, allowed: boolean) => void;
    /** What the visitor has to decide; nothing where there is nothing to. */
    readonly question: unknown;
}
export declare function launcher(view: View): TemplateResult;
/** In the panel, and without it where that could not be loaded: who is offline should read why. */
export declare function failure({ status, error, words, start }: View): TemplateResult | typeof nothing;
