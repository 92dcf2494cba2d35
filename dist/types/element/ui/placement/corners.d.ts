import type { Corner } from '../../../core/events/placement-events.js';
import type { Words } from '../../../lang/en.js';
/** The corners of the window, in the order in which they are read. */
export declare const corners: readonly Corner[];
/** What a corner is called. `direction` is the page's: if it starts depends on it. */
export declare function nameOf(corner: Corner, words: Words, direction: string): string;
