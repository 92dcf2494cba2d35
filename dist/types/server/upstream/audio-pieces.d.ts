import type { Upstream } from './upstream.js';
/** Audio from a service, piece by piece. The first piece is read before the endpoint answers. */
export declare class AudioPieces {
    #private;
    private constructor();
    /** Waits for the first piece. Throws a Refusal if the answer is empty or not audio. */
    static open(response: Response, upstream: Upstream, signal: AbortSignal): Promise<AudioPieces>;
    /** Returns the next piece, or undefined at the end. Throws a Refusal, with one warning, if the stream fails. */
    next(): Promise<Uint8Array | undefined>;
    /** Closes the connection to the service. Can be called repeatedly. */
    cancel(): void;
}
