import type { Meter } from '../../core/ports/connection.js';
import type { Microphone } from '../../core/ports/transport.js';
/** The perceived loudness of samples from −1 to 1: the logarithm of their root mean square, scaled to 0–1. */
export declare function loudness(samples: Float32Array): number;
/** Measures streams with one audio context, which is made at the first reading and closed with the call. */
export declare class StreamMeter implements Meter {
    #private;
    level(side: 'input' | 'output', stream: Microphone | MediaStream | undefined): number;
    close(): void;
}
