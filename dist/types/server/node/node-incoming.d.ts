import type { Incoming } from '../types/http.js';
import type { LazyAbort } from '../util/lazy-abort.js';
import { type NodeRequest } from './node-body.js';
/** A Node request. Avoids web streams and classes until a hook needs the `Request`. */
export declare class NodeIncoming implements Incoming {
    #private;
    readonly method: string;
    readonly url: URL;
    readonly leaving: LazyAbort;
    /** Throws a TypeError if the host or URL is invalid, and a Refusal if no `Request` can represent this request. */
    constructor(req: NodeRequest, leaving: LazyAbort);
    get address(): string | undefined;
    get signal(): AbortSignal;
    get request(): Request;
    /** HTTP/2 sends the host as `:authority`, which takes precedence over a `Host` header (RFC 9113, section 8.3.1). */
    header(name: string): string | null;
    bytes(maxBytes: number): Promise<Uint8Array | undefined>;
}
