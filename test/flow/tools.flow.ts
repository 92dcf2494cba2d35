import { expect, logged, type StageOptions, test } from './stage.js';

type Brain = NonNullable<NonNullable<StageOptions['simulator']>['brain']>;

/** A model that calls tools for the user's text, and reads the last output aloud. */
function calling(calls: ReturnType<Brain>['calls']): StageOptions {
  const brain: Brain = ({ items }) => {
    const last = items.at(-1);
    return last?.kind === 'output' ? { say: `I got ${last.output.slice(0, 80)}` } : { calls: calls ?? [] };
  };
  return { attributes: 'muted', simulator: { brain } };
}

const setUp = (code: string) => `const agent = document.querySelector('navai-voice');\n${code}`;

test('"take me to pricing" opens the page with the Navigation API, and the call continues', async ({
  stage,
  page,
}) => {
  const { open } = await stage({
    attributes: 'muted',
    script: setUp(`agent.routes = [{ name: 'Pricing', path: '/pricing' }, { name: 'Home', path: '/' }];
      navigation.addEventListener('navigate', event => event.intercept({ handler: async () => {} }));`),
  });
  const widget = await open(page);
  await widget.start();
  await widget.type('take me to pricing');
  await widget.hears(/pricing/i);
  await widget.sees('navigate', { path: '/pricing' });
  await expect(page).toHaveURL(/\/pricing$/);
  expect(await widget.status()).toBe('connected');
});

