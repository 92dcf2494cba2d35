// @ts-check
import { groups } from '../features/list.js';
import { html } from '../html.js';

/** @returns {import('../layout.js').Page} */
export const featuresPage = () => ({
  title: 'What the voice can do | Ladeira',
  description: 'Every feature of the voice widget, one page each, with its code.',
  className: 'features',
  main: html`
<div class="page-head"><h1>What the voice can do</h1>
  <p>One thing on each page, running, with its code beside it. To make it look like your site, there is <a href="/features/theme">a theme editor</a>.</p></div>
${groups.map(
  ({ heading, features }) => html`<section class="band">
  <h2>${heading}</h2>
  <ul class="feature-list">${features.map(
    ({ name, title, text }) => html`<li><a href="/features/${name}">${title}</a><p>${text}</p></li>`,
  )}</ul>
</section>`,
)}`,
});
