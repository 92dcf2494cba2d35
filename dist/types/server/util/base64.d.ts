/** Encodes the pieces as one base64 text, without Node's Buffer, because the handler runs in every fetch runtime. */
export declare function toBase64(pieces: readonly Uint8Array[]): string;
