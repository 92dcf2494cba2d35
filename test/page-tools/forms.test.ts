import { expect } from '@esm-bundle/chai';
import { compileSchema } from '../../src/contract/json-schema/compile-schema.js';
import type { JsonSchema } from '../../src/core/model/function.js';
import { clearPage, failure, pageOf, run } from './page.js';

const formOf = (fields: string, attributes = '') =>
  pageOf(`<form data-navai-tool="book" ${attributes}>${fields}<button>Book</button></form>`);

interface Field {
  readonly what: string;
  readonly markup: string;
  /** The schema that the model gets for the property `f`; undefined if the field is left out. */
  readonly schema: JsonSchema | undefined;
  readonly required?: boolean;
  /** The value that the model passes, and the value that the form sends. */
  readonly give?: unknown;
  readonly sent?: readonly string[];
}

const fields: readonly Field[] = [
  {
    what: 'a text field with a label',
    markup: '<label>Name <input name="f" required maxlength="9" minlength="2"></label>',
    schema: { type: 'string', minLength: 2, maxLength: 9, description: '“Name”' },
    required: true,
    ...{ give: 'Ana', sent: ['Ana'] },
  },
  {
    what: 'a text field with aria-label and a pattern',
    markup: '<input name="f" aria-label="Code" pattern="[A-Z]{3}">',
    schema: { type: 'string', pattern: '^(?:[A-Z]{3})$', description: '“Code”' },
    ...{ give: 'ABC', sent: ['ABC'] },
  },
  {
    what: 'a text field with a placeholder, identified by its id',
    markup: '<input id="f" name="" placeholder="Where to?">',
    schema: { type: 'string', description: '“Where to?”' },
  },
  {
    what: 'a filled text field, which is optional',
    markup: '<label>Name <input name="f" required value="Ana"></label>',
    schema: { type: 'string', description: '“Name”' },
    sent: ['Ana'],
  },
  {
    what: 'an e-mail address',
    markup: '<input type="email" name="f" aria-label="E-mail">',
    schema: { type: 'string', format: 'email', description: '“E-mail”' },
    ...{ give: 'a@b.example', sent: ['a@b.example'] },
  },
  {
    what: 'a number with limits',
    markup: '<label for="f">Guests</label><input type="number" id="f" name="f" min="1" max="8">',
    schema: { type: 'integer', minimum: 1, maximum: 8, description: '“Guests”' },
    ...{ give: 3, sent: ['3'] },
  },
  {
    what: 'a slider with steps',
    markup: '<label>Price <input type="range" name="f" min="0" max="1" step="0.1" value="0"></label>',
    schema: { type: 'number', minimum: 0, maximum: 1, description: '“Price”' },
    ...{ give: 0.5, sent: ['0.5'] },
  },
  {
    what: 'a date',
    markup: '<label>Day <input type="date" name="f" min="2026-01-01"></label>',
    schema: { type: 'string', description: '“Day”. YYYY-MM-DD, not before 2026-01-01' },
    ...{ give: '2026-05-04', sent: ['2026-05-04'] },
  },
  {
    what: 'a month',
    markup: '<label>Month <input type="Month" name="f" max="2026-12"></label>',
    schema: { type: 'string', description: '“Month”. YYYY-MM, not after 2026-12' },
    ...{ give: '2026-05', sent: ['2026-05'] },
  },
  {
    what: 'a week',
    markup: '<label>Week <input type="week" name="f"></label>',
    schema: { type: 'string', description: '“Week”. YYYY-Www' },
    ...{ give: '2026-W18', sent: ['2026-W18'] },
  },
  {
    what: 'a time',
    markup: '<label>Time <input type="time" name="f"></label>',
    schema: { type: 'string', description: '“Time”. HH:MM, 24 hours' },
    ...{ give: '20:30', sent: ['20:30'] },
  },
  {
    what: 'a checkbox',
    markup: '<label><input type="checkbox" name="f" value="yes" required> I agree</label>',
    schema: { type: 'boolean', description: '“I agree”' },
    required: true,
    ...{ give: true, sent: ['yes'] },
  },
  {
    what: 'checkboxes of one name',
    markup: `<fieldset><legend>Extras</legend>
      <label><input type="checkbox" name="f" value="w" checked> Wine</label>
      <label><input type="checkbox" name="f" value="c"> Cake</label></fieldset>`,
    schema: {
      type: 'array',
      items: { type: 'string', enum: ['w', 'c'] },
      uniqueItems: true,
      description: '“Extras”. w: “Wine”; c: “Cake”',
    },
    ...{ give: ['c'], sent: ['c'] },
  },
  {
    what: 'radio buttons that are hidden behind custom ones',
    markup: `<fieldset><legend>Seat</legend>
      <label><input type="radio" name="f" value="in" required style="display: none"> Inside</label>
      <label><input type="radio" name="f" value="out" style="display: none"> Outside</label></fieldset>`,
    schema: { type: 'string', enum: ['in', 'out'], description: '“Seat”. in: “Inside”; out: “Outside”' },
    required: true,
    ...{ give: 'out', sent: ['out'] },
  },
  {
    what: 'a select',
    markup: `<label>Size <select name="f" required><option value="">Choose</option>
      <option value="s">Small</option><option value="l">Large</option><option disabled>None</option></select></label>`,
    schema: { type: 'string', enum: ['s', 'l'], description: '“Size”. s: “Small”; l: “Large”' },
    required: true,
    ...{ give: 'l', sent: ['l'] },
  },
  {
    what: 'a multiple select',
    markup:
      '<label>Days <select multiple name="f"><option>Mo</option><option selected>Tu</option><option>We</option></select></label>',
    schema: {
      type: 'array',
      items: { type: 'string', enum: ['Mo', 'Tu', 'We'] },
      uniqueItems: true,
      description: '“Days”',
    },
    ...{ give: ['Mo', 'We'], sent: ['Mo', 'We'] },
  },
  {
    what: 'a textarea',
    markup: '<label>Notes <textarea name="f"></textarea></label>',
    schema: { type: 'string', description: '“Notes”' },
    ...{ give: 'No nuts.', sent: ['No nuts.'] },
  },
  { what: 'no password', markup: '<input type="password" name="f">', schema: undefined },
  { what: 'no file', markup: '<input type="file" name="f">', schema: undefined },
  {
    what: 'no hidden field',
    markup: '<input type="hidden" name="f" value="x">',
    schema: undefined,
    sent: ['x'],
  },
  {
    what: 'no invisible field',
    markup: '<p style="display: none"><input name="f"></p>',
    schema: undefined,
  },
  { what: 'no disabled field', markup: '<input disabled name="f">', schema: undefined },
  { what: 'no read-only field', markup: '<input readonly name="f">', schema: undefined },
  { what: 'no card number', markup: '<input name="f" autocomplete="cc-number">', schema: undefined },
  { what: 'no one-time code', markup: '<input name="f" autocomplete="one-time-code">', schema: undefined },
  { what: 'no button', markup: '<input type="button" name="f" value="B">', schema: undefined },
];

