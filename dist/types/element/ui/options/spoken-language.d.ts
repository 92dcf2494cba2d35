import { type Status } from '../../../core/model/status.js';
import type { VoiceHost } from '../../host.js';
/** The visitor's choice of a language, for both the widget and the agent. */
export declare class SpokenLanguage {
    #private;
    constructor(element: VoiceHost);
    choose(tag: string): void;
    /**
     * Informs the agent of a pending choice once the call is open. A later call requests the language from the backend; a
     * call that is connecting may have requested another one.
     */
    updated(status: Status): void;
    release(): void;
}
export interface NamedLanguage {
    readonly tag: string;
    /** The name of the language in that language. */
    readonly name: string;
}
/** Returns the languages that the page offers, in its order, without invalid tags. */
export declare function offeredLanguages(element: VoiceHost): NamedLanguage[];
/** Returns the offered tag of the current language: chosen, or the page's, or English; undefined if not offered. */
export declare function spokenOf(element: VoiceHost, offered: readonly NamedLanguage[]): string | undefined;
