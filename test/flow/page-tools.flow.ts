import { expect, logged, poll, type StageOptions, test } from './stage.js';

type Simulator = Parameters<typeof logged>[0];
type Brain = NonNullable<NonNullable<StageOptions['simulator']>['brain']>;

/** The outputs that the tools of a call sent to the model. */
function outputs(simulator: Simulator): Record<string, unknown>[] {
  return logged(simulator, 'in', 'conversation.item.create')
    .map(({ event }) => event.item as { type: string; output: string })
    .filter(({ type }) => type === 'function_call_output')
    .map(({ output }) => JSON.parse(output));
}

/** The tools of each session update. */
function toolsSent(simulator: Simulator): string[][] {
  return logged(simulator, 'in', 'session.update').map(({ event }) => {
    const { tools } = event.session as { tools: { name: string }[] };
    return tools.map(({ name }) => name);
  });
}

/** A model that calls one tool for any text, and reports the result. */
function calling(name: string, given: Record<string, unknown> = {}): Brain {
  return ({ items }) => {
    const last = items.at(-1);
    return last?.kind === 'output'
      ? { say: `I got ${last.output.slice(0, 120)}` }
      : { calls: [{ name, arguments: given }] };
  };
}

const shop = `<button data-navai-tool="add_to_cart" data-navai-description="Adds the tea to the cart.">Add to cart</button>
  <output>0 in the cart</output>`;
const counts = `let count = 0;
  document.querySelector('[data-navai-tool]').addEventListener('click', () => {
    document.querySelector('output').textContent = ++count + ' in the cart';
  });`;

test('a button is clicked by voice, with one attribute and no script in the page', async ({
  stage,
  page,
}) => {
  const { simulator, open } = await stage({ attributes: 'muted', body: shop, script: counts });
  const widget = await open(page);
  await widget.start();
  await poll(() => toolsSent(simulator).at(-1)).toContain('add_to_cart');
  await widget.type('add the tea to the cart');
  await expect(page.locator('output')).toHaveText('1 in the cart');
  await widget.sees('tool-result', { name: 'add_to_cart', ok: true });
  await poll(() => outputs(simulator)).toEqual([
    { ok: true, function_name: 'add_to_cart', source: 'page', result: { clicked: 'Add to cart' } },
  ]);
  expect(await widget.violations()).toEqual([]);
});

const table = `<form data-navai-tool="book_table" data-navai-description="Books a table.">
    <label>Name <input name="name" required></label>
    <label>Guests <input type="number" name="guests" min="1" max="8" required></label>
    <label>Mail <input type="email" name="mail"></label>
    <label>PIN <input type="password" name="pin"></label><button>Book</button></form><output></output>`;
const books = `document.querySelector('form').addEventListener('submit', event => {
    event.preventDefault();
    document.querySelector('output').textContent = JSON.stringify([...new FormData(event.target)]);
  });`;

test('a form is filled in and submitted; the model knows its fields, except the secret one', async ({
  stage,
  page,
}) => {
  const brain = calling('book_table', { name: 'Ana', guests: 4 });
  const { simulator, open } = await stage({
    ...{ attributes: 'muted', body: table, script: books, simulator: { brain } },
  });
  const widget = await open(page);
  await widget.start();
  await poll(() => toolsSent(simulator).at(-1)).toContain('book_table');
  const update = logged(simulator, 'in', 'session.update').at(-1);
  const { tools = [] } = (update?.event.session ?? {}) as {
    tools?: { name: string; parameters: object }[];
  };
  expect(tools.find(({ name }) => name === 'book_table')?.parameters).toEqual({
    type: 'object',
    properties: {
      name: { type: 'string', description: '“Name”' },
      guests: { type: 'integer', minimum: 1, maximum: 8, description: '“Guests”' },
      mail: { type: 'string', format: 'email', description: '“Mail”' },
    },
    required: ['name', 'guests'],
    additionalProperties: false,
  });
  await widget.type('go');
  await widget.hears(/I got/);
  await expect(page.locator('output')).toHaveText('[["name","Ana"],["guests","4"],["mail",""],["pin",""]]');
  expect(outputs(simulator)[0]).toMatchObject({ ok: true, result: { submitted: true, handled_by: 'page' } });
});

