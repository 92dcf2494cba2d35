import { type Status } from '../../../core/model/status.js';
import type { VoiceHost } from '../../host.js';
/** The language that both the widget and the agent speak. */
export declare class SpokenLanguage {
    #private;
    constructor(element: VoiceHost);
    choose(tag: string): void;
    /** A call that begins later is minted in it; one that is being connected may have been minted before. */
    updated(status: Status): void;
    release(): void;
}
export interface NamedLanguage {
    readonly tag: string;
    /** In the language itself. */
    readonly name: string;
}
/** The languages that the page offers, in its order; invalid tags are left out. */
export declare function offeredLanguages(element: VoiceHost): NamedLanguage[];
/** Which of them is spoken now: as chosen, or as the page says, else English; undefined for another one. */
export declare function spokenOf(element: VoiceHost, offered: readonly NamedLanguage[]): string | undefined;
