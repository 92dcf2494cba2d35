import { expect } from '@esm-bundle/chai';
import { defineElements } from './custom-elements.js';
import { clearPage, failure, pageOf, run } from './page.js';

defineElements();

/** A form whose submission is recorded. */
function formOf(content: string, attributes = '') {
  const made = pageOf(`<form data-navai-tool="book" ${attributes}>${content}<button>Book</button></form>`);
  const form = made.find<HTMLFormElement>('form');
  const sent: [string, FormDataEntryValue][][] = [];
  // Around the form, whose own method may be hidden.
  made.page.addEventListener('submit', event => {
    event.preventDefault();
    sent.push([...new FormData(form)]);
  });
  const fill = (payload: object) => run(made.collect()[0], payload);
  return { ...made, form, sent, fill };
}

const submitted = { submitted: true, handled_by: 'page' };

/** The names of a form's own properties, which a field of that name hides. */
const hidden =
  `matches closest labels action submit elements name id method nodeName localName tagName getAttribute
  ownerDocument addEventListener removeEventListener checkValidity reportValidity length requestSubmit noValidate
  querySelector querySelectorAll children childNodes parentElement parentNode isConnected contains getRootNode
  checkVisibility getClientRects getBoundingClientRect hasAttribute dispatchEvent constructor shadowRoot assignedSlot
  scrollLeft scrollTop compareDocumentPosition target style __proto__ toString instanceOf`.split(/\s+/);