describe('a form tool has a parameter for', () => {
  clearPage();

  for (const { what, markup, schema, required = false, give, sent } of fields) {
    it(what, async () => {
      const { collect, find } = formOf(markup);
      const [tool] = collect();
      expect(tool?.parameters).to.deep.equal({
        type: 'object',
        properties: schema ? { f: schema } : {},
        ...(required ? { required: ['f'] } : {}),
        additionalProperties: false,
      });
      const payload = give === undefined ? {} : { f: give };
      const check = compileSchema(tool?.parameters as JsonSchema);
      expect(check(payload)).to.deep.equal(required && give === undefined ? check({}) : []);
      const form = find<HTMLFormElement>('form');
      const data: FormDataEntryValue[][] = [];
      form.addEventListener('submit', event => {
        event.preventDefault();
        data.push(new FormData(form).getAll('f'));
      });
      expect(await run(tool, payload)).to.deep.equal({ submitted: true, handled_by: 'page' });
      if (sent) expect(data).to.deep.equal([sent]);
    });
  }

  it('each name once, in names that a schema allows', () => {
    const { collect } = formOf('<input name="user[name]"><input name="user name"><input name="名">');
    const { properties = {} } = (collect()[0]?.parameters ?? {}) as { properties?: object };
    expect(Object.keys(properties)).to.deep.equal(['user_name', 'user_name_2', 'field']);
  });
});