test('a Spanish request opens the page, with accents and extra words', async ({ stage, page }) => {
  const { open } = await stage({
    attributes: 'muted',
    script: setUp(
      `agent.routes = [{ name: 'Pricing', path: '#precios', synonyms: ['precios'] }, { name: 'Menú', path: '#menu' }]`,
    ),
  });
  const widget = await open(page);
  await widget.start();
  await widget.type('Por favor, llévame a los precios');
  await widget.sees('navigate', { path: '#precios' });
  await expect(page).toHaveURL(/#precios$/);
});

test('without interception the page is loaded', async ({ stage, page }) => {
  const { open } = await stage({
    attributes: 'muted',
    script: setUp(`agent.routes = [{ name: 'Shops', path: '/shops' }]`),
  });
  const widget = await open(page);
  await widget.start();
  await widget.type('open the shops page');
  await page.waitForURL(/\/shops$/);
});

test('a page that answers opens the route itself, and the model hears only that it opened', async ({
  stage,
  page,
}) => {
  const { simulator, open } = await stage({
    ...calling([{ name: 'navigate_to', arguments: { target: 'pricing' } }]),
    script: setUp(`agent.routes = [{ name: 'Pricing', path: '/pricing' }];
      agent.addEventListener('navai-navigate', event => event.respondWith(Promise.resolve({ plans: 3 })));`),
  });
  const widget = await open(page);
  await widget.start();
  await widget.type('go');
  await widget.hears(/I got/);
  expect(new URL(page.url()).pathname).toBe('/');
  expect(outputs(simulator)).toEqual([{ ok: true, page: 'Pricing', path: '/pricing' }]);
});

test('disallowed routes are never opened', async ({ stage, page }) => {
  const { simulator, open } = await stage({
    ...calling([
      { name: 'navigate_to', arguments: { target: 'Elsewhere' } },
      { name: 'navigate_to', arguments: { target: 'Script' } },
      { name: 'navigate_to', arguments: { target: '/secret' } },
    ]),
    script: setUp(
      `agent.routes = [{ name: 'Elsewhere', path: 'https://example.com/' }, { name: 'Script', path: 'javascript:alert(1)' }];`,
    ),
  });
  const widget = await open(page);
  await widget.start();
  await widget.type('go');
  await widget.hears(/I got/);
  expect(outputs(simulator).map(output => output.ok)).toEqual([false, false, false]);
  expect(await widget.seen('navigate')).toEqual([]);
  await widget.sees('warning', { code: 'route-unusable' });
  await widget.sees('warning', { code: 'navigation-failed' });
  expect(new URL(page.url()).pathname).toBe('/');
});

test('the backend’s routes are added to the page’s, which win for the same path', async ({ stage, page }) => {
  const items = [
    { name: 'Old prices', path: '/pricing/' },
    { name: 'Shops', path: '#shops', synonyms: ['branches'] },
    { name: 'Broken' },
  ];
  const { open } = await stage({
    attributes: 'muted backend-routes',
    routes: {
      '/routes': (_, response) =>
        void response.setHeader('content-type', 'application/json').end(JSON.stringify({ items })),
    },
    script: setUp(`agent.routes = [{ name: 'Pricing', path: '/pricing' }]`),
  });
  const widget = await open(page);
  await widget.start();
  await widget.type('open the branches page');
  await widget.sees('navigate', { path: '#shops' });
  const warnings = await widget.seen('warning');
  expect(warnings.map(({ code }) => code)).toEqual(['routes-unavailable']);
  expect(warnings[0]?.message).toContain('Broken');
});

test('a function of the page runs with a checked payload and its context', async ({ stage, page }) => {
  const { open } = await stage({
    attributes: 'muted',
    script: setUp(`agent.functions = { addToCart: {
      description: "Adds a drink to the visitor's cart.",
      parameters: { type: 'object', required: ['item'], properties: {
        item: { type: 'string', enum: ['flat white', 'espresso'] }, quantity: { type: 'integer', minimum: 1, default: 1 } } },
      run: ({ item, quantity }, { element, signal, navigate }) => {
        globalThis.cart = [quantity, item, element === agent, signal.aborted, typeof navigate];
        return { message: 'There are ' + quantity + ' in your cart.' };
      } } }`),
  });
  const widget = await open(page);
  await widget.start();
  await widget.type('add two flat whites to my cart');
  await widget.hears('There are 2 in your cart.');
  expect(await page.evaluate(() => (globalThis as unknown as { cart: unknown }).cart)).toEqual([
    2,
    'flat white',
    true,
    false,
    'function',
  ]);
  await widget.sees('tool-call', { name: 'add_to_cart', payload: { item: 'flat white', quantity: 2 } });
  await widget.sees('tool-result', { name: 'add_to_cart', ok: true });
  await widget.sees('activity', { activity: 'working' });
});

test('a function of the backend runs on the backend', async ({ stage, page }) => {
  const asked: unknown[] = [];
  const { open } = await stage({
    attributes: 'muted',
    backend: {
      functions: {
        is_shop_open: {
          description: 'Tells whether a shop is open on a day.',
          parameters: {
            type: 'object',
            required: ['shop'],
            properties: { shop: { type: 'string', enum: ['Lisbon', 'Porto'] } },
          },
          run: (payload: unknown) => {
            asked.push(payload);
            return { message: 'Lisbon is open until eight.' };
          },
        },
      },
    },
  });
  const widget = await open(page);
  await widget.start();
  await widget.type('is the Lisbon shop open today?');
  await widget.hears('Lisbon is open until eight.');
  expect(asked).toEqual([{ shop: 'Lisbon' }]);
});

test('a function of the backend has the time limit that the backend sets', async ({ stage, page }) => {
  const { open } = await stage({
    attributes: 'muted',
    backend: { functions: { count_stock: { timeoutMs: 45_000, run: () => ({ message: 'Seven.' }) } } },
    script: `const { timeout } = AbortSignal;
      globalThis.limits = [];
      AbortSignal.timeout = ms => { limits.push(ms); return timeout.call(AbortSignal, ms); };`,
  });
  const widget = await open(page);
  await widget.start();
  await widget.type('count the stock');
  await widget.hears('Seven.');
  expect(await page.evaluate(() => (globalThis as unknown as { limits: number[] }).limits)).toContain(46_000);
});

test('when two functions have the same name the page’s runs, with a warning', async ({ stage, page }) => {
  const { simulator, open } = await stage({
    ...calling([{ name: 'execute_app_function', arguments: { function_name: 'where', payload: null } }]),
    backend: { functions: { where: () => 'backend' } },
    script: setUp(`agent.functions = { where: () => 'page' }`),
  });
  const widget = await open(page);
  await widget.start();
  await widget.type('go');
  await widget.hears(/I got/);
  expect(outputs(simulator)).toEqual([{ ok: true, function_name: 'where', source: 'page', result: 'page' }]);
  await widget.sees('warning', { code: 'function-clash' });
});

test('two parallel calls are both answered, and one response follows the later answer', async ({
  stage,
  page,
}) => {
  const { simulator, open } = await stage({
    ...calling([
      { name: 'execute_app_function', arguments: { function_name: 'slow', payload: { value: 1 } } },
      { name: 'execute_app_function', arguments: { function_name: 'fast', payload: { value: 2 } } },
    ]),
    script: setUp(`let release; const fastDone = new Promise(resolve => { release = resolve; });
      agent.functions = { slow: async n => { await fastDone; return n; }, fast: n => { setTimeout(release, 300); return n; } }`),
  });
  const widget = await open(page);
  await widget.start();
  simulator.clearLog();
  await widget.type('go');
  await widget.hears(/I got/);
  const order = simulator.log
    .filter(({ direction, event }) => direction === 'in' && /item.create|response.create/.test(event.type))
    .map(({ event }) => (event.item as { type: string } | undefined)?.type ?? event.type);
  expect(order).toEqual([
    'message',
    'response.create',
    'function_call_output',
    'function_call_output',
    'response.create',
  ]);
  expect(outputs(simulator).map(output => output.function_name)).toEqual(['fast', 'slow']);
});

test('functions come from loaders, modules, classes and instances', async ({ stage, page }) => {
  const { simulator, open } = await stage({
    ...calling([
      {
        name: 'execute_app_function',
        arguments: { function_name: 'greet', payload: { args: ['Ana', '!'] } },
      },
      {
        name: 'execute_app_function',
        arguments: { function_name: 'counter_add', payload: { constructorArgs: [40], methodArgs: [2] } },
      },
      { name: 'execute_app_function', arguments: { function_name: 'shop_name', payload: null } },
    ]),
    script:
      setUp(`class Counter { constructor(start) { this.start = start; } add(n) { return this.start + n; } }
      class Shop { #name = 'Corner'; name() { return this.#name; } }
      agent.functions = [
        { './greet.ts': async () => ({ greet: (name, mark) => 'Hi ' + name + mark }), './broken.ts': async () => { throw new Error('no such file'); } },
        { Counter }, new Shop(),
      ]`),
  });
  const widget = await open(page);
  await widget.start();
  await widget.type('go');
  await widget.hears(/I got/);
  expect(outputs(simulator).map(output => output.result)).toEqual(['Hi Ana!', 42, 'Corner']);
  await widget.sees('warning', { code: 'function-module-failed' });
});

test('every mistake of the model gets an answer and a warning, and the call continues', async ({
  stage,
  page,
}) => {
  const { simulator, open } = await stage({
    ...calling([
      { name: 'execute_app_function', arguments: '{not json' },
      { name: 'no_such_tool', arguments: {} },
      { name: 'navigate_to', arguments: { target: 'nowhere' } },
      { name: 'execute_app_function', arguments: { function_name: 'loop', payload: null } },
      { name: 'execute_app_function', arguments: { function_name: 'explode', payload: null } },
      { name: 'execute_app_function', arguments: { function_name: 'missing', payload: null } },
      { name: 'exact', arguments: { count: 'many' } },
      { name: 'execute_app_function', arguments: { function_name: 'long', payload: null } },
    ]),
    script: setUp(`agent.routes = [{ name: 'Home', path: '/' }];
      agent.functions = {
        loop: () => { const circle = {}; circle.self = circle; return circle; },
        explode: () => { throw new Error('it exploded'); },
        exact: { description: 'Counts.', parameters: { type: 'object', properties: { count: { type: 'integer' } }, required: ['count'] }, run: () => 'never' },
        long: () => 'x'.repeat(100000),
      }`),
  });
  const widget = await open(page);
  await widget.start();
  await widget.type('go');
  await widget.hears(/I got/);
  const texts = logged(simulator, 'in', 'conversation.item.create').map(
    ({ event }) => (event.item as { output?: string }).output ?? '',
  );
  expect(texts.filter(Boolean)).toHaveLength(8);
  expect(texts.join('\n')).toContain('it exploded');
  expect(texts.join('\n')).toMatch(/x{60000}.*\[cut: \d+ more characters\]/);
  const codes = new Set((await widget.seen('warning')).map(warning => warning.code));
  expect([...codes].sort()).toEqual([
    'navigation-failed',
    'tool-arguments-invalid',
    'tool-failed',
    'tool-result-invalid',
    'tool-unknown',
  ]);
  expect(await widget.status()).toBe('connected');
});

test('malformed and unknown frames cause warnings, and the call continues', async ({ stage, page }) => {
  const { simulator, open } = await stage({
    attributes: 'muted',
    simulator: { brain: () => ({ say: 'Still here.' }) },
  });
  const widget = await open(page);
  await widget.start();
  const [call] = simulator.calls.values();
  for (const frame of [
    '{"type":',
    'null',
    '[]',
    '{"type":"weather.report"}',
    '{"type":"response.done"}',
    '{"type":"conversation.item.added","item":null}',
  ]) {
    call?.sendRaw(frame);
  }
  await widget.type('Are you there?');
  await widget.hears('Still here.');
  const codes = (await widget.seen('warning')).map(warning => warning.code);
  expect(codes.filter(code => code === 'frame-invalid')).toHaveLength(5);
  expect(codes.filter(code => code === 'frame-unknown')).toHaveLength(1);
});

/** The tool outputs that the model received, oldest first. */
function outputs(simulator: Parameters<typeof logged>[0]) {
  return logged(simulator, 'in', 'conversation.item.create').flatMap(({ event }) => {
    const { output } = event.item as { output?: string };
    return output === undefined ? [] : [JSON.parse(output) as Record<string, unknown>];
  });
}