describe('filling in a form', () => {
  clearPage();

  for (const tag of ['input', 'fieldset', 'select'] as const) {
    it(`works with any names of its ${tag}s, which hide the form’s own properties`, async () => {
      const fields = hidden.map(name => `<${tag} name="${name}"></${tag}>`).join('');
      const { fill, sent, warnings, names } = formOf(`${fields}${fields}<input name="f" required>`, 'id="x"');
      expect(names()).to.deep.equal(['book']);
      expect(await fill({ f: 'Ana' })).to.deep.equal(submitted);
      expect(sent[0]?.at(-1)).to.deep.equal(['f', 'Ana']);
      expect(warnings.codes).to.deep.equal([]);
    });
  }

  const events = ['focus', 'focusin', 'click', 'input', 'change', 'blur', 'focusout'];
  const orders: [string, string, unknown, string[]][] = [
    ['text', '<input name="f">', 'Ana', ['focus', 'focusin', 'input', 'change', 'blur', 'focusout']],
    [
      'date',
      '<input type="date" name="f">',
      '2026-05-04',
      ['focus', 'focusin', 'input', 'change', 'blur', 'focusout'],
    ],
    [
      'textarea',
      '<textarea name="f"></textarea>',
      'A',
      ['focus', 'focusin', 'input', 'change', 'blur', 'focusout'],
    ],
    [
      'checkbox',
      '<input type="checkbox" name="f">',
      true,
      ['focus', 'focusin', 'click', 'input', 'change', 'blur', 'focusout'],
    ],
    [
      'select',
      '<select name="f"><option>a</option><option>b</option></select>',
      'b',
      ['focus', 'focusin', 'input', 'change', 'blur', 'focusout'],
    ],
    [
      'custom element',
      '<x-field name="f"></x-field>',
      'Ana',
      ['focus', 'focusin', 'input', 'change', 'blur', 'focusout'],
    ],
  ];
  for (const [what, markup, value, order] of orders) {
    it(`fires the events of a person at a ${what}, in their order`, async () => {
      const { form, fill } = formOf(markup);
      const seen: string[] = [];
      for (const type of events)
        form.addEventListener(type, event => seen.push(event.type), { capture: true });
      await fill({ f: value });
      expect(seen).to.deep.equal(order);
    });
  }

  it('leaves the focus with the visitor, who may be typing', async () => {
    const { page, fill } = formOf('<input name="f"><div contenteditable id="g"></div>');
    page.insertAdjacentHTML('beforeend', '<input id="mine">');
    const mine = page.querySelector<HTMLInputElement>('#mine');
    mine?.focus();
    await fill({ f: 'Ana', g: 'Note' });
    expect(document.activeElement).to.equal(mine);
  });

  it('reaches a page that keeps a value when the field loses the focus', async () => {
    const { find, fill } = formOf('<input name="f">');
    const kept: string[] = [];
    const input = find<HTMLInputElement>('input');
    input.addEventListener('blur', () => kept.push(input.value));
    await fill({ f: 'Ana' });
    expect(kept).to.deep.equal(['Ana']);
  });

  /** As React does: it ignores an event when the value is the one that its own setter has written last. */
  function track(node: HTMLInputElement, property: 'value' | 'checked') {
    const { get, set } = Object.getOwnPropertyDescriptor(
      HTMLInputElement.prototype,
      property,
    ) as PropertyDescriptor;
    let known = String(node[property]);
    Object.defineProperty(node, property, {
      configurable: true,
      get() {
        return get?.call(this);
      },
      set(value) {
        known = String(value);
        set?.call(this, value);
      },
    });
    return { changed: () => known !== String(get?.call(node)) };
  }

  it('is noticed by a page that tracks the values of its text fields', async () => {
    const { find, fill } = formOf('<input name="f">');
    const input = find<HTMLInputElement>('input');
    const { changed } = track(input, 'value');
    const states: string[] = [];
    input.addEventListener('input', () => changed() && states.push(input.value));
    await fill({ f: 'Ana' });
    expect(states).to.deep.equal(['Ana']);
  });

  it('is noticed by a page that tracks its checkboxes', async () => {
    const { find, fill } = formOf('<input type="checkbox" name="f">');
    const input = find<HTMLInputElement>('input');
    const { changed } = track(input, 'checked');
    const states: boolean[] = [];
    input.addEventListener('click', () => changed() && states.push(input.checked));
    await fill({ f: true });
    expect(states).to.deep.equal([true]);
  });

  it('tells the model when the page writes the old value back', async () => {
    const { find, fill, sent } = formOf('<input name="f" value="old">');
    const input = find<HTMLInputElement>('input');
    input.addEventListener('input', () => {
      input.value = 'old';
    });
    expect(await failure(fill({ f: 'new' }))).to.contain('f: "new" is not taken.');
    expect(sent).to.deep.equal([]);
  });

  it('finds a field again that the page has drawn anew', async () => {
    const { find, fill, sent } = formOf('<input name="a"><p><input name="b"></p>');
    find('input').addEventListener('input', () => {
      find('p').innerHTML = '<input name="b">';
    });
    expect(await fill({ a: '1', b: '2' })).to.deep.equal(submitted);
    expect(sent[0]).to.deep.equal([
      ['a', '1'],
      ['b', '2'],
    ]);
  });

  it('tells the model when a field has gone meanwhile', async () => {
    const { find, fill } = formOf('<input name="a"><p><input name="b"></p>');
    find('input').addEventListener('input', () => find('p').remove());
    expect(await failure(fill({ a: '1', b: '2' }))).to.contain('b: The field is gone.');
  });

  it('never fills a field that has become a trap or a secret meanwhile', async () => {
    const { find, fill } = formOf('<input name="a"><input name="b"><input name="c">');
    const [, b, c] = find('form').querySelectorAll('input');
    find('input').addEventListener('input', () => {
      b?.setAttribute('style', 'opacity: 0');
      c?.setAttribute('autocomplete', 'cc-number');
    });
    expect(await failure(fill({ a: '1', b: '2', c: '3' }))).to.match(/b: .*gone\. c: .*gone\./);
    expect([b?.value, c?.value]).to.deep.equal(['', '']);
  });

  it('never fills another field that has got the name of one that is hidden', async () => {
    const { find, fill } = formOf('<input name="a"><input name="b"><textarea name="b"></textarea>');
    find('input').addEventListener('input', () => find('[name="b"]').setAttribute('hidden', ''));
    expect(await failure(fill({ a: '1', b: '2' }))).to.contain('b: The field is gone.');
    expect(find<HTMLTextAreaElement>('textarea').value).to.equal('');
  });

  const taken: [what: string, markup: string, value: unknown, sent: string[]][] = [
    [
      'fields that share a name',
      '<input name="f"><input name="f" value="kept"><input name="f">',
      ['a'],
      ['a', 'kept', ''],
    ],
    [
      'selects that share a name',
      '<select name="f"><option>a</option><option>b</option></select><select name="f"><option>a</option><option>b</option></select>',
      ['b', 'a'],
      ['b', 'a'],
    ],
    ['a field that is associated by its attribute', '<i></i>', 'x', ['x']],
    ['a colour in capitals', '<input type="color" name="f">', '#AABBCC', ['#aabbcc']],
    ['a month', '<input type="month" name="f">', '2026-05', ['2026-05']],
    ['a week', '<input type="week" name="f">', '2026-W18', ['2026-W18']],
    ['a date and time', '<input type="datetime-local" name="f">', '2026-05-04T20:30', ['2026-05-04T20:30']],
    ['a slider', '<input type="range" name="f">', 30, ['30']],
    [
      'an option by its words in a long select',
      `<select name="f">${'<option>a</option>'.repeat(200)}<option value="7">Seven</option></select>`,
      'Seven',
      ['7'],
    ],
    ['a text of as many UTF-16 units as allowed', '<input name="f" maxlength="4">', '🍵🍵', ['🍵🍵']],
    ['a form-associated element', '<x-field name="f"></x-field>', 'Ana', ['Ana']],
    ['a form-associated checkbox', '<x-check name="f">Yes</x-check>', true, ['on']],
  ];
  for (const [what, markup, value, expected] of taken) {
    it(`takes ${what}`, async () => {
      const { page, fill, sent } = formOf(markup, 'id="x"');
      if (page.querySelector('i')) page.insertAdjacentHTML('beforeend', '<input form="x" name="f">');
      expect(await fill({ f: value })).to.deep.equal(submitted);
      expect(sent[0]?.map(([, text]) => text)).to.deep.equal(expected);
    });
  }

  const refused: [what: string, markup: string, value: unknown, reason: string][] = [
    ['a colour that is none', '<input type="color" name="f">', 'red', 'f: "red" is not taken.'],
    ['a month in words', '<input type="month" name="f">', 'May 2026', 'f: "May 2026" is not taken.'],
    ['a month that is none', '<input type="month" name="f">', '2026-13', 'f: "2026-13" is not taken.'],
    [
      'a month before the first',
      '<input type="month" name="f" min="2026-05">',
      '2026-04',
      'f: "2026-04" is before 2026-05.',
    ],
    ['a week that is none', '<input type="week" name="f">', '2026-W54', 'f: "2026-W54" is not taken.'],
    [
      'a week after the last',
      '<input type="week" name="f" max="2026-W20">',
      '2026-W21',
      'f: "2026-W21" is after 2026-W20.',
    ],
    [
      'a number beside the steps of a slider',
      '<input type="range" name="f" step="10">',
      33,
      'f: 33 is not taken.',
    ],
    [
      'a text with more UTF-16 units than allowed',
      '<input name="f" maxlength="4">',
      '🍵🍵🍵',
      'f: "🍵🍵🍵" is longer than 4 UTF-16 units.',
    ],
    [
      'a text that is too short',
      '<input name="f" minlength="4">',
      'abc',
      'f: "abc" is shorter than 4 UTF-16 units.',
    ],
    [
      'an option that is not there',
      '<select name="f"><option>a</option></select>',
      'b',
      'f: "b" is not taken.',
    ],
    ['more values than fields', '<input name="f"><input name="f">', ['1', '2', '3'], 'is not taken.'],
    [
      'an option of a list that never opens',
      '<button type="button" role="combobox" id="f">x</button>',
      'b',
      'is not taken.',
    ],
    [
      'a custom checkbox that does not react',
      '<b role="checkbox" id="f" aria-label="f">x</b>',
      true,
      'is not taken.',
    ],
    [
      'a date before the first',
      '<input type="date" name="f" min="2026-05-01">',
      '2026-04-01',
      'The form was not submitted. f: ',
    ],
    [
      'a text that does not match',
      '<input name="f" pattern="[a-z]+">',
      '123',
      'The form was not submitted. f: ',
    ],
    [
      'a number beside its steps',
      '<input type="number" name="f" step="5">',
      7,
      'The form was not submitted. f: ',
    ],
  ];
  for (const [what, markup, value, reason] of refused) {
    it(`does not submit ${what}, and tells the model`, async () => {
      const { fill, sent } = formOf(markup);
      expect(await failure(fill({ f: value }))).to.contain(reason);
      expect(sent).to.deep.equal([]);
    });
  }

  it('passes on the page’s own validation messages', async () => {
    const { find, fill } = formOf('<label>Name <input name="f"></label>');
    const input = find<HTMLInputElement>('input');
    input.addEventListener('change', () => input.setCustomValidity(input.value === 'Ana' ? '' : 'Ana only.'));
    expect(await failure(fill({ f: 'Bob' }))).to.equal('The form was not submitted. Name: Ana only.');
    expect(await fill({ f: 'Ana' })).to.deep.equal(submitted);
  });

  it('passes on a message that the page sets only when the field is invalid', async () => {
    const { find, fill } = formOf('<input name="f" required>');
    const input = find<HTMLInputElement>('input');
    input.addEventListener('invalid', () => input.setCustomValidity('Who are you?'));
    expect(await failure(fill({}))).to.contain('f: Who are you?');
  });

  it('is stopped by an invalid custom element, which tells no message', async () => {
    const { fill, sent } = formOf('<x-field name="f" required aria-label="Name"></x-field>');
    expect(await failure(fill({}))).to.equal('The form was not submitted. Name: It is not valid.');
    expect(await fill({ f: 'Ana' })).to.deep.equal(submitted);
    expect(sent.length).to.equal(1);
  });

  it('is stopped by a custom element that the browser does not validate, even without validation', async () => {
    const { find, fill } = formOf('<x-plain name="f" label="Name">x</x-plain>', 'novalidate');
    Object.assign(find('x-plain'), { checkValidity: () => false, validationMessage: 'Who are you?' });
    expect(await failure(fill({ f: 'Ana' }))).to.contain('Name: Who are you?');
  });

  it('tells the model what the page has marked as invalid after its own check', async () => {
    const { page, find, fill } = formOf(
      '<input name="f" aria-describedby="e"><p id="e">Ana is taken.</p>',
      'novalidate',
    );
    page.addEventListener('submit', () =>
      queueMicrotask(() => find('input').setAttribute('aria-invalid', 'true')),
    );
    expect(await fill({ f: 'Ana' })).to.deep.equal({ ...submitted, marked_invalid: ['f: Ana is taken.'] });
  });

  it('is not stopped by a custom element that throws', async () => {
    const { fill } = formOf('<x-broken name="g">x</x-broken><input name="f">');
    expect(await fill({ f: 'Ana' })).to.deep.equal(submitted);
  });

  it('ends between two fields when the call ends', async () => {
    const { find, collect } = formOf('<input name="a"><input name="b">');
    const controller = new AbortController();
    const [a, b] = find('form').querySelectorAll('input');
    a?.addEventListener('input', () => controller.abort());
    const running = collect()[0]?.run?.({ a: '1', b: '2' }, { signal: controller.signal } as never);
    await failure(Promise.resolve(running));
    expect([a?.value, b?.value]).to.deep.equal(['1', '']);
  });
});

