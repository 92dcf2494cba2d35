/** Samples a second on our side of the codec; Opus itself always counts in 48 kHz. */
export declare const SAMPLE_RATE = 24000;
export declare const FRAME_MS = 20;
export declare const FRAME_SAMPLES: number;
/** One direction of speech as Opus packets. Holds memory outside the garbage collector's sight: close it. */
export declare class OpusEncoder {
    #private;
    constructor();
    /** `pcm` is one frame of FRAME_SAMPLES samples. */
    encode(pcm: Int16Array): Uint8Array;
    close(): void;
}
export declare class OpusDecoder {
    #private;
    /** Samples at SAMPLE_RATE, mono; throws if the packet is not Opus. */
    decode(packet: Uint8Array): Int16Array;
    close(): void;
}
