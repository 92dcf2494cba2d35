import type { VoiceHost } from '../../host.js';
/** The language of the page's own words, such as what one has to agree to; empty if it says none. */
export declare function languageOfPage(element: VoiceHost): string;
/**
 * The language of what the two sides say, for screen readers. The widget's words may be in another one: they
 * are English if it does not speak the page's.
 */
export declare function languageSaid(element: VoiceHost): string;
