import type { Upstream } from './upstream.js';
/** Audio as it comes from a service, piece by piece. Its first piece is there before anything is answered. */
export declare class AudioPieces {
    #private;
    private constructor();
    /** Waits for the first piece; refuses an answer that is not audio, or empty. */
    static open(response: Response, upstream: Upstream, signal: AbortSignal): Promise<AudioPieces>;
    /** The next piece, undefined at the end; a break or a silence is a Refusal, with one warning. */
    next(): Promise<Uint8Array | undefined>;
    /** Closes the connection to the service; twice is fine. */
    cancel(): void;
}
