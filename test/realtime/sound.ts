/** Returns a WAV file with a quiet tone of the given length. */
export function tone(ms: number): Blob {
  const rate = 8000;
  const samples = Math.round((ms * rate) / 1000);
  const view = new DataView(new ArrayBuffer(44 + samples * 2));
  const write = (at: number, text: string) => {
    for (const [index, letter] of [...text].entries()) view.setUint8(at + index, letter.charCodeAt(0));
  };
  write(0, 'RIFF');
  view.setUint32(4, 36 + samples * 2, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(36, 'data');
  view.setUint32(40, samples * 2, true);
  for (let at = 0; at < samples; at++) {
    view.setInt16(44 + at * 2, 1000 * Math.sin((at * 2 * Math.PI * 440) / rate), true);
  }
  return new Blob([view], { type: 'audio/wav' });
}

/** Tracks the object URLs that are not revoked yet. */
export function watchUrls() {
  const open = new Set<string>();
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = object => {
    const url = createObjectURL(object);
    open.add(url);
    return url;
  };
  URL.revokeObjectURL = url => {
    open.delete(url);
    revokeObjectURL(url);
  };
  return { open, restore: () => Object.assign(URL, { createObjectURL, revokeObjectURL }) };
}