describe('a custom control', () => {
  clearPage();

  /** Toggles the attribute at a click, a moment later, as a framework does. */
  function reacts(page: Element, type = 'click'): void {
    page.addEventListener(type, event => {
      const option = (event.target as Element).closest(
        '[role="checkbox"], [role="switch"], [role="radio"], [role="option"]',
      );
      if (!option) return;
      const name = option.matches('[role="option"]') ? 'aria-selected' : 'aria-checked';
      const list = option.closest('[role="radiogroup"], [role="listbox"]:not([aria-multiselectable])');
      setTimeout(() => {
        for (const other of list?.querySelectorAll(`[${name}]`) ?? []) other.removeAttribute(name);
        option.setAttribute(name, String(option.getAttribute(name) !== 'true'));
      });
    });
  }

  const clicked: [what: string, markup: string, value: unknown, selector: string][] = [
    ['checkbox', '<b role="checkbox" id="f" aria-checked="false">Yes</b>', true, '[aria-checked="true"]'],
    ['switch', '<b role="switch" id="f" aria-checked="true">Yes</b>', false, '[aria-checked="false"]'],
    [
      'radio group',
      '<div role="radiogroup" id="f"><b role="radio" aria-checked="true">A</b><b role="radio">B</b></div>',
      'B',
      '[aria-checked="true"]:last-child',
    ],
    [
      'list box',
      '<div role="listbox" id="f"><b role="option">A</b><b role="option">B</b></div>',
      'A',
      '[aria-selected="true"]:first-child',
    ],
    [
      'list box of several',
      '<div role="listbox" id="f" aria-multiselectable="true"><b role="option" aria-selected="true">A</b><b role="option">B</b></div>',
      ['B'],
      '[aria-selected="false"] + [aria-selected="true"]',
    ],
  ];
  for (const [what, markup, value, selector] of clicked) {
    for (const type of ['click', 'pointerdown']) {
      it(`is a ${what}, and reacts to ${type}: it is set`, async () => {
        const { form, find, fill } = formOf(markup);
        reacts(form, type);
        expect(await fill({ f: value })).to.deep.equal(submitted);
        expect(find(selector)).not.to.equal(null);
      });
    }
  }

  it('is a combobox that shows its list elsewhere when it is opened: the option is chosen', async () => {
    const { page, find, fill } = formOf('<button type="button" role="combobox" id="f">Choose</button>');
    const combobox = find('[role="combobox"]');
    combobox.addEventListener('mousedown', () => {
      combobox.setAttribute('aria-expanded', 'true');
      combobox.setAttribute('aria-controls', 'list');
      page.insertAdjacentHTML(
        'beforeend',
        '<div role="listbox" id="list"><b role="option">In</b><b role="option">Out</b></div>',
      );
      for (const option of page.querySelectorAll('[role="option"]'))
        option.addEventListener('click', () => {
          combobox.textContent = option.textContent;
          page.querySelector('#list')?.remove();
        });
    });
    expect(await fill({ f: 'Out' })).to.deep.equal(submitted);
    expect(combobox.textContent).to.equal('Out');
  });

  it('is a combobox whose list hides all else while it is open, and ignores a pointer that has not moved', async () => {
    const { page, form, find, fill } = formOf(
      '<button type="button" role="combobox" id="f" aria-expanded="false" aria-controls="list">Choose</button><input name="g">',
    );
    const combobox = find('[role="combobox"]');
    const open = (is: boolean) => {
      combobox.setAttribute('aria-expanded', String(is));
      form.toggleAttribute('inert', is);
      page.querySelector('#list')?.remove();
    };
    combobox.addEventListener('pointerdown', () => {
      open(true);
      page.insertAdjacentHTML('beforeend', '<div role="listbox" id="list"><b role="option">In</b></div>');
      let moved = false;
      find('#list').addEventListener('pointermove', event => {
        moved = event.clientX > 0;
      });
      find('#list').addEventListener('pointerup', () => {
        if (moved) combobox.textContent = 'In';
        setTimeout(() => open(false));
      });
    });
    expect(await fill({ f: 'In', g: 'x' })).to.deep.equal(submitted);
    expect(combobox.textContent).to.equal('In');
  });

  it('is a list that does not take an option that it does not have', async () => {
    const { fill } = formOf('<div role="listbox" id="f"><b role="option">A</b></div>');
    expect(await failure(fill({ f: 'B' }))).to.contain('is not taken');
  });

  it('is a text field that opens a list for what is typed: the option is chosen', async () => {
    const { page, find, fill } = formOf(
      '<input role="combobox" name="f" aria-controls="list" aria-expanded="false">',
    );
    const input = find<HTMLInputElement>('input');
    const chosen: string[] = [];
    input.addEventListener('input', () =>
      setTimeout(() => {
        input.setAttribute('aria-expanded', 'true');
        page.insertAdjacentHTML(
          'beforeend',
          '<div role="listbox" id="list"><b role="option">Berlin</b></div>',
        );
        page.querySelector('[role="option"]')?.addEventListener('click', () => chosen.push('Berlin'));
      }),
    );
    expect(await fill({ f: 'berlin' })).to.deep.equal(submitted);
    expect(chosen).to.deep.equal(['Berlin']);
  });

  it('is an option that is a link to another site: it is not followed', async () => {
    const { fill, sent } = formOf(
      '<div role="listbox" id="f"><a role="option" href="https://other.example/">A</a></div>',
    );
    expect(await failure(fill({ f: 'A' }))).to.contain('leads to another site');
    expect(sent).to.deep.equal([]);
  });

  it('is a slider: it is moved with the keys of a person, as far as it goes', async () => {
    const { find, fill } = formOf(
      '<b role="slider" id="f" aria-valuenow="3" aria-valuemin="0" aria-valuemax="10">.</b>',
    );
    const slider = find('[role="slider"]');
    slider.addEventListener('keydown', event => {
      const step = { ArrowUp: 2, ArrowDown: -1 }[event.key] ?? 0;
      slider.setAttribute('aria-valuenow', String(Number(slider.getAttribute('aria-valuenow')) + step));
    });
    expect(await fill({ f: 7 })).to.deep.equal(submitted);
    expect(slider.getAttribute('aria-valuenow')).to.equal('7');
    expect(await failure(fill({ f: 10 }))).to.contain('is not taken');
  });

  it('is an editor: its text is replaced as by typing', async () => {
    const { find, fill } = formOf('<div contenteditable id="f">old</div>');
    const editor = find('[contenteditable]');
    const typed: string[] = [];
    editor.addEventListener('input', event => typed.push((event as InputEvent).inputType));
    expect(await fill({ f: 'Hello there' })).to.deep.equal(submitted);
    expect([editor.innerText.trim(), typed.length > 0]).to.deep.equal(['Hello there', true]);
    expect(await fill({ f: '' })).to.deep.equal(submitted);
    expect(editor.innerText.trim()).to.equal('');
  });
});

