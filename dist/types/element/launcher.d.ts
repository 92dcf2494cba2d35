import { nothing, type TemplateResult } from 'lit';
import type { SessionState } from '../core/session.js';
import type { TranscriptEntry } from '../core/transcript.js';
import type { Words } from '../lang/en.js';
/** What the pieces of UI show, and what a visitor's actions do. */
export interface View extends SessionState {
    readonly open: boolean;
    readonly words: Words;
    readonly toggle: () => void;
    readonly start: () => void;
    readonly stop: () => void;
    readonly toggleMute: () => void;
    readonly submit: (event: SubmitEvent) => void;
    readonly keydown: (event: KeyboardEvent) => void;
    readonly approve: (callId: string, allowed: boolean) => void;
    /** Where in the transcript the part begins that is shown. */
    readonly from: number;
    readonly latest: (count: number) => readonly TranscriptEntry[];
    /** Resolves once the entries from this one on are shown. */
    readonly showFrom: (index: number) => Promise<void>;
    /** What the visitor has to decide; nothing where there is nothing to. */
    readonly question: unknown;
}
export declare function launcher(view: View): TemplateResult;
/** In the panel, and without it where that could not be loaded: who is offline should read why. */
export declare function failure({ status, error, words, start }: View): TemplateResult | typeof nothing;