describe('a form tool', () => {
  clearPage();

  it('is described by its label', () => {
    const { collect } = formOf('', 'aria-label="Book a table"');
    expect(collect()[0]?.description).to.equal('Fills in and submits “Book a table”.');
  });

  it('is filled like typing: bypasses property setters of frameworks, and fires events', async () => {
    const { collect, find } = formOf('<input name="f">');
    const input = find<HTMLInputElement>('input');
    const events: string[] = [];
    Object.defineProperty(input, 'value', {
      configurable: true,
      get: () => Reflect.get(HTMLInputElement.prototype, 'value', input),
      set: () => events.push('set by a script'),
    });
    for (const type of ['input', 'change']) find('form').addEventListener(type, () => events.push(type));
    find('form').addEventListener('submit', event => event.preventDefault());
    await run(collect()[0], { f: 'Ana' });
    expect(events).to.deep.equal(['input', 'change']);
    expect(input.value).to.equal('Ana');
  });

  it('is not submitted while it is invalid, and the model gets the reason', async () => {
    const { collect, find } = formOf(
      '<label>E-mail <input type="email" name="mail"></label><label>Password <input type="password" required></label>',
    );
    let submitted = false;
    find('form').addEventListener('submit', event => {
      event.preventDefault();
      submitted = true;
    });
    const error = await failure(run(collect()[0], { mail: 'nobody' }));
    const reason = (type: string) => find<HTMLInputElement>(`[type=${type}]`).validationMessage;
    expect(reason('email')).to.not.equal('');
    expect(error).to.equal(
      `The form was not submitted. E-mail: ${reason('email')} Password: ${reason('password')}`,
    );
    expect(submitted).to.equal(false);
  });

  it('reports the value that a field rejects', async () => {
    const { collect } = formOf('<label>Day <input type="date" name="day"></label>');
    expect(await failure(run(collect()[0], { day: 'tomorrow' }))).to.contain('Day: "tomorrow" is not taken.');
  });

  it('waits for the page’s reaction to its fields, such as enabling the button', async () => {
    const { collect, find } = formOf('<input name="f">');
    const button = find<HTMLButtonElement>('button');
    button.disabled = true;
    find('input').addEventListener('input', () => queueMicrotask(() => (button.disabled = false)));
    find('form').addEventListener('submit', event => event.preventDefault());
    expect(await run(collect()[0], { f: 'x' })).to.include({ submitted: true });
  });

  it('is not submitted with a disabled button', async () => {
    const { collect, find } = formOf('<input name="f">');
    find<HTMLButtonElement>('button').disabled = true;
    expect(await failure(run(collect()[0], {}))).to.contain('disabled');
  });

  it('is submitted by the browser when the page has no handler', async () => {
    const { page, collect } = pageOf(`<iframe name="answer"></iframe>
      <form data-navai-tool="find" target="answer" action="about:srcdoc"><input name="q"></form>`);
    // A form of another site is not a tool. The attribute added below makes it one.
    expect(collect()).to.deep.equal([]);
    page.querySelector('form')?.setAttribute('action', '/test/setup.js');
    const answer = page.querySelector('iframe') as HTMLIFrameElement;
    const loaded = new Promise(resolve => answer.addEventListener('load', resolve, { once: true }));
    expect(await run(collect()[0], { q: 'tea' })).to.deep.equal({ submitted: true, handled_by: 'browser' });
    await loaded;
    expect(answer.contentWindow?.location.search).to.equal('?q=tea');
  });

  it('is submitted with its button, and is noticed even when the page stops the event', async () => {
    const { collect, find } = formOf('<button name="how" value="fast">Fast</button>');
    const form = find<HTMLFormElement>('form');
    let how: unknown;
    form.addEventListener('submit', event => {
      event.stopImmediatePropagation();
      event.preventDefault();
      how = new FormData(form, event.submitter).get('how');
    });
    expect(await run(collect()[0], {})).to.deep.equal({ submitted: true, handled_by: 'page' });
    expect(how).to.equal('fast');
  });
});
