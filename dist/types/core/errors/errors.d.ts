import type { callErrors } from './call-errors.js';
/**
 * The errors that can occur before the code of a start is loaded, and their texts: what happened and what to do. The key
 * is the stable code. `call-errors.ts` has the others.
 */
export declare const errors: {
    readonly 'no-webrtc': 'This browser can’t connect to the assistant. Try a current Chrome, Edge, Firefox or Safari.';
    readonly 'sdk-unavailable': 'The voice widget could not load completely. Check the connection and try again, or reload the page.';
    readonly 'configuration-invalid': 'The JSON configuration of the voice widget is invalid. Tell this site’s owner.';
    readonly unexpected: 'Something went wrong. Try again.';
};
export type ErrorCode = keyof typeof errors | keyof typeof callErrors;
/** The texts of all errors registered so far. */
export declare const errorTexts: Record<string, string>;
export declare function addErrors(more: Readonly<Record<string, string>>): void;
/** An error that ended a call or kept it from starting. Its `message` can be shown to visitors. */
export declare class VoiceError extends Error {
    /** Stable; for programs. */
    readonly code: ErrorCode;
    /** What exactly failed; for developers, never shown to visitors. May be empty. */
    readonly detail: string;
    /** True if trying again can help. */
    readonly recoverable: boolean;
    /** Seconds to wait before trying again, if the backend said so. */
    readonly retryAfter: number | undefined;
    constructor(code: ErrorCode, detail?: string, cause?: unknown, retryAfter?: number);
    /** Not a field: on pages that freeze prototypes, an assignment to an inherited property throws. */
    get name(): 'VoiceError';
}
export declare function toVoiceError(error: unknown, fallback?: ErrorCode): VoiceError;
/** The message of anything that was thrown or sent as an error. */
export declare function messageOf(error: unknown): string;
