import type { VoiceHost } from '../../host.js';
/**
 * Keeps the visitor's choices when Turbo morphs the page: the new HTML lacks their attributes, so the morph would close
 * the panel and turn the microphone on.
 */
export declare function keepState(element: VoiceHost): void;
