import type { IncomingMessage } from 'node:http';
/** Where h3 1 and Nitro 2 leave a promise of the bytes that they have read. */
declare const H3_RAW_BODY: unique symbol;
/** What other code adds to a request: the path before mounting, and the body that it has read. */
export type NodeRequest = IncomingMessage & {
    originalUrl?: string;
    body?: unknown;
    [H3_RAW_BODY]?: unknown;
};
/**
 * The body, or undefined if it is longer than `maxBytes`. Rejects if it breaks off, and with a Refusal if something
 * else has read it and left nothing on the request.
 */
export declare function bytesOfNode(req: NodeRequest, maxBytes: number): Promise<Uint8Array | undefined>;
/** The same as a stream without a limit. */
export declare function streamOfNode(req: NodeRequest): ReadableStream<Uint8Array>;
export {};
