// @ts-check
import { codeOf } from '../features/code.js';
import { features } from '../features/list.js';
import { html } from '../html.js';

/** @param {import('../features/list.js').Feature} feature @param {number} index @returns {import('./pages.js').MakePage} */
const featurePage =
  (feature, index) =>
  ({ callUrl }) => {
    const { name, title, text, say = [] } = feature;
    const { markup, script, style, live } = codeOf(name, callUrl);
    return {
      title: `${title} | Features | Ladeira`,
      description: text,
      className: 'feature',
      main: html`
${style && html`<link rel="stylesheet" href="/site/features/${name}.css">`}
<div class="page-head"><p><a href="/features">All features</a></p><h1>${title}</h1><p>${text}</p></div>
<section class="band feature-sides" ${script && html`data-script="/site/features/${name}.js"`}>
  <div class="feature-stage" role="group" aria-label="${title}, running">
    ${say.length > 0 && html`<ul class="sayings needs-script" aria-label="Try">${say.map(words => html`<li><button type="button" data-say="${words}">${words}</button></li>`)}</ul>`}
    ${live}
  </div>
  <div class="feature-code">${listing('HTML', markup)}${script && listing('JavaScript', script)}${style && listing('CSS', style)}</div>
</section>
<nav class="band feature-steps" aria-label="Features">${step(features[index - 1], 'prev')}${step(features[index + 1], 'next')}</nav>`,
    };
  };

/** @type {Record<string, import('./pages.js').MakePage>} */
export const featurePages = Object.fromEntries(
  features.map((feature, index) => [`/features/${feature.name}`, featurePage(feature, index)]),
);

/** @param {string} language @param {string} text */
const listing = (language, text) => html`<figure>
  <figcaption>${language}</figcaption>
  <button class="copy needs-script" type="button" data-copy>Copy<span class="visually-hidden"> the ${language}</span></button>
  <pre dir="ltr" role="region" aria-label="${language}"><code>${text.trim()}</code></pre>
</figure>`;

/** @param {import('../features/list.js').Feature | undefined} feature @param {'prev' | 'next'} rel */
const step = (feature, rel) =>
  feature && html`<a href="/features/${feature.name}" rel="${rel}">${feature.title}</a>`;
