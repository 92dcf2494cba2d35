// @ts-check
import { steps } from '../checklist/steps.js';
import { html } from '../html.js';

/** @returns {import('../layout.js').Page} */
export const checklist = () => ({
  title: 'Checklist | Ladeira',
  description: 'Twenty steps that only a person with a phone can try.',
  className: 'checklist',
  main: html`
<div class="page-head">
  <h1>Try it on this phone</h1>
  <p>Tick each step that went as it says. This browser keeps the ticks, also while the agent shows you another page: go back to this one. At the end, copy the result and paste it into an issue.</p>
</div>
<section class="band" aria-label="Steps" data-script="/site/checklist.js">
  <ol class="steps">${steps.map(step)}</ol>
  <p class="steps-progress needs-script"></p>
  <div class="actions needs-script">
    <button class="button" type="button" data-copy-result>Copy the result</button>
    <button class="button quiet" type="button" data-clear-steps>Remove all ticks</button>
  </div>
  <label class="steps-result" hidden>Select and copy this<textarea rows="12" readonly></textarea></label>
</section>`,
});

/** @param {import('../checklist/steps.js').Step} step */
const step = ({ id, text, expect }) => html`<li>
  <label><input type="checkbox" name="${id}" aria-describedby="expect-${id}" autocomplete="off"><span>${text}</span></label>
  <p id="expect-${id}">${expect}</p>
</li>
`;