describe('submitting a form', () => {
  clearPage();

  const elsewhere = 'https://other.example/';
  const changes: [what: string, types: string[], change: (form: HTMLFormElement) => void][] = [
    ['its target', ['input', 'blur', 'submit'], form => form.setAttribute('action', elsewhere)],
    [
      'the target of its button',
      ['input', 'blur', 'submit'],
      form => form.querySelector('button')?.setAttribute('formaction', elsewhere),
    ],
    [
      'the base of its address',
      ['input', 'blur', 'submit'],
      form => form.insertAdjacentHTML('beforeend', `<base href="${elsewhere}">`),
    ],
    [
      'its first button',
      ['input', 'blur'],
      form => form.insertAdjacentHTML('afterbegin', `<button formaction="${elsewhere}"></button>`),
    ],
  ];
  for (const [what, types, change] of changes) {
    for (const type of types) {
      it(`ends when the page changes ${what} at ${type}, and it would leave the site`, async () => {
        const { find, collect } = pageOf(
          '<form data-navai-tool="book" action="/book"><input name="f"><button>Book</button></form>',
        );
        const form = find<HTMLFormElement>('form');
        form.addEventListener(type, () => change(form), { capture: true });
        expect(await failure(run(collect()[0], { f: 'x' }))).to.contain('leads to another site');
      });
    }
  }

  it('closes a dialog that it belongs to', async () => {
    const { page, collect } = pageOf(
      '<dialog><form method="dialog" data-navai-tool="answer"><input name="f"><button value="yes">Yes</button></form></dialog>',
    );
    const dialog = page.querySelector('dialog');
    dialog?.showModal();
    expect(await run(collect()[0], { f: 'x' })).to.deep.equal(submitted);
    expect([dialog?.open, dialog?.returnValue]).to.deep.equal([false, 'yes']);
  });

  it('works in a shadow root, whose events stay inside', async () => {
    const { page, collect } = pageOf(`<div><template shadowrootmode="open">
      <form data-navai-tool="book"><b id="n">Name</b><input name="f" aria-labelledby="n"><button>Book</button></form>
      </template></div>`);
    const form = page.firstElementChild?.shadowRoot?.querySelector('form') as HTMLFormElement;
    const sent: string[] = [];
    form.addEventListener('submit', event => {
      event.preventDefault();
      sent.push(String(new FormData(form).get('f')));
    });
    const [tool] = collect();
    expect(JSON.stringify(tool?.parameters)).to.contain('“Name”');
    expect(await run(tool, { f: 'Ana' })).to.deep.equal(submitted);
    expect(sent).to.deep.equal(['Ana']);
  });
});
