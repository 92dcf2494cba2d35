// @ts-check
import { renderUnicodeCompact } from 'uqr';

/** Light on dark in every terminal theme: some phones do not read a code with its colours swapped. */
const colours = { on: '\u001B[97;40m', off: '\u001B[0m' };

/**
 * The text as a QR code of half-block characters, where a block is light. With colours, each line sets its own.
 * @param {string} text @param {{ colour: boolean }} options
 */
export function qrCode(text, { colour }) {
  const lines = renderUnicodeCompact(text, { border: 2, ecc: 'L' }).split('\n');
  return lines.map(line => (colour ? colours.on + line + colours.off : line)).join('\n');
}
