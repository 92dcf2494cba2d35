import type { VoiceHost } from '../host.js';
export declare const storedAt = "navai-voice:consent";
/** The versions that were agreed to in this page: its storage may be blocked. */
export declare const agreed: string[];
/** The version that the visitor has yet to agree to; undefined if there is none, or they have. */
export declare function missingConsent({ consent, consentVersion, children }: VoiceHost): string | undefined;
/**
 * Keeps calls that page code starts from starting before the visitor agrees: nothing is requested, opened or loaded
 * until then. It listens first, so that no listener of the page sees such a start.
 */
export declare function gateStarts(host: VoiceHost): void;
