import type { Corner } from '../../../core/events/placement-events.js';
import type { Words } from '../../../lang/en.js';

/** The corners of the window, in the order in which they are read. */
export const corners: readonly Corner[] = ['top-start', 'top-end', 'bottom-start', 'bottom-end'];

/** What a corner is called. `direction` is the page's: if it starts depends on it. */
export function nameOf(corner: Corner, words: Words, direction: string): string {
  const isLeft = corner.endsWith('start') === (direction === 'ltr');
  if (corner.startsWith('top')) return isLeft ? words.topLeft : words.topRight;
  return isLeft ? words.bottomLeft : words.bottomRight;
}
