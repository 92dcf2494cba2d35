import type { Answer } from '../types/http.js';
/** Creates a JSON answer. A string body is sent unchanged: it is JSON already. */
export declare function jsonAnswer(status: number, body: unknown, headers?: Record<string, string>): Answer;
/** Has no Content-Length: code that wraps the handler and replaces the body would otherwise send a wrong one. */
export declare function toResponse({ status, headers, body }: Answer): Response;
