import type { VoiceHost } from '../../host.js';
/** Logs each event to the console while the element has `debug`. */
export declare function logEvents(element: VoiceHost): void;
