import type { VoiceHost } from '../host.js';
export declare const storedAt = "navai-voice:consent";
/** The consent versions accepted on this page, because its storage may be blocked. */
export declare const agreed: string[];
/** Returns the consent version that the visitor has yet to accept; undefined if none is required or missing. */
export declare function missingConsent({ consent, consentVersion, children }: VoiceHost): string | undefined;
/**
 * Blocks calls that page code starts until the visitor gives consent: nothing is requested, opened or loaded before.
 * Call it in the constructor, so that it runs first and no listener of the page sees a blocked start.
 */
export declare function gateStarts(host: VoiceHost): void;
