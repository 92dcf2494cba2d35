import type { Chapter } from './row.js';

const offered = (what: string, input: string, answer: string) => ({ what, input, answer });
const text = 'f (string)';

/** Contents of a form, and the parameters of the tool. `test/page-tools/form-fields.test.ts` defines the elements. */
export const formFields: Chapter = {
  title: 'Fields of forms',
  columns: ['Markup in the form', 'Parameters'],
  rows: [
    offered(
      'a field without a name, for a page that reads its state',
      '<label>Name <input></label>',
      'name (string)',
    ),
    offered('a field without any name', '<input>', 'nothing'),
    offered('a field that another form owns', '<input name="f" form="other">', 'nothing'),
    offered(
      'a field in a shadow root, which the form does not send',
      '<div><template shadowrootmode="open"><input name="f"></template></div>',
      'nothing',
    ),
    offered('a disabled fieldset', '<fieldset disabled><input name="f"></fieldset>', 'nothing'),
    offered(
      'the legend of a disabled fieldset',
      '<fieldset disabled><legend><input name="f"></legend></fieldset>',
      text,
    ),
    offered('a read-only field', '<input name="f" readonly>', 'nothing'),
    offered(
      'a field that is read-only for assistive technology',
      '<input name="f" aria-readonly="true">',
      'nothing',
    ),
    offered(
      'fields that share a name',
      '<input name="f"><input name="f"><input name="f">',
      'f (array of 3 string)',
    ),
    offered(
      'fields of different types that share a name',
      '<input name="f" value="0" type="hidden"><input name="f" type="checkbox"><input name="f">',
      'f (boolean), f_2 (string)',
    ),
    offered(
      'radio buttons of two groups',
      '<input type="radio" name="f" value="a"><input type="radio" name="g" value="b"><input type="radio" name="f" value="c">',
      'f (a | c), g (b)',
    ),
    offered(
      'a whole number in steps',
      '<input type="number" name="f" min="5" step="5">',
      'f (integer from 5)',
    ),
    offered('a number with any step', '<input type="number" name="f" step="any">', 'f (number)'),
    offered(
      'a number that starts between whole ones',
      '<input type="number" name="f" value="0.5">',
      'f (number)',
    ),
    offered(
      'a slider, which has limits of its own',
      '<input type="range" name="f">',
      'f (integer from 0 to 100)',
    ),
    offered(
      'a select of groups',
      '<select name="f"><optgroup><option>a</option></optgroup><optgroup disabled><option>b</option></optgroup><option hidden>c</option></select>',
      'f (a)',
    ),
    offered(
      'a select with more than 200 options',
      `<select name="f">${'<option>a</option>'.repeat(201)}</select>`,
      text,
    ),
    offered(
      'a field with suggestions',
      '<input name="f" list="l"><datalist id="l"><option>a</option></datalist>',
      text,
    ),
    offered('a name that a schema reserves', '<input name="__proto__">', 'proto (string)'),
    offered('a form-associated element', '<x-field name="f"></x-field>', text),
    offered('a form-associated element of numbers', '<x-field name="f" of="number"></x-field>', 'f (number)'),
    offered('a form-associated checkbox', '<x-check name="f">Yes</x-check>', 'f (boolean)'),
    offered('an element that is not form-associated, with a value', '<x-plain name="f">Ana</x-plain>', text),
    offered('an element without a value', '<x-empty name="f">Ana</x-empty>', 'nothing'),
    offered('an element around a field of the browser', '<x-plain name="g"><input name="f"></x-plain>', text),
    offered(
      'an element that is part of another',
      '<x-plain name="f"><x-plain name="g">a</x-plain></x-plain>',
      text,
    ),
    offered('an element whose value throws', '<x-broken name="g">x</x-broken><input name="f">', text),
    offered(
      'an element that names its members like those of a form',
      '<x-hostile name="f">x</x-hostile>',
      text,
    ),
    offered('a form-associated password', '<x-field name="f" type="password"></x-field>', 'nothing'),
    offered('an editor', '<div contenteditable aria-label="Note"></div>', 'note (string)'),
    offered('a text that is not editable', '<div contenteditable="false" id="f">a</div>', 'nothing'),
    offered('a custom text box', '<div role="textbox" contenteditable id="f"></div>', text),
    offered('a custom checkbox', '<div role="checkbox" aria-checked="false" id="f">Yes</div>', 'f (boolean)'),
    offered(
      'a switch',
      '<button type="button" role="switch" aria-checked="true">Wake me</button>',
      'wake_me (boolean)',
    ),
    offered(
      'a custom radio group',
      '<div role="radiogroup" aria-label="Seat"><b role="radio">In</b><b role="radio">Out</b><b role="radio" aria-disabled="true">Up</b></div>',
      'seat (In | Out)',
    ),
    offered(
      'a radio group of the browser’s buttons',
      '<div role="radiogroup" aria-label="Seat"><input type="radio" name="f" value="a"></div>',
      'f (a)',
    ),
    offered('a list box', '<ul role="listbox" id="f"><li role="option">In</li></ul>', 'f (In)'),
    offered(
      'a list box of several',
      '<ul role="listbox" id="f" aria-multiselectable="true"><li role="option">In</li></ul>',
      'f (array of In)',
    ),
    offered(
      'a combobox whose list is in the page',
      '<button type="button" role="combobox" id="f" aria-controls="l">Choose</button><ul role="listbox" id="l" hidden><li role="option">In</li></ul>',
      'f (In)',
    ),
    offered(
      'a combobox whose list is open',
      '<button type="button" role="combobox" id="f" aria-controls="l">Choose</button><ul role="listbox" id="l"><li role="option">In</li></ul>',
      'f (In)',
    ),
    offered(
      'a custom radio group with hidden fields of the browser',
      '<div role="radiogroup" id="f"><button type="button" role="radio">In</button><input type="radio" name="g" aria-hidden="true"></div>',
      'f (In)',
    ),
    offered(
      'a combobox that is seen only while it has the focus',
      '<input role="combobox" name="f" style="opacity: 0">',
      text,
    ),
    offered(
      'a custom list of custom options',
      '<x-field name="f"><x-empty value="s">Small</x-empty><x-empty value="l">Large</x-empty></x-field>',
      'f (s | l)',
    ),
    offered(
      'a custom element with a button that has a value',
      '<x-field name="f"><button type="button" value="x">Clear</button></x-field>',
      text,
    ),
    offered(
      'a label around a custom control with words of its own',
      '<label>Terms <b role="checkbox">✓</b></label>',
      'terms (boolean)',
    ),
    offered('a custom element that shows a value', '<x-plain id="f">30 %</x-plain>', 'nothing'),
    offered(
      'a combobox whose list opens later',
      '<button type="button" role="combobox" id="f">Choose</button>',
      text,
    ),
    offered(
      'a custom slider',
      '<div role="slider" id="f" aria-valuenow="3" aria-valuemin="0" aria-valuemax="10">.</div>',
      'f (number from 0 to 10)',
    ),
    offered(
      'a slider that does not tell its value',
      '<div role="slider" aria-label="Price">.</div>',
      'nothing; only the visitor: “Price”',
    ),
    offered(
      'a list box without options',
      '<div role="listbox" aria-label="City">…</div>',
      'nothing; only the visitor: “City”',
    ),
    offered(
      'a required password',
      '<input type="password" required aria-label="Password">',
      'nothing; only the visitor: “Password”',
    ),
    offered(
      'a required file',
      '<input type="file" required aria-label="CV">',
      'nothing; only the visitor: “CV”',
    ),
  ],
};

