/**
 * Cuts text that comes in pieces into sentences, as soon as each is known to be complete: that is when the next
 * one has begun, as "3." may become "3.5".
 */
export declare class SentenceCutter {
    #private;
    /** The sentences that this piece completes. */
    add(piece: string): string[];
    /** What is left, sentence or not. Empty if there is nothing. */
    end(): string;
}
