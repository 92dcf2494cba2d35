// The package types its main entry only, and that one prefers a native binding.
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
