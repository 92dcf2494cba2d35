// The package has types only for its main entry, which prefers a native binding.
declare module '@evan/opus/wasm/index.mjs' {
  export class Encoder {
    constructor(options: { channels: 1 | 2; sample_rate: number; application: 'voip' | 'audio' });
    encode(pcm: ArrayBufferView): Uint8Array;
    ctl(command: number, value?: number): number;
    drop(): void;
  }
  export class Decoder {
    constructor(options: { channels: 1 | 2; sample_rate: number });
    decode(packet: ArrayBufferView): Uint8Array;
    drop(): void;
  }
}
