import type { Meter } from '../../core/ports/connection.js';
import type { Microphone } from '../../core/ports/transport.js';
/** The loudness of samples from −1 to 1, as people judge it: the logarithm of their root mean square, from 0 to 1. */
export declare function loudness(samples: Float32Array): number;
/** Measures streams with one audio context, which is made at the first reading and closed with the call. */
export declare class StreamMeter implements Meter {
    #private;
    level(side: 'input' | 'output', stream: Microphone | MediaStream | undefined): number;
    close(): void;
}
