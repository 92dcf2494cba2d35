import type { IncomingMessage, ServerResponse } from 'node:http';
export interface Answer {
    status: number;
    body?: string | object;
    headers?: Record<string, string>;
}
/** The whole body as text; throws a Refusal beyond 256 KiB. */
export declare function readBody(request: IncomingMessage): Promise<string>;
/** The key after `Bearer`, or an empty string. */
export declare function bearerOf(request: IncomingMessage): string;
export declare function reply(response: ServerResponse, { status, body, headers }: Answer): void;
/** An error as the service words it. */
export declare function failure(status: number, error: unknown): Answer;
