import { VoiceError } from '../core/errors/errors.js';
import type { Answer } from './client.js';
/** What a second try needs to know. */
export interface SecondTry {
    /** Sends the request again, with headers that are asked for anew. */
    readonly attempt: () => Promise<Answer>;
    /** Whether the page gives its headers by a function. */
    readonly canRefresh: boolean;
    /** The longest wait that is worth it, in milliseconds. */
    readonly patienceMs: number;
    /** Aborted when the call stops; ends the wait. */
    readonly signal: AbortSignal;
}
/**
 * Tries once more what was refused, if that can help: at once with fresh headers, or after the wait that
 * the backend asks for. Otherwise the refusal stands. There is never a third try.
 */
export declare function secondTry(refused: Answer, request: SecondTry): Promise<Answer>;
/** The error that a refusal is, in the backend's words; the answer is its cause. */
export declare function refusalOf(answer: Answer): VoiceError;
/** Whether a backend says that it has no such endpoint. */
export declare function isMissing({ response: { status } }: Answer): boolean;
