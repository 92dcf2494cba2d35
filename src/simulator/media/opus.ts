import { Decoder, Encoder } from '@evan/opus/wasm/index.mjs';

/** Samples per second of the decoded audio. Opus timestamps always count at 48 kHz. */
export const SAMPLE_RATE = 24000;
export const FRAME_MS = 20;
export const FRAME_SAMPLES = (SAMPLE_RATE * FRAME_MS) / 1000;

const SET_COMPLEXITY = 4010;

/** Encodes speech as Opus packets. Call `close()`: its WebAssembly memory is not garbage-collected. */
export class OpusEncoder {
  readonly #encoder = new Encoder({ channels: 1, sample_rate: SAMPLE_RATE, application: 'voip' });

  constructor() {
    // Takes a fifth of the default's time; tests don't need the default's quality.
    this.#encoder.ctl(SET_COMPLEXITY, 2);
  }

  /** `pcm` is one frame of FRAME_SAMPLES samples. */
  encode(pcm: Int16Array): Uint8Array {
    return this.#encoder.encode(pcm);
  }

  close() {
    this.#encoder.drop();
  }
}

export class OpusDecoder {
  readonly #decoder = new Decoder({ channels: 1, sample_rate: SAMPLE_RATE });

  /** Samples at SAMPLE_RATE, mono; throws if the packet is not Opus. */
  decode(packet: Uint8Array): Int16Array {
    const bytes = this.#decoder.decode(packet);
    return new Int16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2);
  }

  close() {
    this.#decoder.drop();
  }
}
