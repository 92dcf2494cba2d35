import type { IncomingMessage, ServerResponse } from 'node:http';
export interface Answer {
    status: number;
    body?: string | object;
    headers?: Record<string, string>;
}
/** Reads the whole body as text. Rejects with a Refusal above 256 KiB. */
export declare function readBody(request: IncomingMessage): Promise<string>;
/** Returns the bearer key, or an empty string. */
export declare function bearerOf(request: IncomingMessage): string;
export declare function reply(response: ServerResponse, { status, body, headers }: Answer): void;
/** Builds an error answer in the service's format. */
export declare function failure(status: number, error: unknown): Answer;
