// @ts-check
// The cart lives in the visitor’s browser, so the server sends an empty one and a row for every thing it could hold.
import { items } from '../../site/catalogue.js';
import { euros } from '../../site/money.js';
import { plans } from '../../site/plans.js';
import { bag } from '../art/bag.js';
import { cup } from '../art/cup.js';
import { mark } from '../art/mark.js';
import { html } from '../html.js';
import { shops } from '../shops.js';

/** @param {import('../../site/catalogue.js').Drink | import('../../site/catalogue.js').Bag} item */
const itemRow = item => html`<template id="row-${item.id}"><li class="cart-line">
  <div class="cart-picture">${item.kind === 'drink' ? cup(item) : bag(item)}</div>
  <p class="cart-name">${item.name}<span class="cart-each">${euros(item.cents)} each</span></p>
  <div class="stepper">
    <button type="button" class="cart-less" data-set="${item.id}" data-focus-key="less-${item.id}" aria-label="One ${item.name} less">−</button>
    <span class="cart-quantity"></span>
    <button type="button" class="cart-more" data-set="${item.id}" data-focus-key="more-${item.id}" aria-label="One ${item.name} more">+</button>
  </div>
  <span class="cart-price price"></span>
</li></template>`;

/** @param {import('../../site/plans.js').Plan} plan */
const planRow = plan => html`<template id="row-plan-${plan.id}"><li class="cart-line">
  <div class="cart-picture">${mark}</div>
  <p class="cart-name">${plan.name} plan<span class="cart-each">${plan.bags === 1 ? '1 bag' : `${plan.bags} bags`} every month</span></p>
  <div class="stepper"><button type="button" class="cart-remove" data-plan="" data-focus-key="plan">Remove<span class="visually-hidden"> the ${plan.name} plan</span></button></div>
  <span class="price">${euros(plan.cents)}</span>
</li></template>`;

/** @returns {import('../layout.js').Page} */
export const cartPage = () => ({
  title: 'Cart | Ladeira',
  description: 'Your cart at Ladeira.',
  className: 'cart-page',
  main: html`
<div class="page-head"><h1>Your cart</h1></div>
<noscript><p class="band">The cart is kept in your browser by a script, and scripts are off. Ring a <a href="/shops">shop</a> and we take your order as in 1974.</p></noscript>
<div class="cart needs-script">
  ${items.map(itemRow)}${plans.map(planRow)}
  <div class="cart-empty">
    <p>Nothing in here yet. Take your time, the hill isn’t going anywhere.</p>
    <p class="actions"><a class="button" href="/menu">See the menu</a></p>
  </div>
  <ul class="cart-lines"></ul>
  <div class="cart-sum">
    <p class="cart-sum-line"><span>In all</span><output class="cart-total price"></output></p>
    <p><label for="pick-up">Collect in</label><select id="pick-up">${shops.map(shop => html`<option>${shop.city}</option>`)}</select></p>
    <button class="button wide" type="button" data-order>Place the order</button>
    <p class="facts">No payment here: it’s a demo.</p>
  </div>
</div>`,
});
