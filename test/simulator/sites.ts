import type { BrainContext, ContextEntry, Tool } from '../../src/simulator/index.js';

const NAVIGATE: Tool = {
  type: 'function',
  name: 'navigate_to',
  description: 'Opens a page of this site.',
  parameters: { type: 'object', properties: { target: { type: 'string' } }, required: ['target'] },
};

const EXECUTE: Tool = {
  type: 'function',
  name: 'execute_app_function',
  description: 'Runs a function of this site.',
  parameters: {
    type: 'object',
    properties: { function_name: { type: 'string' }, payload: { type: ['object', 'null'] } },
    required: ['function_name'],
  },
};

export interface FakeSite {
  instructions: string;
  tools: Tool[];
}

export function tool(name: string, description: string, properties: object, required: string[] = []): Tool {
  return { type: 'function', name, description, parameters: { type: 'object', properties, required } };
}

export const coffeeShop: FakeSite = {
  instructions: `You are on a website and can act on it with your tools.
Pages you can open with navigate_to:
- Menu (/menu): Coffee, tea and cakes. Also called: drinks, carta
- Pricing (/pricing): Plans and prices. Also called: plans, cost
- Our shops (/shops): Where to find us
- About us (/about)

Functions you can run with execute_app_function:
- open_cart: Shows the cart.
- search_products: Looks for products by name.

Rules:
- Keep spoken answers short (one sentence).`,
  tools: [
    NAVIGATE,
    EXECUTE,
    tool(
      'add_to_cart',
      'Adds a drink or a cake to the cart.',
      { item: { type: 'string', description: 'What to add.' }, quantity: { type: 'integer', minimum: 1 } },
      ['item', 'quantity'],
    ),
    tool('remove_from_cart', 'Takes something out of the cart.', { item: { type: 'string' } }, ['item']),
    tool('shop_hours', 'Opening hours of one of our shops.', { shop: { type: 'string' } }, ['shop']),
    tool(
      'set_milk',
      'Chooses the milk.',
      { milk: { type: 'string', enum: ['whole', 'oat', 'fish and chips'] } },
      ['milk'],
    ),
  ],
};

export const bank: FakeSite = {
  instructions: `Eres el asistente de un banco.
Pages you can open with navigate_to:
- Mis cuentas (/cuentas): Saldos y movimientos. Also called: accounts, balance page
- Tarjetas (/tarjetas). Also called: cards
- Préstamos (/prestamos): Créditos personales`,
  tools: [
    NAVIGATE,
    tool(
      'transfer_money',
      'Sends money to somebody.',
      { recipient: { type: 'string' }, amount: { type: 'number' }, note: { type: 'string' } },
      ['recipient', 'amount'],
    ),
    tool('get_balance', 'Tells the balance of an account.', {
      account: { type: 'string', enum: ['checking', 'savings'] },
    }),
    tool(
      'block_card',
      'Blocks a card.',
      { card: { type: 'string', enum: ['debit', 'credit'] }, permanent: { type: 'boolean' } },
      ['card'],
    ),
  ],
};

export const clinic: FakeSite = {
  instructions: `Pages you can open with navigate_to:
- Doctors (/doctors): Our specialists
- Test results (/results)
- Home (/)`,
  tools: [
    NAVIGATE,
    tool(
      'book_appointment',
      'Books an appointment with a doctor.',
      { doctor: { type: 'string' }, date: { type: 'string', format: 'date' } },
      ['doctor'],
    ),
    tool('cancel_appointment', 'Cancels the next appointment.', {}),
  ],
};

const user = (text: string): ContextEntry => ({ kind: 'message', role: 'user', text });

/** The context of a brain after a user has said `text` on a site. */
export function asking(site: FakeSite, text: string, more: Partial<BrainContext> = {}): BrainContext {
  return { text, request: '', items: [user(text)], language: undefined, ...site, ...more };
}

/** The context of a brain after a call that followed `text` has its output. */
export function answered(
  site: FakeSite,
  text: string,
  calls: { name: string; arguments: object; output: unknown }[],
): BrainContext {
  const said = calls.map(({ name, arguments: args }, index): ContextEntry => {
    return { kind: 'call', toolCallId: `call_${index}`, name, arguments: JSON.stringify(args) };
  });
  const outputs = calls.map(({ output }, index): ContextEntry => {
    const text = typeof output === 'string' ? output : JSON.stringify(output);
    return { kind: 'output', toolCallId: `call_${index}`, output: text };
  });
  return asking(site, text, { items: [user(text), ...said, ...outputs] });
}
