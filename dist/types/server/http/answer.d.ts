import type { Answer } from '../types/http.js';
/** A JSON answer; a string body is sent as it is, for JSON that was written earlier. */
export declare function jsonAnswer(status: number, body: unknown, headers?: Record<string, string>): Answer;
/** Without a length: who wraps the handler and writes another body into its answer would send a wrong one. */
export declare function toResponse({ status, headers, body }: Answer): Response;
