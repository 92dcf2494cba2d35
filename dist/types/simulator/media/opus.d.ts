/** Samples per second of the decoded audio. Opus timestamps always count at 48 kHz. */
export declare const SAMPLE_RATE = 24000;
export declare const FRAME_MS = 20;
export declare const FRAME_SAMPLES: number;
/** Encodes speech as Opus packets. Call `close()`: its WebAssembly memory is not garbage-collected. */
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
