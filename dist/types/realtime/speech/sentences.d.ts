/**
 * Cuts streamed text into sentences. A sentence is complete once the next one has begun, because "3." may become "3.5".
 */
export declare class SentenceCutter {
    #private;
    /** Returns the sentences that this piece completes. */
    add(piece: string): string[];
    /** Returns the rest, even if it is no complete sentence; '' if there is none. */
    end(): string;
}
