/** The pieces as one text in base64; without Node's Buffer, as the handler runs wherever fetch does. */
export declare function toBase64(pieces: readonly Uint8Array[]): string;