const never = (what: string, input: string) => ({ what, input, answer: 'nothing' });
const styled = (what: string, style: string) => never(what, `<input name="f" style="${style}">`);

/** Fields that are never offered and never filled. */
export const fieldsLeftOut: Chapter = {
  title: 'Secrets and traps in forms',
  columns: ['Markup in the form', 'Parameters'],
  rows: [
    never('a password', '<input type="PASSWORD" name="f">'),
    never('a password that is shown as text', '<input name="f" autocomplete="current-password">'),
    never('a new password', '<input name="f" autocomplete="new-password">'),
    never('a one-time code', '<input name="f" autocomplete="one-time-code">'),
    never(
      'a one-time code in capitals, among other words',
      '<input name="f" autocomplete="section-a ONE-TIME-CODE webauthn">',
    ),
    never('a card number', '<input name="f" autocomplete="cc-number">'),
    never('a card number with words and spaces', '<input name="f" autocomplete=" billing\n CC-Number ">'),
    never('a value for cards that browsers do not know', '<input name="f" autocomplete="cc-pin">'),
    never(
      'the expiry of a card in a select',
      '<select name="f" autocomplete="cc-exp-month"><option>1</option></select>',
    ),
    never('a secret in a custom element', '<x-field name="f" autocomplete="cc-csc"></x-field>'),
    {
      what: 'a secret among fields that share a name',
      input: '<input name="f"><input name="f" autocomplete="cc-csc">',
      answer: 'f (string)',
    },
    styled('a field that shows dots', '-webkit-text-security: disc'),
    styled('a field that is not laid out', 'display: none'),
    styled('an invisible field', 'visibility: hidden'),
    styled('a transparent field', 'opacity: 0'),
    styled('an almost transparent field', 'opacity: 0.01'),
    styled('a field left of the page', 'position: absolute; left: -9999px'),
    styled('a field above the page', 'position: absolute; top: -9999px'),
    styled('a fixed field outside the window', 'position: fixed; top: -9999px'),
    styled('a field that is moved away', 'transform: translateX(-9999px)'),
    styled('a field of no size', 'width: 0; height: 0; padding: 0; border: 0'),
    styled(
      'a field of one pixel',
      'position: absolute; width: 1px; height: 1px; overflow: hidden; padding: 0; border: 0',
    ),
    styled('a field that is scaled to nothing', 'transform: scale(0)'),
    styled('a field that is clipped', 'position: absolute; clip: rect(0, 0, 0, 0)'),
    styled('a field whose shape is empty', 'clip-path: inset(50%)'),
    never('a field in a box of no height', '<div style="height: 0; overflow: hidden"><input name="f"></div>'),
    never('a field in a transparent box', '<div style="opacity: 0"><p><input name="f"></p></div>'),
    never(
      'a field in a box beside the page',
      '<div style="position: absolute; left: -5000px"><label>Website <input name="f"></label></div>',
    ),
    never(
      'a field at the side of its box',
      '<div style="overflow: hidden; width: 200px; position: relative"><input name="f" style="position: absolute; left: 300px"></div>',
    ),
    never(
      'a field that no key reaches',
      '<label>Website <input name="f" tabindex="-1" autocomplete="off"></label>',
    ),
    never(
      'a hidden checkbox with a hidden label',
      '<label style="position: absolute; left: -9999px"><input type="checkbox" name="f"> I agree</label>',
    ),
    never('a field in a closed part', '<details><summary>More</summary><input name="f"></details>'),
    never('a field for no eyes or ears', '<div aria-hidden="true"><input name="f"></div>'),
    {
      what: 'a field without autocomplete',
      input: '<input name="f" autocomplete="off">',
      answer: 'f (string)',
    },
    {
      what: 'a field far below',
      input: '<p style="height: 300vh"></p><input name="f">',
      answer: 'f (string)',
    },
    {
      what: 'a field that is scrolled out of a box',
      input: '<div style="height: 50px; overflow: auto"><p style="height: 500px"></p><input name="f"></div>',
      answer: 'f (string)',
    },
    {
      what: 'a field in a layer out of a box that cuts',
      input:
        '<div style="height: 0; overflow: hidden"><div style="position: absolute"><input name="f"></div></div>',
      answer: 'f (string)',
    },
    {
      what: 'a transparent choice with a label',
      input: '<label><input type="radio" name="f" value="a" style="opacity: 0"> A</label>',
      answer: 'f (a)',
    },
    {
      what: 'a select behind a drawn one',
      input:
        '<label>Size <select name="f" style="position: absolute; width: 1px; height: 1px; clip: rect(0,0,0,0)"><option>a</option></select></label>',
      answer: 'f (a)',
    },
  ],
};

