import type { IncomingMessage } from 'node:http';
import type { Incoming } from '../types/http.js';
import type { LazyAbort } from '../util/lazy-abort.js';
/** What Express adds to a request: the path before mounting, and the body if a parser took it. */
export type NodeRequest = IncomingMessage & {
    originalUrl?: string;
    body?: unknown;
};
/** A request of Node's, read without streams and classes of the web until a hook asks for the `Request`. */
export declare class NodeIncoming implements Incoming {
    #private;
    readonly method: string;
    readonly url: URL;
    readonly leaving: LazyAbort;
    /** Throws a TypeError if the host or URL is none, and a Refusal if no `Request` can be like this one. */
    constructor(req: NodeRequest, leaving: LazyAbort);
    get address(): string | undefined;
    get signal(): AbortSignal;
    get request(): Request;
    header(name: string): string | null;
    bytes(maxBytes: number): Promise<Uint8Array | undefined>;
}
