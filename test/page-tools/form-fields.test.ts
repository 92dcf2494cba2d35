import { expect } from '@esm-bundle/chai';
import type { JsonSchema } from '../../src/core/model/function.js';
import { fieldsLeftOut, formFields, formTargets } from '../pages/form-fields.js';
import { defineElements } from './custom-elements.js';
import { clearPage, pageOf } from './page.js';

defineElements();

/** A schema as the rows write it. */
function shownType({ type, items, enum: values, minimum, maximum, maxItems }: JsonSchema): string {
  if (type === 'array')
    return ['array of', maxItems, shownType(items as JsonSchema)]
      .filter(part => part !== undefined)
      .join(' ');
  if (Array.isArray(values)) return values.join(' | ');
  const limits = [
    minimum === undefined ? '' : ` from ${minimum}`,
    maximum === undefined ? '' : ` to ${maximum}`,
  ];
  return `${type}${limits.join('')}`;
}

function shownFields(content: string): string {
  const { collect } = pageOf(
    `<form id="other"></form><form data-navai-tool="book" data-navai-description="Books.">${content}<button>Book</button></form>`,
  );
  const [tool] = collect();
  const { properties = {} } = (tool?.parameters ?? {}) as { properties?: Record<string, JsonSchema> };
  const fields = Object.entries(properties).map(([key, schema]) => `${key} (${shownType(schema)})`);
  const [, others] = /Only the visitor can fill in (.*)\.$/.exec(tool?.description ?? '') ?? [];
  return [fields.join(', ') || 'nothing', ...(others ? [`only the visitor: ${others}`] : [])].join('; ');
}

for (const { title, rows } of [formFields, fieldsLeftOut]) {
  describe(title, () => {
    clearPage();

    for (const { what, input, answer } of rows)
      it(`${what}: ${answer}`, () => expect(shownFields(input)).to.equal(answer));
  });
}

describe('a browser that knows not every value of autocomplete', () => {
  clearPage();
  const known = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'autocomplete');
  // As Firefox does for these.
  beforeEach(() =>
    Object.defineProperty(HTMLInputElement.prototype, 'autocomplete', { ...known, get: () => '' }),
  );
  afterEach(() =>
    Object.defineProperty(HTMLInputElement.prototype, 'autocomplete', known as PropertyDescriptor),
  );

  for (const value of ['one-time-code', 'cc-csc', 'cc-type', 'CC-CSC'])
    it(`offers no field with ${value}`, () =>
      expect(shownFields(`<input name="f" autocomplete="${value}">`)).to.equal('nothing'));
});

describe(formTargets.title, () => {
  clearPage();

  for (const { what, input, answer } of formTargets.rows)
    it(`${what}: ${answer}`, () => expect(pageOf(input).names().join(', ') || 'nothing').to.equal(answer));
});

describe('a field of a form', () => {
  clearPage();

  it('in a page that is written from right to left is offered left of the first screen, not right of it', () => {
    document.documentElement.dir = 'rtl';
    try {
      expect(shownFields('<input name="f">')).to.equal('f (string)');
      expect(shownFields('<input name="f" style="position: absolute; left: 9999px">')).to.equal('nothing');
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });

  it('that was a password once is never offered', () => {
    const { collect, find } = pageOf('<form data-navai-tool="a"><input name="f" type="password"></form>');
    const shown = () => JSON.stringify(collect()[0]?.parameters);
    expect(shown()).not.to.contain('"f"');
    find<HTMLInputElement>('input').type = 'text';
    expect(shown()).not.to.contain('"f"');
  });

  it('that can’t be read causes one warning', () => {
    const { collect, warnings } = pageOf('<form data-navai-tool="a"><x-broken name="f">x</x-broken></form>');
    collect();
    collect();
    expect(warnings.all.map(({ code, detail }) => [code, detail])).to.deep.equal([
      ['function-unusable', '<x-broken> in a form: No value.'],
    ]);
  });

  it('tells its suggestions, and how several addresses are written', () => {
    const { collect } = pageOf(`<form data-navai-tool="a"><input type="email" multiple name="f" list="l">
      <datalist id="l"><option>a@b.example</option><option value="c@d.example">C</option></datalist></form>`);
    expect(JSON.stringify(collect()[0]?.parameters)).to.contain(
      'Several addresses with commas. Suggested: “a@b.example”, “c@d.example”',
    );
  });
});