const elsewhere = 'https://other.example/';
const none = (what: string, input: string) => ({ what, input, answer: 'nothing' });

/** Elements that declare themselves as tools, and whether they are. */
export const formTargets: Chapter = {
  title: 'Tools that lead away',
  columns: ['Markup', 'Tools'],
  rows: [
    none(
      'the label of a button that sends elsewhere',
      `<form action="${elsewhere}"><label data-navai-tool="a" for="b">A</label><button id="b">B</button></form>`,
    ),
    none(
      'a label around such a button',
      `<form action="${elsewhere}"><label data-navai-tool="a">A <input type="submit"></label></form>`,
    ),
    none(
      'a word in the label of such a button',
      `<form><label for="b"><b data-navai-tool="a">A</b></label><button id="b" formaction="${elsewhere}">B</button></form>`,
    ),
    none(
      'a word in a button that sends elsewhere',
      `<form action="${elsewhere}"><button><b data-navai-tool="a">A</b></button></form>`,
    ),
    none(
      'a button of a form elsewhere in the page',
      `<form id="away" action="${elsewhere}"></form><button form="away" data-navai-tool="a">A</button>`,
    ),
    none(
      'an image that sends elsewhere',
      `<form action="${elsewhere}"><input type="image" alt="A" data-navai-tool="a"></form>`,
    ),
    none(
      'a button in a shadow root, in a link',
      `<a href="${elsewhere}"><span><template shadowrootmode="open"><button data-navai-tool="a">A</button></template></span></a>`,
    ),
    none(
      'a slotted button, in a link of the shadow root',
      `<div><template shadowrootmode="open"><a href="${elsewhere}"><slot></slot></a></template><button type="button" data-navai-tool="a">A</button></div>`,
    ),
    none(
      'a link in a drawing',
      `<svg><a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="${elsewhere}"><foreignObject width="50" height="50"><b data-navai-tool="a">A</b></foreignObject></a></svg>`,
    ),
    none(
      'an area that leads elsewhere',
      `<map name="m"><area href="${elsewhere}" data-navai-tool="a" alt="A"></map>`,
    ),
    none(
      'a custom element with an address elsewhere',
      `<x-empty href="${elsewhere}" data-navai-tool="a">A</x-empty>`,
    ),
    none(
      'a custom button of a form that sends elsewhere',
      `<form action="${elsewhere}"><x-empty type="submit" data-navai-tool="a">A</x-empty></form>`,
    ),
    none('a disabled custom element', '<x-empty disabled data-navai-tool="a">A</x-empty>'),
    none(
      'a form for a script that throws and does more',
      `<form action="javascript:throw new Error('%27);go(\\'')" data-navai-tool="a"></form>`,
    ),
    none(
      'a form for a script that ends its text early',
      `<form action="javascript:throw new Error('\\\n\\');go('')" data-navai-tool="a"></form>`,
    ),
    {
      what: 'a form that a function of React handles',
      input: `<form action="javascript:throw new Error('If you\\'re trying to submit it.')" data-navai-tool="a"></form>`,
      answer: 'a',
    },
    none('a form for a script', '<form action="javascript:void 0" data-navai-tool="a"></form>'),
    none('a form for another port', '<form action="//localhost:1/" data-navai-tool="a"></form>'),
    none(
      'a form whose first button is elsewhere in the page and leads away',
      `<form id="g" data-navai-tool="a"></form><button form="g" formaction="${elsewhere}">B</button>`,
    ),
    {
      what: 'a label of a checkbox',
      input: `<form action="${elsewhere}"><label data-navai-tool="a">A <input type="checkbox"></label></form>`,
      answer: 'a',
    },
    {
      what: 'a plain button in a form that sends elsewhere',
      input: `<form action="${elsewhere}"><button type="button" data-navai-tool="a">A</button></form>`,
      answer: 'a',
    },
  ],
};
