import type { VoiceHost } from '../../host.js';
/** The language of the page's own words, such as what one has to agree to; empty where it says none. */
export declare function languageOfPage(element: VoiceHost): string;
/**
 * The language of what the two sides say, for those who have it read out. The widget's words may be in another one: they
 * are English where it does not speak the page's.
 */
export declare function languageSaid(element: VoiceHost): string;
