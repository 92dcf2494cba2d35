import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * Squares of this size in pixels are compared by their mean colour. Another machine shifts letters and edges
 * by half a pixel, which does not change the mean, while moved, changed or missing parts do.
 */
const square = 6;
/** The maximum distance between two colours, from 0 to 1. */
const threshold = 0.06;
/**
 * The maximum number of different squares. Letters without subpixel positions, the worst known case, cause
 * two; a missing icon causes seven.
 */
const maxSquares = 3;

export interface Difference {
  readonly differs: boolean;
  /** The number of squares that differ. */
  readonly squares: number;
  /** Their share of all squares, from 0 to 1. */
  readonly share: number;
}

export function compare(actual: PNG, expected: PNG): Difference {
  if (actual.width !== expected.width || actual.height !== expected.height)
    return { differs: true, squares: Number.POSITIVE_INFINITY, share: 1 };
  const [one, other] = [scaleDown(actual), scaleDown(expected)];
  const options = { threshold, includeAA: true };
  const squares = pixelmatch(one.data, other.data, undefined, one.width, one.height, options);
  return { differs: squares > maxSquares, squares, share: squares / (one.width * one.height) };
}

/** The expected picture in grey with the differences in red, for people. */
export function showDifference(actual: PNG, { width, height, data }: PNG): PNG {
  const image = new PNG({ width, height });
  if (actual.data.length === data.length) pixelmatch(actual.data, data, image.data, width, height);
  return image;
}

function scaleDown(picture: PNG): PNG {
  const small = new PNG({
    width: Math.floor(picture.width / square),
    height: Math.floor(picture.height / square),
  });
  for (let at = 0; at < small.data.length; at += 1) small.data[at] = meanAt(picture, small.width, at);
  return small;
}

/** The mean of one channel over a square. */
function meanAt({ width, data }: PNG, across: number, at: number): number {
  const channel = at % 4;
  const left = (Math.floor(at / 4) % across) * square;
  const top = Math.floor(at / 4 / across) * square;
  let sum = 0;
  for (let y = top; y < top + square; y += 1)
    for (let x = left; x < left + square; x += 1) sum += data[(y * width + x) * 4 + channel] ?? 0;
  return sum / square ** 2;
}
