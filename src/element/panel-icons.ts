import { svg } from 'lit';
import { icon, microphonePaths } from './icons.js';

export const muted = icon(svg`${microphonePaths}<path d="m4 3 16 18"/>`);
export const end = icon(
  svg`<path d="M3.5 14.5c5-4.7 12-4.7 17 0l-2.2 2.4-3.4-1.6v-2.6a11 11 0 0 0-5.8 0v2.6l-3.4 1.6z"/>`,
);
export const close = icon(svg`<path d="m7 10 5 5 5-5"/>`);
export const send = icon(svg`<path d="M12 19V5M6 11l6-6 6 6"/>`);
