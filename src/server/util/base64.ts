// A call limits its arguments.
const STEP = 0x8000;

/** The pieces as one text in base64; without Node's Buffer, as the handler runs wherever fetch does. */
export function toBase64(pieces: readonly Uint8Array[]): string {
  return btoa(pieces.map(toBinary).join(''));
}

function toBinary(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += STEP)
    text += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return text;
}
