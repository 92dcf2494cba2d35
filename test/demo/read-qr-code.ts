import { stripVTControlCharacters } from 'node:util';

/** Whether a module is dark: by row, then by column. */
type Modules = readonly (readonly boolean[])[];

/** The light halves of a character: the upper, the lower. */
const halves: Readonly<Record<string, readonly [boolean, boolean]>> = {
  '█': [true, true],
  '▀': [true, false],
  '▄': [false, true],
  ' ': [false, false],
};

/** ISO/IEC 18004, 7.8.2: which modules each mask has swapped. */
const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  row => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

const BYTES = 0b0100;

/**
 * Reads a QR code of half-block characters without repairing it. Throws if it is not of versions 2 to 5 with the lowest
 * correction, which keep their data in one block, or does not hold bytes.
 */
export function readQrCode(text: string): string {
  const modules = modulesOf(text);
  const size = modules.length;
  const version = (size - 17) / 4;
  if (![2, 3, 4, 5].includes(version)) throw new Error(`The code has the version ${version}.`);
  // The format is swapped by the pattern 10101…, and begins with the correction and the mask.
  const [first, second, ...mask] = [0, 1, 2, 3, 4].map(
    column => at(modules, 8, column) !== (column % 2 === 0),
  );
  if (first || !second) throw new Error('The code does not have the lowest correction.');
  const swaps = masks[numberOf(mask)];
  const bits = path(size).map(([row, column]) => at(modules, row, column) !== swaps?.(row, column));
  if (numberOf(bits.slice(0, 4)) !== BYTES) throw new Error('The code does not hold bytes.');
  const length = numberOf(bits.slice(4, 12));
  const bytes = Array.from({ length }, (_, index) => numberOf(bits.slice(12 + index * 8, 20 + index * 8)));
  return Buffer.from(bytes).toString();
}

/** Without its light border. Throws for an unknown character, and for lines of different lengths. */
function modulesOf(text: string): Modules {
  const rows = stripVTControlCharacters(text)
    .split('\n')
    .flatMap(line => {
      const characters = [...line].map(character => {
        const both = halves[character];
        if (!both) throw new Error(`A QR code has no “${character}”.`);
        return both;
      });
      return [0, 1].map(half => characters.map(both => !both[half]));
    });
  const top = rows.findIndex(row => row.includes(true));
  const left = rows[top]?.indexOf(true) ?? 0;
  const size = (rows[top]?.lastIndexOf(true) ?? 0) - left + 1;
  return rows.slice(top, top + size).map(row => row.slice(left, left + size));
}

/** The places of the data in their order: in columns of two from the right, up and down in turn. */
function path(size: number): (readonly [row: number, column: number])[] {
  const pairs = Array.from({ length: size }, (_, index) => size - 1 - index).filter(column =>
    column > 6 ? (size - 1 - column) % 2 === 0 : column % 2 === 1,
  );
  return pairs.flatMap((column, index) => {
    const rows = Array.from({ length: size }, (_, row) => (index % 2 === 0 ? size - 1 - row : row));
    return rows
      .flatMap(row => [[row, column] as const, [row, column - 1] as const])
      .filter(([row, place]) => !isPattern(size, row, place));
  });
}

/** Finders with the format, timing lines, and the one alignment square. */
function isPattern(size: number, row: number, column: number): boolean {
  const [low, high] = [row < 9, row >= size - 8];
  const finder = (low && (column < 9 || column >= size - 8)) || (high && column < 9);
  const square = [row, column].every(place => place >= size - 9 && place <= size - 5);
  return finder || square || row === 6 || column === 6;
}

const at = (modules: Modules, row: number, column: number): boolean => {
  const module = modules[row]?.[column];
  if (module === undefined) throw new Error('The code is not a square.');
  return module;
};

const numberOf = (bits: readonly boolean[]): number =>
  bits.reduce((number, bit) => number * 2 + Number(bit), 0);
