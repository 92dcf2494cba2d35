// @ts-check
// The controls, the preview and the code to copy, which always matches the tags on the page.

const form = /** @type {HTMLFormElement} */ (document.querySelector('.theme-knobs'));
const preview = /** @type {HTMLElement & { variant: string }} */ (document.querySelector('#themed'));
const corner = /** @type {HTMLElement} */ (document.querySelector('body > navai-voice'));
const initial = read();
/** The site’s own settings, restored when the visitor leaves this page. */
const before = ['theme', 'variant', 'captions', 'placement'].map(
  name => /** @type {const} */ ([name, corner.getAttribute(name)]),
);

/** Text colours and their backgrounds. */
const pairs = [
  { label: 'On the accent', front: '--navai-on-accent', back: '--navai-accent' },
  { label: 'Text', front: '--navai-on-surface', back: '--navai-surface' },
];

/** @type {Record<string, Record<string, string>>} */
const presets = {
  indigo: {
    '--navai-accent': '#4338ca',
    '--navai-on-accent': '#ffffff',
    '--navai-surface': '#ffffff',
    '--navai-on-surface': '#1c1b29',
    '--navai-radius': '20',
    '--navai-font': 'system-ui',
    theme: 'light',
  },
  forest: {
    '--navai-accent': '#1d6b4c',
    '--navai-on-accent': '#ffffff',
    '--navai-surface': '#f6faf4',
    '--navai-on-surface': '#12261c',
    '--navai-radius': '12',
    '--navai-font': 'Verdana, sans-serif',
    theme: 'light',
  },
  ember: {
    '--navai-accent': '#b3391f',
    '--navai-on-accent': '#fff8f2',
    '--navai-surface': '#fff8f2',
    '--navai-on-surface': '#3a1a10',
    '--navai-radius': '28',
    '--navai-font': 'ui-rounded, system-ui',
    theme: 'light',
  },
  paper: {
    '--navai-accent': '#111111',
    '--navai-on-accent': '#ffffff',
    '--navai-surface': '#fffdf8',
    '--navai-on-surface': '#111111',
    '--navai-radius': '0',
    '--navai-font': 'Georgia, serif',
    theme: 'light',
  },
  midnight: {
    '--navai-accent': '#8ab4ff',
    '--navai-on-accent': '#06122b',
    '--navai-surface': '#0b1020',
    '--navai-on-surface': '#e8edfb',
    '--navai-radius': '16',
    '--navai-font': 'system-ui',
    theme: 'dark',
  },
};

form.addEventListener('input', show);
// A reset form has its values only after the event.
form.addEventListener('reset', () => setTimeout(show));
form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('click', ({ target }) => {
  const name = target instanceof Element && target.closest('[data-preset]')?.getAttribute('data-preset');
  if (!name) return;
  for (const [knob, value] of Object.entries(presets[name] ?? {})) {
    const field = /** @type {HTMLInputElement} */ (form.elements.namedItem(knob));
    field.value = value;
  }
  show();
});
show();

/** Returns the value of every control, lengths in pixels. @returns {Record<string, string>} */
function read() {
  /** @type {Record<string, string>} */
  const values = {};
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement) || !field.name) continue;
    if (field instanceof HTMLInputElement && field.type === 'checkbox')
      values[field.name] = field.checked ? 'on' : '';
    else values[field.name] = field.type === 'range' ? `${field.value}px` : field.value;
  }
  return values;
}

function show() {
  const values = read();
  const printed = changed(values);
  // `initial` restores the widget’s default and ignores this site's own style sheet.
  for (const element of [preview, corner])
    for (const name of Object.keys(values).filter(isProperty))
      element.style.setProperty(name, printed.get(name) ?? 'initial');
  for (const element of [preview, corner]) element.setAttribute('theme', values.theme ?? 'auto');
  preview.setAttribute('variant', values.variant ?? 'panel');
  corner.setAttribute('variant', values.variant ?? 'panel');
  corner.setAttribute('placement', values.placement ?? 'bottom-end');
  corner.toggleAttribute('captions', Boolean(values.captions));
  print('#theme-css', css(printed));
  print('#theme-embed', embed(values));
  warn(values);
}

/** @param {string} name */
function isProperty(name) {
  return name.startsWith('--');
}

/**
 * Returns only values that differ from the defaults, so that improved defaults apply later. A colour includes its pair,
 * because the default pair differs in the dark scheme and the two must match there too.
 * @param {Record<string, string>} values @returns {Map<string, string>}
 */
function changed(values) {
  const differs = (/** @type {string} */ name) => initial[name] !== values[name];
  return new Map(
    Object.entries(values).filter(
      ([name]) =>
        isProperty(name) &&
        (differs(name) ||
          pairs.some(({ front, back }) => [front, back].includes(name) && [front, back].some(differs))),
    ),
  );
}

/** @param {Map<string, string>} printed */
function css(printed) {
  if (printed.size === 0) return '/* Nothing: this is how it comes. */';
  return `navai-voice {\n${[...printed].map(([name, value]) => `  ${name}: ${value};`).join('\n')}\n}`;
}

/** @param {Record<string, string>} values */
function embed(values) {
  const attributes = ['variant', 'placement', 'theme']
    .filter(name => values[name] !== initial[name])
    .map(name => ` ${name}="${values[name]}"`)
    .join('');
  const captions = values.captions ? ' captions' : '';
  return `<script type="module" src="/navai-voice/index.js"></script>\n<navai-voice backend="/navai"${attributes}${captions}></navai-voice>`;
}

/** WCAG 2.2 asks for 4.5 : 1 between text and what is behind it. @param {Record<string, string>} values */
function warn(values) {
  const colour = (/** @type {string} */ name) => values[name] ?? '';
  const [text = '', surface = ''] = ['--navai-on-surface', '--navai-surface'].map(colour);
  const weak = [
    ...pairs.map(({ label, front, back }) => ({ label, ratio: contrast(colour(front), colour(back)) })),
    { label: 'Small text', ratio: contrast(mix(text, surface, 0.66), surface) },
    { label: 'Links', ratio: contrast(colour('--navai-accent'), surface) },
  ].filter(({ ratio }) => ratio < 4.5);
  const words = weak.map(({ label, ratio }) => `${label}: only ${ratio.toFixed(1)} : 1, hard to read.`);
  print('.contrast', words.join(' ') || 'Every text has at least 4.5 : 1.');
}

/** As `color-mix(in srgb, …)` does it. @param {string} one @param {string} other @param {number} share */
function mix(one, other, share) {
  const channels = [1, 3, 5].map(at => {
    const [front = 0, back = 0] = [one, other].map(colour => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round(front * share + back * (1 - share));
  });
  return `#${channels.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** @param {string} one @param {string} other */
function contrast(one, other) {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The relative luminance of WCAG 2.2. @param {string} colour `#rrggbb` */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Sets the text only if it changes, so that screen readers don’t repeat it. @param {string} selector @param {string} text */
function print(selector, text) {
  const place = document.querySelector(selector);
  if (place && place.textContent !== text) place.textContent = text;
}

document.addEventListener(
  'page-shown',
  () => {
    corner.removeAttribute('style');
    for (const [name, value] of before) {
      if (value === null) corner.removeAttribute(name);
      else corner.setAttribute(name, value);
    }
  },
  { once: true },
);
