// @ts-check
import { euros } from '../../site/money.js';
import { plans } from '../../site/plans.js';
import { html } from '../html.js';

/** @param {import('../../site/plans.js').Plan} plan */
const planCard = plan => html`<li class="plan${plan.popular ? ' popular' : ''}" id="plan-${plan.id}">
  ${ramp(plan.slope)}
  <h2>${plan.name}${plan.popular && html` <span class="tag">Most chosen</span>`}</h2>
  <p>${plan.about}</p>
  <p class="plan-price"><span class="price">${euros(plan.cents).replace('.00', '')}</span> a month</p>
  <button class="button wide needs-script" type="button" data-plan="${plan.id}" data-name="${plan.name}">Choose ${plan.name}</button>
</li>`;

/** @param {number} slope */
const ramp =
  slope => html`<svg class="ramp" viewBox="0 0 300 90" preserveAspectRatio="none" aria-hidden="true" focusable="false">
  <path class="hill" d="M0 86 300 ${86 - slope * 4.2}V90H0z"/></svg>`;

export const planCards = html`<ul class="plans">${plans.map(planCard)}</ul>`;
