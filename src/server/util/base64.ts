// JavaScript engines limit the number of arguments of a call.
const STEP = 0x8000;

/** Encodes the pieces as one base64 text, without Node's Buffer, because the handler runs in every fetch runtime. */
export function toBase64(pieces: readonly Uint8Array[]): string {
  return btoa(pieces.map(toBinary).join(''));
}

function toBinary(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += STEP)
    text += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return text;
}
