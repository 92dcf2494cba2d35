// @ts-check
// Text becomes HTML in one place: `html` templates escape every value that is not HTML already.

export class Html {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

/** @typedef {string | number | Html | false | null | undefined | readonly Part[]} Part */

/** @type {Record<string, string>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** @param {TemplateStringsArray} strings @param {...Part} parts */
export function html(strings, ...parts) {
  return new Html(String.raw({ raw: strings }, ...parts.map(write)));
}

/** @param {Part} part @returns {string} */
function write(part) {
  if (part === false || part === null || part === undefined) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(write).join('');
  return String(part).replace(/[&<>"']/g, character => ENTITIES[character] ?? character);
}
