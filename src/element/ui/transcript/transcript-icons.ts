import { svg } from 'lit';
import { icon } from '../../launcher/icons.js';

export const copy = icon(
  svg`<rect x="9" y="9" width="11" height="11" rx="2.5"/><path d="M5.5 15H5a2 2 0 0 1-2-2V6a3 3 0 0 1 3-3h7a2 2 0 0 1 2 2v.5"/>`,
);
export const save = icon(svg`<path d="M12 4v11M7 10.5l5 5 5-5M5 20h14"/>`);
export const done = icon(svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`);
export const newest = icon(svg`<path d="M12 5v14M6 13l6 6 6-6"/>`);
/** A line that is cut off, for interrupted messages. */
export const cutOff = icon(svg`<path d="M3 12h9M16 5v14M20 12h1"/>`);
