import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brain } from '../../../src/simulator/index.js';
import { answered, asking, bank, clinic, coffeeShop, type FakeSite, tool } from '../sites.js';

const opens = (page: string) => ({ name: 'navigate_to', arguments: { target: page } });
const runs = (name: string, payload: object | null = null) => ({
  name: 'execute_app_function',
  arguments: { function_name: name, payload },
});

/** A site, a text, and the expected calls. */
const requests: [FakeSite, string, object[]][] = [
  [coffeeShop, 'take me to pricing', [opens('Pricing')]],
  [coffeeShop, 'Take me to the plans, please!', [opens('Pricing')]],
  [coffeeShop, 'llévame a los precios', [opens('Pricing')]],
  [coffeeShop, 'LLEVAME A LA CARTA POR FAVOR', [opens('Menu')]],
  [coffeeShop, 'open the menu please', [opens('Menu')]],
  [coffeeShop, 'I would like to see your shops', [opens('Our shops')]],
  [coffeeShop, 'what are your prices?', [opens('Pricing')]],
  [coffeeShop, 'go to the about us page', [opens('About us')]],
  [coffeeShop, 'show me /menu', [opens('Menu')]],
  [coffeeShop, 'Hello, can you take me to the drinks?', [opens('Menu')]],
  [coffeeShop, 'open the cart', [runs('open_cart')]],
  [coffeeShop, 'abre el carrito', [runs('open_cart')]],
  [
    coffeeShop,
    'search for oat cookies',
    [runs('search_products', { text: 'search for oat cookies', value: 'oat cookies' })],
  ],
  [
    coffeeShop,
    'add two flat whites to my cart',
    [{ name: 'add_to_cart', arguments: { item: 'flat white', quantity: 2 } }],
  ],
  [
    coffeeShop,
    'añade tres cafés con leche al carrito',
    [{ name: 'add_to_cart', arguments: { item: 'café con leche', quantity: 3 } }],
  ],
  [
    coffeeShop,
    'add a croissant to my basket',
    [{ name: 'add_to_cart', arguments: { item: 'croissant', quantity: 1 } }],
  ],
  [coffeeShop, 'Is the Lisbon shop open today?', [{ name: 'shop_hours', arguments: { shop: 'Lisbon' } }]],
  [
    coffeeShop,
    '¿Está abierta hoy la tienda de Lisboa?',
    [{ name: 'shop_hours', arguments: { shop: 'Lisboa' } }],
  ],
  [
    coffeeShop,
    'remove the croissant from my cart',
    [{ name: 'remove_from_cart', arguments: { item: 'croissant' } }],
  ],
  [coffeeShop, 'I want oat milk', [{ name: 'set_milk', arguments: { milk: 'oat' } }]],
  [
    coffeeShop,
    'set the milk to fish and chips',
    [{ name: 'set_milk', arguments: { milk: 'fish and chips' } }],
  ],
  [
    coffeeShop,
    'add a flat white and take me to the menu',
    [{ name: 'add_to_cart', arguments: { item: 'flat white', quantity: 1 } }, opens('Menu')],
  ],
  [coffeeShop, 'abre el carrito y luego llévame a los precios', [runs('open_cart'), opens('Pricing')]],
  [
    coffeeShop,
    'add bread and butter to my cart',
    [{ name: 'add_to_cart', arguments: { item: 'bread and butter', quantity: 1 } }],
  ],
  [
    coffeeShop,
    'add two flat whites and a croissant to my cart',
    [
      { name: 'add_to_cart', arguments: { item: 'flat white', quantity: 2 } },
      { name: 'add_to_cart', arguments: { item: 'croissant', quantity: 1 } },
    ],
  ],
  [
    coffeeShop,
    'put 4 brownies in my basket',
    [{ name: 'add_to_cart', arguments: { item: 'brownie', quantity: 4 } }],
  ],
  [coffeeShop, '¿cuánto cuesta?', [opens('Pricing')]],
  [
    bank,
    'how much money do I have in savings?',
    [{ name: 'get_balance', arguments: { account: 'savings' } }],
  ],
  [
    bank,
    'block my debit card permanently',
    [{ name: 'block_card', arguments: { card: 'debit', permanent: true } }],
  ],
  [
    bank,
    'transfer 20.50 to Maria for dinner',
    [{ name: 'transfer_money', arguments: { recipient: 'Maria', amount: 20.5, note: 'dinner' } }],
  ],
  [bank, 'abre mis cuentas', [opens('Mis cuentas')]],
  [bank, 'show me my cards', [opens('Tarjetas')]],
  [bank, 'quiero ver los prestamos', [opens('Préstamos')]],
  [bank, 'send 50 euros to Ana', [{ name: 'transfer_money', arguments: { recipient: 'Ana', amount: 50 } }]],
  [
    bank,
    'transfiere veinticinco euros a Luis',
    [{ name: 'transfer_money', arguments: { recipient: 'Luis', amount: 25 } }],
  ],
  [
    bank,
    "what's the balance of my savings account?",
    [{ name: 'get_balance', arguments: { account: 'savings' } }],
  ],
  [bank, '¿cuál es mi saldo?', [{ name: 'get_balance', arguments: {} }]],
  [bank, 'block my credit card', [{ name: 'block_card', arguments: { card: 'credit' } }]],
  [
    clinic,
    'book an appointment with Doctor Silva tomorrow',
    [{ name: 'book_appointment', arguments: { doctor: 'Silva', date: 'tomorrow' } }],
  ],
  [
    clinic,
    'reserva una cita con la doctora Pérez',
    [{ name: 'book_appointment', arguments: { doctor: 'Pérez' } }],
  ],
  [clinic, 'anula mi cita', [{ name: 'cancel_appointment', arguments: {} }]],
  [clinic, 'where are my test results?', [opens('Test results')]],
  [clinic, 'go home', [opens('Home')]],
];

