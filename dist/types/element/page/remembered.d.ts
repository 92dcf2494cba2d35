import type { VoiceHost } from '../host.js';
/** The storage key of the corner that the visitor chose, for all pages of the site. */
export declare const cornerKey = "navai-voice:corner";
/** The session storage key that marks an element as dismissed in this tab; one key per element id. */
export declare const dismissedKey: ({ id }: Element) => string;
/** Restores the visitor's decisions from earlier pages, before the first drawing. Ignores blocked storage. */
export declare function recall(element: VoiceHost): void;
/** The storage key of the visitor's choices, for all pages of the site. */
export declare const rememberedAt = "navai-voice:choices";
/** Returns the stored choices, unvalidated: any script of the site can write them. Empty if storage is blocked. */
export declare function remembered(): Readonly<Record<string, unknown>>;
/** Returns the languages that the page offers, as BCP 47 tags. */
export declare function languagesOf({ languages }: VoiceHost): string[];
/** Restores the visitor's language, for texts and agent, if the page offers it and sets no language itself. */
export declare function speakAsChosen(element: VoiceHost): void;
