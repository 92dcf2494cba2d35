import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { clipOf, type Look } from './looks.js';
import type { State } from './states.js';

const columns = 6;
const gap = 12;
/** The height of the name above each picture, in pixels. */
export const labelHeight = 24;

export interface Cell {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly cells: readonly Cell[];
}

/** The position of each state's picture on the sheet: rows of equal height, small pictures first. */
export function layOut(states: readonly State[], look: Look): Layout {
  const cells: Cell[] = [];
  let y = gap;
  for (const tall of [false, true]) {
    const { width, height } = clipOf(look, tall);
    const row = labelHeight + height + gap;
    const chosen = states.filter(state => state.tall === tall);
    chosen.forEach(({ name }, at) => {
      const x = gap + (at % columns) * (width + gap);
      cells.push({ name, x, y: y + Math.floor(at / columns) * row + labelHeight, width, height });
    });
    y += Math.ceil(chosen.length / columns) * row;
  }
  return { width: gap + columns * (look.device.cell + gap), height: y, cells };
}

export function emptySheet({ width, height }: Layout): PNG {
  const sheet = new PNG({ width, height });
  sheet.data.fill(0xff);
  return sheet;
}

/** Copies a picture onto a sheet. */
export function put(sheet: PNG, picture: PNG, x: number, y: number): void {
  PNG.bitblt(picture, sheet, 0, 0, picture.width, picture.height, x, y);
}

/** Copies a picture out of a sheet. */
export function cut(sheet: PNG, { x, y, width, height }: Cell): PNG {
  const picture = new PNG({ width, height });
  PNG.bitblt(sheet, picture, x, y, width, height, 0, 0);
  return picture;
}

export const sheetFile = ({ name }: Look) => new URL(`sheets/${name}.png`, import.meta.url);
const listFile = new URL('sheets/cells.json', import.meta.url);

/** The stored sheet of a look, and the positions of its pictures. */
export interface StoredSheet {
  readonly sheet: PNG;
  readonly cells: readonly Cell[];
}

/** Throws if there is no stored sheet. */
export function readSheet(look: Look): StoredSheet {
  const stored = JSON.parse(readFileSync(listFile, 'utf8')) as Record<string, Cell[]>;
  return { sheet: PNG.sync.read(readFileSync(sheetFile(look))), cells: stored[look.name] ?? [] };
}