for (const [site, words, calls] of requests) {
  test(`“${words}” becomes ${calls.length === 1 ? 'a call' : 'two calls'}`, () => {
    assert.deepEqual(brain(asking(site, words)), { calls });
  });
}

/** A site, a text, and the expected answer. */
const talks: [FakeSite, string, RegExp][] = [
  [coffeeShop, 'Hello!', /^Hello/],
  [coffeeShop, '¡Buenos días!', /^¡Hola/],
  [coffeeShop, 'thank you very much', /welcome/],
  [coffeeShop, 'muchas gracias', /De nada/],
  [coffeeShop, 'goodbye', /Goodbye/],
  [coffeeShop, 'what can you do?', /open Menu, Pricing, Our shops or About us.*add to cart/s],
  [bank, '¿Qué puedes hacer?', /abra Mis cuentas, Tarjetas o Préstamos.*transfer money/s],
  [coffeeShop, 'take me to the moon', /do not know that page.*Menu/],
  [bank, 'llévame a la luna', /no conozco esa página.*Tarjetas/],
  [coffeeShop, 'purple elephants sing', /did not understand.*Pricing/],
  [bank, 'transfer money to Ana', /Which amount/],
  [{ instructions: '', tools: [] }, 'help', /no pages/],
];

for (const [site, words, expected] of talks) {
  test(`“${words}” is answered with a text like ${expected.source}`, () => {
    const { say, calls } = brain(asking(site, words));
    assert.match(say ?? '', expected);
    assert.equal(calls, undefined);
  });
}

test('two equally good pages lead to a question', () => {
  const instructions = '- Red wine (/red)\n- White wine (/white)';
  const { say } = brain(asking({ ...coffeeShop, instructions }, 'show me the wine'));
  assert.equal(say, 'Which one do you mean: Red wine or White wine?');
});

test('an answer to that question completes the request', () => {
  const items = [
    { kind: 'message' as const, role: 'user', text: 'transfer money to Ana' },
    { kind: 'message' as const, role: 'assistant', text: 'Which amount would you like?' },
    { kind: 'message' as const, role: 'user', text: '30 please' },
  ];
  const { calls } = brain(asking(bank, '30 please', { items }));
  assert.deepEqual(calls, [{ name: 'transfer_money', arguments: { recipient: 'Ana', amount: 30 } }]);
});

test('pages are not opened without a tool for it', () => {
  const { calls } = brain(asking({ ...coffeeShop, tools: [] }, 'take me to pricing'));
  assert.equal(calls, undefined);
});

