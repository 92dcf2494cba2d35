// @ts-check
import { profile } from '../art/profile.js';
import { html } from '../html.js';
import { hoursTable, localClock, openNow } from '../opening-hours.js';
import { shops } from '../shops.js';

/** @param {import('./pages.js').PageRequest} request @returns {import('../layout.js').Page} */
export const shopsPage = ({ now }) => ({
  title: 'Shops | Ladeira',
  description:
    'Addresses and opening hours of the Ladeira shops in Lisbon, Porto, Coimbra, Madrid and Granada.',
  className: 'shops',
  main: html`
<div class="page-head"><h1>Five doors, all uphill</h1>
  <p>Bring shoes that grip. Dogs, prams and wet umbrellas are welcome in every shop.</p></div>
<ul class="shop-list">${shops.map(shop => shopCard(shop, now))}</ul>`,
});

/** @param {import('../shops.js').Shop} shop @param {Date} now */
function shopCard(shop, now) {
  const { open, text } = openNow(shop, now);
  const { day } = localClock(now, shop.timeZone);
  return html`<li class="shop" id="${shop.city.toLowerCase()}">
  <div class="shop-top">
    <h2 class="plate">${shop.city}</h2>
    <p class="${open ? 'open' : 'shut'}">${text}</p>
  </div>
  <div class="shop-way">${profile(shop.climb)}
    <p>${shop.metres} m up from ${shop.from}, ${shop.minutes} minutes on foot</p></div>
  <div class="shop-words">
    <p>${shop.about}</p>
    <address>${shop.street}<br>${shop.postcode}, ${shop.country}<br><a href="tel:${shop.phone.replaceAll(' ', '')}" dir="ltr">${shop.phone}</a></address>
  </div>
  <table class="hours"><caption class="visually-hidden">Opening hours in ${shop.city}</caption>
    ${hoursTable(shop).map(
      row =>
        html`<tr${row.days.includes(day) && html` class="today"`}><th scope="row">${row.label}</th><td>${row.text}</td></tr>`,
    )}</table>
</li>`;
}
