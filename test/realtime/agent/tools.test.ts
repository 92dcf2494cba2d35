import { expect } from '@esm-bundle/chai';
import { z } from 'zod';
import type { AppFunction } from '../../../src/core/model/function.js';
import type { Route } from '../../../src/core/model/routes.js';
import type { ToolBridge, ToolOutcome } from '../../../src/core/model/tool.js';
import { Rounds } from '../../../src/realtime/agent/rounds.js';
import { loadSchemaReader } from '../../../src/realtime/agent/schema-reader.js';
import { ToolCalls } from '../../../src/realtime/agent/tool-calls.js';
import { buildToolset } from '../../../src/realtime/agent/tools.js';
import { librarySchemas } from '../../contract/library-schemas.js';
import { collectWarnings } from '../../core/warnings.js';
import { Wire } from '../wire.js';

await loadSchemaReader([{ parameters: {} }], () => {});

const routes: Route[] = [{ name: 'Pricing', path: '/pricing' }];
const parameters = {
  type: 'object',
  properties: { item: { type: 'string' }, amount: { type: 'number', default: 1 } },
  required: ['item'],
};
const functionOf = (name: string, more: Partial<AppFunction> = {}): AppFunction => {
  return { name, description: '', origin: 'page', ...more };
};

/** The tools of a call with a tool runner that only records. */
function toolsOf(functions: readonly AppFunction[], pages: readonly Route[] = routes) {
  const warnings = collectWarnings();
  const navigated: string[] = [];
  const ran: { name: string; payload: unknown; toolCallId: string }[] = [];
  const bridge: ToolBridge = {
    navigate: async target => {
      navigated.push(target);
      return { ok: true };
    },
    run: async ({ name }, payload, toolCallId): Promise<ToolOutcome> => {
      ran.push({ name, payload, toolCallId });
      return { ok: true, ran: name };
    },
  };
  const toolset = buildToolset(pages, functions, bridge, warnings.warn);
  const wire = new Wire();
  const nothing = () => {};
  const { warn } = warnings;
  const listener = { warn, undelivered: nothing, toolCalled: nothing, toolAnswered: nothing };
  const calls = new ToolCalls(toolset, wire.post, listener, new Rounds(nothing));
  /** Returns what the model gets when it calls a tool. */
  const call = async (name: string, args: unknown, toolCallId = 'call_1') => {
    await calls.run({ toolCallId, name, arguments: JSON.stringify(args), responseId: 'resp_1' });
    return wire.outputs[toolCallId] as Record<string, unknown>;
  };
  const names = toolset.tools.map(({ name }) => name);
  return { ...toolset, names, call, warnings, navigated, ran };
}

describe('the tools of an agent', () => {
  it('include one for pages, one for any function, and one for each function with a schema', () => {
    const { names, untyped, warnings } = toolsOf([
      functionOf('add_to_cart', { parameters }),
      functionOf('clear_cart'),
      functionOf('is_open', { parameters: z.object({ shop: z.string() }), origin: 'backend' }),
    ]);
    expect(names).to.deep.equal(['navigate_to', 'execute_app_function', 'add_to_cart', 'is_open']);
    expect(untyped.map(({ name }) => name)).to.deep.equal(['clear_cart']);
    expect(warnings.codes).to.deep.equal([]);
  });

  it('don’t include navigation when there are no pages', () => {
    expect(toolsOf([functionOf('a')], []).names).to.deep.equal(['execute_app_function']);
  });

  it('don’t include functions when there are none', () => {
    expect(toolsOf([]).names).to.deep.equal(['navigate_to']);
    expect(toolsOf([], []).names).to.deep.equal([]);
  });

  it('have a description of up to 1,024 characters', () => {
    const { tools } = toolsOf([
      functionOf('short', { parameters, description: 'Adds an item.' }),
      functionOf('long', { parameters, description: 'x'.repeat(2000) }),
      functionOf('silent', { parameters }),
    ]);
    const description = (name: string) => tools.find(tool => tool.name === name)?.description ?? '';
    expect(description('short')).to.equal('Adds an item.');
    expect(description('long')).to.equal('x'.repeat(1024));
    expect(description('silent')).to.contain('silent');
    for (const tool of tools) expect(tool.description, tool.name).not.to.equal('');
  });

  it('include the schema of a function, from JSON Schema or zod', () => {
    const { tools } = toolsOf([
      functionOf('json', { parameters }),
      functionOf('zod', { parameters: z.object({ item: z.string() }) }),
    ]);
    const schema = (name: string) => tools.find(tool => tool.name === name)?.parameters;
    expect(schema('json')).to.deep.equal(parameters);
    expect(schema('zod')).to.deep.include({
      type: 'object',
      properties: { item: { type: 'string' } },
      required: ['item'],
    });
  });

  it('are valid for the API', () => {
    const { tools } = toolsOf([functionOf('zod', { parameters: z.object({ item: z.string() }) })]);
    for (const { name, parameters: schema } of tools)
      expect(JSON.parse(JSON.stringify(schema)), name).to.deep.equal(schema);
  });
});