test('it greets first, in the language of the session', () => {
  assert.match(brain(asking(coffeeShop, '', { items: [] })).say ?? '', /Hello/);
  assert.match(brain(asking(coffeeShop, '', { items: [], language: 'es' })).say ?? '', /Hola/);
  const instructions = 'Always answer in Spanish.';
  assert.match(brain(asking({ instructions, tools: [] }, '', { items: [] })).say ?? '', /Hola/);
});

test('it says the quoted text in the response’s own instructions', () => {
  assert.equal(
    brain(asking(coffeeShop, '', { request: 'Say “Welcome back” now.', items: [] })).say,
    'Welcome back',
  );
});

test('silence leads to a question', () => {
  assert.match(brain(asking(coffeeShop, '  ')).say ?? '', /again/);
});

test('text in other languages still gets an answer', () => {
  for (const words of ['???', '你好', '🙂', 'a'.repeat(20_000)]) {
    assert.ok(brain(asking(coffeeShop, words)).say, words.slice(0, 9));
  }
});

test('unusable schemas cause no error', () => {
  const odd = [
    tool('odd_tool', '', { a: null, b: { type: 5 }, c: true }),
    { type: 'function', name: 'bare' },
  ];
  for (const words of ['odd tool', 'bare', 'run odd with 5']) {
    assert.ok(brain(asking({ instructions: '', tools: odd as never }, words)));
  }
});

/** The text, the function, its output, and the expected answer. */
const outputs: [string, string, object, unknown, string | RegExp][] = [
  [
    'take me to pricing',
    'navigate_to',
    { target: 'Pricing' },
    { ok: true, page: 'Pricing', path: '/p' },
    'Here is Pricing.',
  ],
  ['llévame a los precios', 'navigate_to', { target: 'Pricing' }, { ok: true }, 'Aquí está Pricing.'],
  [
    'add it',
    'add_to_cart',
    {},
    { ok: true, result: { message: 'Two flat whites are in your cart' } },
    'Two flat whites are in your cart.',
  ],
  [
    'is it open?',
    'shop_hours',
    {},
    { ok: true, result: { open: true, closesAt: '18:00' } },
    'Here is what I found: open: yes, closes at: 18:00.',
  ],
  [
    'open it',
    'open_cart',
    {},
    { ok: true, function_name: 'open_cart', source: 'page', result: null },
    'Done.',
  ],
  [
    'add it',
    'add_to_cart',
    {},
    { ok: false, error: 'the cart is full' },
    'Sorry, that did not work: the cart is full.',
  ],
  [
    'añade un café',
    'add_to_cart',
    {},
    { ok: false, error: 'no queda' },
    'Lo siento, no ha funcionado: no queda.',
  ],
  ['pay it', 'pay', {}, { ok: false, pending_approval: true }, 'That has to be approved first.'],
  [
    'show the wine',
    'navigate_to',
    {},
    { ok: false, error: 'Several fit.', candidates: ['Red', 'White'] },
    'Which one do you mean: Red or White?',
  ],
  [
    'find it',
    'search',
    {},
    { result: [{ name: 'Latte' }, { name: 'Mocha' }] },
    'Here is what I found: Latte and Mocha.',
  ],
  ['tell me', 'tell', {}, 'It is sunny', 'It is sunny.'],
  ['count', 'count', {}, { ok: true, result: 7 }, '7.'],
];

for (const [words, name, args, output, expected] of outputs) {
  test(`after ${name} gave ${JSON.stringify(output)} it says “${expected}”`, () => {
    const { say, calls } = brain(answered(coffeeShop, words, [{ name, arguments: args, output }]));
    assert.equal(say, expected);
    assert.equal(calls, undefined);
  });
}

test('two outputs are both reported', () => {
  const { say } = brain(
    answered(coffeeShop, 'add it and take me to the menu', [
      { name: 'add_to_cart', arguments: {}, output: { message: 'Added.' } },
      { name: 'navigate_to', arguments: { target: 'Menu' }, output: { ok: true } },
    ]),
  );
  assert.equal(say, 'Added. Here is Menu.');
});
