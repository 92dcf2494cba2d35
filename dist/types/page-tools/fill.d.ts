import type { Fill, Filler } from './field-kind.js';
/** How each kind of field is filled. */
export declare const fillers: Readonly<Record<Filler, Fill>>;
