import type { VoiceHost } from '../host.js';
/** Where a visitor wants the widget, in all pages of the site. */
export declare const cornerKey = "navai-voice:corner";
/** Whether a visitor wants it at all, in this tab; each element of a page by itself. */
export declare const dismissedKey: ({ id }: Element) => string;
/** What a visitor has decided in an earlier page, before anything is drawn. Browsers may keep storage from us. */
export declare function recall(element: VoiceHost): void;
/** Where a visitor's choices are kept, for all pages of the site. */
export declare const rememberedAt = "navai-voice:choices";
/** What is kept, as it stands there: anybody may have written it. Nothing where the storage is blocked. */
export declare function remembered(): Readonly<Record<string, unknown>>;
/** The languages that the page offers. */
export declare function languagesOf({ languages }: VoiceHost): string[];
/** The language that the visitor chose before, where it is offered and the page asks for none: for words and agent. */
export declare function speakAsChosen(element: VoiceHost): void;
