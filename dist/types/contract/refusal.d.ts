import { VoiceError } from '../core/errors/errors.js';
import type { Answer } from './client.js';
/** What a second try needs. */
export interface SecondTry {
    /** Sends the request again, with fresh headers. */
    readonly attempt: () => Promise<Answer>;
    /** Whether the page's `headers` is a function, which can return fresh ones. */
    readonly canRefresh: boolean;
    /** The longest `Retry-After` to wait for, in milliseconds. */
    readonly patienceMs: number;
    /** Aborted when the call stops; ends the wait. */
    readonly signal: AbortSignal;
}
/**
 * Retries a refused request once if that can help: at once with fresh headers, or after the backend's `Retry-After`.
 * Otherwise resolves to the refusal.
 */
export declare function secondTry(refused: Answer, request: SecondTry): Promise<Answer>;
/** Converts a refusal to an error with the backend's message. The answer is the error's cause. */
export declare function refusalOf(answer: Answer): VoiceError;
/** Whether the answer means that the backend does not have the endpoint. */
export declare function isMissing({ response: { status } }: Answer): boolean;
