// @ts-check
import { html } from '../html.js';
import { localClock, openNow } from '../opening-hours.js';
import { shops } from '../shops.js';

/** Every shop and whether it is open as you look. @param {Date} now */
export const openList = now =>
  html`<ul class="open-list">${shops.map(shop => {
    const { open, text } = openNow(shop, now);
    return html`<li>
    <a href="/shops#${shop.city.toLowerCase()}">${shop.city}</a>
    <span class="clock">${localClock(now, shop.timeZone).time}</span>
    <span class="${open ? 'open' : 'shut'}">${text}</span>
  </li>`;
  })}</ul>`;