test('invalid arguments for a form are returned to the model, and nothing is submitted', async ({
  stage,
  page,
}) => {
  const brain = calling('book_table', { name: 'Ana', guests: 40 });
  const { simulator, open } = await stage({
    ...{ attributes: 'muted', body: table, script: books, simulator: { brain } },
  });
  const widget = await open(page);
  await widget.start();
  await poll(() => toolsSent(simulator).at(-1)).toContain('book_table');
  await widget.type('go');
  await widget.hears(/I got/);
  expect(outputs(simulator)[0]).toMatchObject({ ok: false, details: [expect.stringContaining('guests')] });
  await expect(page.locator('output')).toHaveText('');
});

test('elements can be used while they are in the page, even if they are added during a call', async ({
  stage,
  page,
}) => {
  const { simulator, open } = await stage({ attributes: 'muted', body: '<main></main>' });
  const widget = await open(page);
  await widget.start();
  expect(toolsSent(simulator)).toEqual([[]]);
  await page.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement;
    main.innerHTML = '<button data-navai-tool="empty_cart">Empty the cart</button><output></output>';
    main.querySelector('button')?.addEventListener('click', () => {
      (main.querySelector('output') as HTMLElement).textContent = 'empty';
    });
  });
  await poll(() => toolsSent(simulator).at(-1)).toContain('empty_cart');
  await widget.type('please empty the cart');
  await expect(page.locator('output')).toHaveText('empty');
  await page.evaluate(() => document.querySelector('main')?.replaceChildren());
  await poll(() => toolsSent(simulator).at(-1)).toEqual([]);
  expect(await widget.status()).toBe('connected');
  expect(await widget.seen('error')).toEqual([]);
});

test('no-page-tools turns them off, and functions from code win over elements', async ({ stage, page }) => {
  const off = await stage({ attributes: 'muted no-page-tools', body: shop });
  await (await off.open(page)).start();
  expect(toolsSent(off.simulator)).toEqual([[]]);
  const both = await stage({
    attributes: 'muted',
    body: shop,
    script: `document.querySelector('navai-voice').functions = { add_to_cart: () => 'by the code' };`,
    simulator: { brain: calling('execute_app_function', { function_name: 'add_to_cart' }) },
  });
  const widget = await both.open(page);
  await widget.start();
  await widget.sees('warning', { code: 'function-clash' });
  await widget.type('go');
  await widget.hears(/by the code/);
});

test('a tool that requires approval waits for the user, who decides with the keyboard', async ({
  stage,
  page,
}) => {
  const { simulator, open } = await stage({
    attributes: 'muted',
    body: shop.replace('data-navai-tool', 'data-navai-approval data-navai-tool'),
    script: counts,
    simulator: { brain: calling('add_to_cart') },
  });
  const widget = await open(page);
  await widget.start();
  const question = widget.element.getByRole('alertdialog', { name: 'May the assistant do this?' });
  await poll(() => toolsSent(simulator).at(-1)).toContain('add_to_cart');
  await widget.type('go');
  await expect(question).toBeFocused();
  await widget.sees('approval', { name: 'add_to_cart' });
  await widget.sees('activity', { activity: 'working' });
  await expect(page.locator('output')).toHaveText('0 in the cart');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await poll(() => outputs(simulator).length).toBe(1);
  expect(outputs(simulator)[0]).toMatchObject({ ok: false, error: 'The user did not allow it.' });
  await expect(page.locator('output')).toHaveText('0 in the cart');
  await widget.hears(/did not allow/);
  await widget.type('again');
  await expect(question).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('output')).toHaveText('1 in the cart');
  expect(await widget.violations()).toEqual([]);
});

test('a backend’s function that requires approval is approved in the page', async ({ stage, page }) => {
  const ran: unknown[] = [];
  const functions = {
    refund: {
      description: 'Refunds an order.',
      requiresApproval: true,
      run: (payload: unknown) => {
        ran.push(payload);
        return 'refunded';
      },
    },
  };
  const { open } = await stage({
    attributes: 'muted',
    backend: { functions },
    script: `const agent = document.querySelector('navai-voice');
      agent.addEventListener('navai-approval', event =>
        event.respondWith(Promise.resolve(event.payload.order === 7)));`,
    simulator: {
      brain: ({ text, items }) => {
        const last = items.at(-1);
        const payload = { order: Number(text) };
        return last?.kind === 'output'
          ? { say: last.output }
          : { calls: [{ name: 'execute_app_function', arguments: { function_name: 'refund', payload } }] };
      },
    },
  });
  const widget = await open(page);
  await widget.start();
  await widget.type('8');
  await widget.hears(/did not allow/);
  expect(ran).toEqual([]);
  await widget.type('7');
  await widget.hears(/refunded/);
  expect(ran).toEqual([{ order: 7 }]);
});

