import type { VoiceHost } from '../host.js';
/** The storage key of the corner that the visitor chose, for all pages of the site. */
export declare const cornerKey = "navai-voice:corner";
/** Whether a visitor wants it at all, in this tab; each element of a page by itself. */
export declare const dismissedKey: ({ id }: Element) => string;
/** What a visitor has decided in an earlier page, before anything is drawn. Browsers may keep storage from us. */
export declare function recall(element: VoiceHost): void;
/** The storage key of the visitor's choices, for all pages of the site. */
export declare const rememberedAt = "navai-voice:choices";
/** The stored choices, unchecked: any script of the site can write them. Empty if the storage is blocked. */
export declare function remembered(): Readonly<Record<string, unknown>>;
/** The languages that the page offers. */
export declare function languagesOf({ languages }: VoiceHost): string[];
/** The language that the visitor chose before, if it is offered and the page asks for none: for words and agent. */
export declare function speakAsChosen(element: VoiceHost): void;
