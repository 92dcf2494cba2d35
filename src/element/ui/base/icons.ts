import { svg } from 'lit';
import { icon, microphonePaths } from '../../launcher/icons.js';

export { keyboard, microphone } from '../../launcher/icons.js';

export const muted = icon(svg`${microphonePaths}<path d="m4 3 16 18"/>`);
export const end = icon(
  svg`<path d="M3.5 14.5c5-4.7 12-4.7 17 0l-2.2 2.4-3.4-1.6v-2.6a11 11 0 0 0-5.8 0v2.6l-3.4 1.6z"/>`,
);
export const close = icon(svg`<path d="m7 10 5 5 5-5"/>`);
export const send = icon(svg`<path d="M12 19V5M6 11l6-6 6 6"/>`);
export const wave = icon(svg`<path d="M4 10v4M8 7v10M12 4v16M16 7v10M20 10v4"/>`);
export const dots = icon(svg`<path d="M5 12h.01M12 12h.01M19 12h.01" stroke-width="3.4"/>`);
export const gear = icon(
  svg`<circle cx="12" cy="12" r="2.6"/><circle cx="12" cy="12" r="6.2"/><path d="M12 3.2v2.6M12 18.2v2.6M3.2 12h2.6M18.2 12h2.6M5.8 5.8l1.8 1.8M16.4 16.4l1.8 1.8M18.2 5.8l-1.8 1.8M7.6 16.4l-1.8 1.8"/>`,
);
export const again = icon(
  svg`<path d="M20 5v5h-5M4 19v-5h5M19.5 10A8 8 0 0 0 5 8.5M4.5 14a8 8 0 0 0 14.5 1.5"/>`,
);
export const alert = icon(svg`<path d="M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.1"/>`);
export const pause = icon(svg`<path d="M9 6v12M15 6v12"/>`);
export const options = icon(
  svg`<path d="M4 7h9M19 7h1M4 17h1M11 17h9"/><circle cx="16" cy="7" r="2.4"/><circle cx="8" cy="17" r="2.4"/>`,
);
export const cross = icon(svg`<path d="m6 6 12 12M18 6 6 18"/>`);
export const over = icon(svg`<path d="M20.5 12.5A8.5 8.5 0 1 1 15 4M8.5 11.5l3.2 3.2L20 6.5"/>`);
export const clock = icon(svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>`);
export const move = icon(
  svg`<path d="M12 3v18M3 12h18M9.5 5.5 12 3l2.5 2.5M9.5 18.5 12 21l2.5-2.5M5.5 9.5 3 12l2.5 2.5M18.5 9.5 21 12l-2.5 2.5"/>`,
);