test('after a silent tool the agent waits for the user', async ({ stage, page }) => {
  const { simulator, open } = await stage({
    attributes: 'muted',
    body: shop.replace('data-navai-tool', 'data-navai-silent data-navai-tool'),
    script: counts,
    simulator: {
      brain: ({ text }) =>
        text === 'go' ? { calls: [{ name: 'add_to_cart', arguments: {} }] } : { say: 'Yes?' },
    },
  });
  const widget = await open(page);
  await widget.start();
  await poll(() => toolsSent(simulator).at(-1)).toContain('add_to_cart');
  await widget.type('go');
  await poll(() => outputs(simulator).length).toBe(1);
  await widget.type('hello');
  await widget.hears(/Yes\?/);
  // One response for each text of the user, and none for the tool.
  expect(logged(simulator, 'in', 'response.create').length).toBe(2);
});

const component = `<div id="shop"></div>`;
const defines = `customElements.define('x-rating', class extends HTMLElement {
    static formAssociated = true;
    #internals = this.attachInternals();
    #value = '';
    get value() { return this.#value; }
    set value(value) { this.#value = value; this.#internals.setFormValue(value); }
    connectedCallback() { this.textContent = '☆☆☆☆☆'; }
  });
  customElements.define('x-review', class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.innerHTML = \`<form data-navai-tool="send_review" data-navai-description="Sends a review.">
        <label>Name <input name="matches"></label>
        <x-rating name="rating" aria-label="Rating"></x-rating>
        <div contenteditable id="text" aria-label="Text"></div>
        <b role="checkbox" id="public" aria-checked="false" tabindex="0">Show my name</b>
        <label id="trap">Website <input name="website"></label>
        <input name="code" autocomplete="ONE-TIME-CODE" aria-label="Code">
        <button>Send</button></form><output></output>\`;
      Object.assign(root.querySelector('#trap').style, { position: 'absolute', left: '-9999px' });
      const box = root.querySelector('b');
      box.addEventListener('click', () => box.setAttribute('aria-checked', 'true'));
      let name = '';
      root.querySelector('input').addEventListener('blur', event => { name = event.target.value; });
      root.querySelector('form').addEventListener('submit', event => {
        event.preventDefault();
        const sent = Object.fromEntries(new FormData(event.target));
        const text = root.querySelector('#text').innerText.trim();
        const shown = { ...sent, name, text, public: box.getAttribute('aria-checked') };
        root.querySelector('output').textContent = JSON.stringify(shown);
      });
    }
  });`;

test('a form of custom controls, in a shadow root that appears during a call, is filled in by voice', async ({
  stage,
  page,
}) => {
  const given = { matches: 'Ana', rating: '5', text: 'Lovely tea.', public: true };
  const { simulator, open } = await stage({
    attributes: 'muted',
    body: component,
    script: defines,
    simulator: { brain: calling('send_review', given) },
  });
  const widget = await open(page);
  await widget.start();
  await page.evaluate(() => {
    document.querySelector('#shop')?.append(document.createElement('x-review'));
  });
  await poll(() => toolsSent(simulator).at(-1)).toContain('send_review');
  const update = logged(simulator, 'in', 'session.update').at(-1);
  const { tools = [] } = (update?.event.session ?? {}) as {
    tools?: { name: string; parameters: { properties: object } }[];
  };
  const review = tools.find(({ name }) => name === 'send_review');
  expect(Object.keys(review?.parameters.properties ?? {})).toEqual(Object.keys(given));
  await widget.type('go');
  await widget.hears(/I got/);
  expect(outputs(simulator)[0]).toMatchObject({ ok: true, result: { submitted: true, handled_by: 'page' } });
  expect(JSON.parse((await page.locator('x-review output').textContent()) ?? '')).toEqual({
    ...{ matches: 'Ana', rating: '5', website: '', code: '' },
    ...{ name: 'Ana', text: 'Lovely tea.', public: 'true' },
  });
});