describe('navigate_to', () => {
  it('passes on the target', async () => {
    const { call, navigated } = toolsOf([]);
    expect(await call('navigate_to', { target: 'pricing' })).to.deep.equal({ ok: true });
    expect(navigated).to.deep.equal(['pricing']);
  });

  it('treats a target that is not a string as no target', async () => {
    const { call, navigated } = toolsOf([]);
    await call('navigate_to', { target: 5 }, 'call_1');
    await call('navigate_to', {}, 'call_2');
    expect(navigated).to.deep.equal(['', '']);
  });
});

describe('execute_app_function', () => {
  it('runs any function by its name, with the payload unchanged', async () => {
    const { call, ran } = toolsOf([functionOf('clear_cart')]);
    const outcome = await call('execute_app_function', {
      function_name: 'clear_cart',
      payload: { args: [1] },
    });
    expect(outcome).to.deep.equal({ ok: true, ran: 'clear_cart' });
    expect(ran).to.deep.equal([{ name: 'clear_cart', payload: { args: [1] }, toolCallId: 'call_1' }]);
  });

  it('passes null without a payload', async () => {
    const { call, ran } = toolsOf([functionOf('clear_cart')]);
    await call('execute_app_function', { function_name: 'clear_cart' });
    expect(ran[0]?.payload).to.equal(null);
  });

  it('understands a payload in JSON text, and one beside the name', async () => {
    const { call, ran } = toolsOf([functionOf('add', { parameters })]);
    const given = [{ payload: '{"item":"tea"}' }, { item: 'tea' }, { arguments: '{"item":"tea"}' }];
    for (const [index, fields] of given.entries())
      await call('execute_app_function', { function_name: 'add', ...fields }, `call_${index}`);
    expect(ran.map(({ payload }) => payload)).to.deep.equal(given.map(() => ({ item: 'tea', amount: 1 })));
  });

  it('lists the functions when the name is unknown', async () => {
    const { call, ran, warnings } = toolsOf([functionOf('a'), functionOf('b')]);
    const outcome = await call('execute_app_function', { function_name: 'c' });
    expect(outcome).to.deep.equal({
      ok: false,
      error: 'Unknown or disallowed function.',
      available_functions: ['a', 'b'],
    });
    expect(warnings.codes).to.deep.equal(['tool-unknown']);
    expect(ran).to.deep.equal([]);
  });

  it('also checks the payload of a function with a schema', async () => {
    const { call, ran } = toolsOf([functionOf('add', { parameters })]);
    const refused = await call('execute_app_function', { function_name: 'add', payload: {} }, 'call_1');
    expect(refused.ok).to.equal(false);
    await call('execute_app_function', { function_name: 'add', payload: { item: 'tea' } }, 'call_2');
    expect(ran).to.deep.equal([{ name: 'add', payload: { item: 'tea', amount: 1 }, toolCallId: 'call_2' }]);
  });
});

describe('a function’s own tool', () => {
  it('runs its function with the checked payload and its defaults', async () => {
    const { call, ran } = toolsOf([functionOf('add', { parameters })]);
    expect(await call('add', { item: 'tea' })).to.deep.equal({ ok: true, ran: 'add' });
    expect(ran).to.deep.equal([{ name: 'add', payload: { item: 'tea', amount: 1 }, toolCallId: 'call_1' }]);
  });

  it('tells the model what is invalid, and does not run', async () => {
    const { call, ran, warnings } = toolsOf([functionOf('add', { parameters })]);
    const outcome = await call('add', { amount: 'two' });
    expect(outcome).to.include({ ok: false, function_name: 'add' });
    expect(outcome.details).to.have.length(2);
    expect(ran).to.deep.equal([]);
    expect(warnings.codes).to.deep.equal(['tool-arguments-invalid']);
    expect(warnings.details[0]).to.contain('item').and.to.contain('amount');
  });
});

