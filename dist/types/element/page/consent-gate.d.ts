import type { NavaiVoiceElement } from '../navai-voice-element.js';
export declare const storedAt = "navai-voice:consent";
/** The versions that were agreed to in this page: its storage may be blocked. */
export declare const agreed: string[];
/** The version that the visitor has yet to agree to; undefined where there is none, or they have. */
export declare function missingConsent({ consent, consentVersion, children }: NavaiVoiceElement): string | undefined;
