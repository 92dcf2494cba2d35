import type { NavaiVoiceElement } from '../../navai-voice-element.js';
/** Writes a line for each event to the console, as long as the element has `debug`. */
export declare function logEvents(element: NavaiVoiceElement): void;
