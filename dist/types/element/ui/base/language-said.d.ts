import type { VoiceHost } from '../../host.js';
/** Returns the language of the page's own texts, such as the consent text; empty if the page sets none. */
export declare function languageOfPage(element: VoiceHost): string;
/**
 * Returns the language of the conversation, for screen readers. The widget's texts may be in another language: they
 * are English if the widget has no translation for the page's language.
 */
export declare function languageSaid(element: VoiceHost): string;
