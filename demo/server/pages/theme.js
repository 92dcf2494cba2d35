// @ts-check
import { html } from '../html.js';

/** What can be chosen, in the order of the form. @type {[name: string, label: string, value: string][]} */
const colours = [
  ['--navai-accent', 'Accent', '#4338ca'],
  ['--navai-on-accent', 'On the accent', '#ffffff'],
  ['--navai-surface', 'Surface', '#ffffff'],
  ['--navai-on-surface', 'Text', '#1c1b29'],
];

/** @type {[name: string, label: string, min: number, max: number, value: number][]} */
const lengths = [
  ['--navai-radius', 'Corners', 0, 32, 20],
  ['--navai-size', 'Button', 40, 96, 60],
  ['--navai-offset', 'Distance to the edge', 0, 64, 20],
];

const fonts = [
  'system-ui',
  'Georgia, serif',
  'Rockwell, serif',
  'Verdana, sans-serif',
  'ui-monospace, monospace',
  'ui-rounded, system-ui',
];
const presets = ['Indigo', 'Forest', 'Ember', 'Paper', 'Midnight'];

/** @type {[name: string, label: string, values: string[]][]} */
const attributes = [
  ['theme', 'Light or dark', ['auto', 'light', 'dark']],
  ['variant', 'Shape', ['panel', 'bar', 'button']],
  ['placement', 'Place', ['bottom-end', 'bottom-start', 'top-end', 'top-start']],
];

/** @type {import('./pages.js').MakePage} */
export const themePage = ({ callUrl }) => ({
  title: 'Theme editor | Features | Ladeira',
  description: 'Make the voice widget look like your site, and take the CSS with you.',
  className: 'theme',
  main: html`
<div class="page-head"><p><a href="/features">All features</a></p><h1>Make it yours</h1>
  <p>Turn the knobs, look, copy. What is printed below is all of it: custom properties, no build, no <code>!important</code>.</p></div>
<section class="band theme-sides needs-script" data-script="/site/theme-editor.js">
  <form class="theme-knobs" aria-label="Theme" autocomplete="off">
    <fieldset><legend>Start from</legend><div class="presets">${presets.map(name => html`<button type="button" class="button small quiet" data-preset="${name.toLowerCase()}">${name}</button>`)}</div></fieldset>
    <fieldset><legend>Colours</legend>${colours.map(([name, label, value]) => html`<label>${label}<input type="color" name="${name}" value="${value}"></label>`)}
      <p class="contrast" role="status"></p></fieldset>
    <fieldset><legend>Shape</legend>${lengths.map(([name, label, min, max, value]) => html`<label>${label}<input type="range" name="${name}" min="${min}" max="${max}" value="${value}"></label>`)}
      <label>Font<select name="--navai-font">${fonts.map(font => html`<option>${font}</option>`)}</select></label></fieldset>
    <fieldset><legend>Attributes</legend>${attributes.map(([name, label, values]) => html`<label>${label}<select name="${name}">${values.map(value => html`<option>${value}</option>`)}</select></label>`)}
      <label class="check"><input type="checkbox" name="captions"> Captions</label></fieldset>
    <button type="reset" class="button small quiet">Back to ours</button>
  </form>
  <div class="theme-preview">
    <navai-voice id="themed" backend="/navai" mode="text" placement="inline" open${callUrl && html` call-url="${callUrl}"`}></navai-voice>
  </div>
  <div class="feature-code">
    <figure><figcaption>CSS</figcaption><button class="copy" type="button" data-copy>Copy<span class="visually-hidden"> the CSS</span></button>
      <pre dir="ltr" role="region" aria-label="CSS"><code id="theme-css"></code></pre></figure>
    <figure><figcaption>Embed</figcaption><button class="copy" type="button" data-copy>Copy<span class="visually-hidden"> the embed code</span></button>
      <pre dir="ltr" role="region" aria-label="Embed code"><code id="theme-embed"></code></pre></figure>
  </div>
</section>`,
});
