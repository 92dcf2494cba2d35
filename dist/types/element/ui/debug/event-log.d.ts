import type { VoiceHost } from '../../host.js';
/** Writes a line for each event to the console, as long as the element has `debug`. */
export declare function logEvents(element: VoiceHost): void;
