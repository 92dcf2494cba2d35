import '../../core/errors/add-start-texts.js';
import { VoiceError } from '../../core/errors/errors.js';
/** The error of a connection that either side closes while it is made. */
export declare const closedEarly: () => VoiceError;
/** The error of an answer that refuses a call. A redirect that was not followed has the status 0. */
export declare function refusalOf(status: number, text: string): VoiceError;
/**
 * Ends a call that the service has begun after it was stopped here. A service that does not accept this from a page ends
 * the call itself, because nothing connects.
 */
export declare function hangUp(address: string | null, callUrl: string, authorization: string): void;
