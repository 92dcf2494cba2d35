import type { VoiceHost } from '../host.js';
/** Whether a press is the beginning of a click that starts a call. */
export declare function beginsStart({ open, variant }: VoiceHost, event: Event): boolean;
export declare function savesData(): boolean | undefined;
