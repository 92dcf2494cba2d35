import type { Corner } from '../../../core/events/placement-events.js';
import type { Words } from '../../../lang/en.js';
/** The corners of the window, in reading order. */
export declare const corners: readonly Corner[];
/** Returns a corner's name. `direction` is the page's, which decides whether `start` is left or right. */
export declare function nameOf(corner: Corner, words: Words, direction: string): string;
