import type { Corner } from '../../../core/events/placement-events.js';
import type { Words } from '../../../lang/en.js';

/** The corners of the window, in reading order. */
export const corners: readonly Corner[] = ['top-start', 'top-end', 'bottom-start', 'bottom-end'];

/** Returns a corner's name. `direction` is the page's, which decides whether `start` is left or right. */
export function nameOf(corner: Corner, words: Words, direction: string): string {
  const isLeft = corner.endsWith('start') === (direction === 'ltr');
  if (corner.startsWith('top')) return isLeft ? words.topLeft : words.topRight;
  return isLeft ? words.bottomLeft : words.bottomRight;
}
