// @ts-check
import { euros } from '../../site/money.js';
import { bag } from '../art/bag.js';
import { cup } from '../art/cup.js';
import { html } from '../html.js';
import { slopeSign } from './slope-sign.js';

const CAFFEINE = {
  none: 'No caffeine',
  low: 'Hardly any caffeine',
  medium: 'Some caffeine',
  high: 'Full caffeine',
};
const MILK = { none: 'no milk', dairy: 'milk', oat: 'oat' };

/** @param {import('../../site/catalogue.js').Drink} drink */
export const drinkCard = drink =>
  card(drink, cup(drink), `${CAFFEINE[drink.caffeine]}, ${MILK[drink.milk]}, ${drink.cold ? 'iced' : 'hot'}`);

/** @param {import('../../site/catalogue.js').Bag} item */
export const bagCard = item => card(item, bag(item), `${item.origin}. ${item.notes}. 250 g`);

/**
 * @param {import('../../site/catalogue.js').Drink | import('../../site/catalogue.js').Bag} item
 * @param {import('../html.js').Html} picture @param {string} facts
 */
function card(item, picture, facts) {
  return html`<li class="card" id="${item.id}">
  <div class="card-picture">${picture}${slopeSign(item.slope)}</div>
  <div class="card-words">
    <h3>${item.name}</h3>
    <p>${item.about}</p>
    <p class="facts">${facts}</p>
  </div>
  <div class="card-foot">
    <span class="price">${euros(item.cents)}</span>
    <button class="button small needs-script" type="button" data-add="${item.id}" data-name="${item.name}">
      Add<span class="visually-hidden"> ${item.name} to the cart</span>
    </button>
  </div>
</li>`;
}