describe('an unusable function schema', () => {
  const circular: { properties?: unknown } = {};
  circular.properties = { again: { default: circular } };
  const bad: [string, object][] = [
    ['of a text', { type: 'string' }],
    ['of zod, and of a list', z.array(z.string())],
    ['of zod, and without words in JSON Schema', z.object({ when: z.date() })],
    ['that leads back to itself, and can’t be sent', circular],
  ];
  for (const [what, schema] of bad) {
    it(`${what}: leaves out its function alone, with a warning`, async () => {
      const { names, untyped, warnings, call, ran } = toolsOf([
        functionOf('add', { parameters: schema }),
        functionOf('pay', { parameters }),
        functionOf('clear'),
      ]);
      expect(names).to.deep.equal(['navigate_to', 'execute_app_function', 'pay']);
      expect(untyped.map(({ name }) => name)).to.deep.equal(['clear']);
      expect(warnings.codes).to.deep.equal(['function-unusable']);
      expect(warnings.details[0]).to.contain('“add”');
      // Its author expects checked payloads.
      const answer = await call('execute_app_function', { function_name: 'add', payload: { item: 'tea' } });
      expect(answer.available_functions).to.deep.equal(['pay', 'clear']);
      await call('pay', { item: 'tea' }, 'call_2');
      expect(ran.map(({ name }) => name)).to.deep.equal(['pay']);
    });
  }

  it('of the backend: the function can still be run, because the backend checks the payload', async () => {
    const broken = { $ref: '#/$defs/gone' };
    const { names, warnings, call, ran } = toolsOf([
      functionOf('add', { parameters: broken, origin: 'backend' }),
    ]);
    expect(names).to.deep.equal(['navigate_to', 'execute_app_function']);
    expect(warnings.codes).to.deep.equal(['function-unusable']);
    await call('execute_app_function', { function_name: 'add', payload: { item: 'tea' } });
    expect(ran.map(({ payload }) => payload)).to.deep.equal([{ item: 'tea' }]);
  });
});

describe('a function with a schema of a library', () => {
  for (const [library, schema] of Object.entries(librarySchemas)) {
    it(`(${library}) is a tool with its fields, and gets checked payloads`, async () => {
      const { tools, call, ran, warnings } = toolsOf([functionOf('pay', { parameters: schema })]);
      const sent = JSON.parse(JSON.stringify(tools.find(({ name }) => name === 'pay')?.parameters));
      expect(sent.properties.cents).to.include({ type: 'integer', maximum: 5000, description: 'The price.' });
      const refused = await call('pay', { cents: 99_999_999 }, 'call_1');
      expect(refused.ok).to.equal(false);
      expect(String(refused.details)).to.match(/^cents: ./);
      expect(warnings.codes).to.deep.equal(['tool-arguments-invalid']);
      await call('pay', { cents: 5, note: null }, 'call_2');
      expect(ran).to.deep.equal([{ name: 'pay', payload: { cents: 5, size: 'm' }, toolCallId: 'call_2' }]);
    });
  }
});

describe('a function name that can’t be a tool name', () => {
  for (const reserved of ['navigate_to', 'execute_app_function']) {
    it(`because it is ${reserved}: there is no second tool of that name, and it can still be run`, async () => {
      const { names, untyped, call, ran, navigated } = toolsOf([functionOf(reserved, { parameters })]);
      expect(names).to.deep.equal(['navigate_to', 'execute_app_function']);
      expect(untyped.map(({ name }) => name)).to.deep.equal([reserved]);
      await call('execute_app_function', { function_name: reserved, payload: { item: 'tea' } });
      expect(ran.map(({ name }) => name)).to.deep.equal([reserved]);
      expect(navigated).to.deep.equal([]);
    });
  }

  it('because it is longer than the API allows: it can still be run', async () => {
    const long = 'x'.repeat(65);
    const { names, call, ran } = toolsOf([functionOf(long, { parameters, origin: 'backend' })]);
    expect(names).to.deep.equal(['navigate_to', 'execute_app_function']);
    await call('execute_app_function', { function_name: long, payload: { item: 'tea' } });
    expect(ran.map(({ name }) => name)).to.deep.equal([long]);
  });

  it('because it becomes the same tool name as another: there is one tool, and both can be run', async () => {
    const given = ['shop.open', 'shop open'];
    const { names, call, ran } = toolsOf(
      given.map(name => functionOf(name, { parameters, origin: 'backend' })),
    );
    expect(new Set(names).size).to.equal(names.length);
    for (const name of given)
      await call('execute_app_function', { function_name: name, payload: { item: 'tea' } }, name);
    expect(ran.map(({ name }) => name)).to.deep.equal(given);
  });
});

describe('a call is silent', () => {
  const { isSilent } = toolsOf([
    functionOf('toast', { silent: true }),
    functionOf('scroll', { silent: true, parameters }),
    functionOf('pay', { parameters }),
  ]);
  const cases: [string, string, string, boolean][] = [
    ['by the name of its tool', 'scroll', '{}', true],
    ['by the function that it runs', 'execute_app_function', '{"function_name":"toast"}', true],
    ['not when the function is not silent', 'execute_app_function', '{"function_name":"pay"}', false],
    ['not when the tool is not silent', 'pay', '{}', false],
    ['not without a function name', 'execute_app_function', '', false],
    ['not when a page is opened', 'navigate_to', '{}', false],
  ];
  for (const [what, tool, given, silent] of cases)
    it(what, () => expect(isSilent(tool, given)).to.equal(silent));
});
