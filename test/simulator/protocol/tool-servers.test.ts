import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Brain, Item, ServerEvent, ToolServer } from '../../../src/simulator/index.js';
import { needsApproval } from '../../../src/simulator/protocol/tool-servers.js';
import { scripted, userSays } from '../scripted.js';

const docs: ToolServer = {
  tools: [{ name: 'search', description: 'Searches the docs.' }],
  run: (name, args) => `${name} ${JSON.stringify(args)}`,
};

const mcp = (more: object = {}) => ({ tools: [{ type: 'mcp', server_label: 'docs', ...more }] });

const brain: Brain = ({ items }) =>
  items.at(-1)?.kind === 'output'
    ? { say: 'Found it.' }
    : { calls: [{ server: 'docs', name: 'search', arguments: { q: 'x' } }] };

const itemOf = (event: ServerEvent | undefined) => Object(event?.item) as Item;

const about = (types: string[]) => types.filter(type => /mcp|response\.(created|done)|item\.done/.test(type));

test('the tools of a server are listed once', () => {
  const { settle, types, last, send } = scripted(mcp(), { mcpServers: { docs } });
  settle();
  send({ type: 'session.update', session: { type: 'realtime', ...mcp() } });
  settle();
  assert.deepEqual(about(types()), [
    'mcp_list_tools.in_progress',
    'conversation.item.done',
    'mcp_list_tools.completed',
  ]);
  const { tools } = itemOf(last('conversation.item.done'));
  assert.deepEqual(tools, [
    { input_schema: { type: 'object' }, name: 'search', description: 'Searches the docs.' },
  ]);
});

for (const [what, mcpServers] of [
  ['unknown', {}],
  ['unreachable', { docs: { ...docs, unreachable: true } }],
] as const) {
  test(`listing the tools of an ${what} server fails`, () => {
    const { settle, types, last } = scripted(mcp(), { mcpServers });
    settle();
    assert.equal(types().at(-1), 'mcp_list_tools.failed');
    assert.equal(last('mcp_list_tools.failed')?.item_id, itemOf(last('conversation.item.added')).id);
  });
}

test('a call runs by itself, and the service waits for a request afterwards', () => {
  const { say, types, last, script, send, settle } = scripted(mcp({ require_approval: 'never' }), {
    mcpServers: { docs },
    brain,
  });
  settle();
  const listed = types().length;
  say('search');
  assert.deepEqual(about(types().slice(listed)), [
    'conversation.item.done',
    'response.created',
    'response.mcp_call_arguments.delta',
    'response.mcp_call_arguments.done',
    'response.output_item.done',
    'response.done',
    'response.mcp_call.in_progress',
    'response.mcp_call.completed',
    'conversation.item.done',
  ]);
  const item = script.items.at(-1);
  assert.equal(item?.output, 'search {"q":"x"}');
  assert.equal(itemOf(last('conversation.item.done')).id, item?.id);
  send({ type: 'response.create' });
  settle();
  assert.equal(script.items.at(-1)?.content?.[0]?.transcript, 'Found it.');
});

test('a slow call runs beside the rest of the conversation', () => {
  let ready = false;
  const slow = { ...docs, run: () => (ready ? 'done' : undefined) };
  const { send, script, take, types } = scripted(mcp({ require_approval: 'never' }), {
    mcpServers: { docs: slow },
    brain,
  });
  send({ type: 'conversation.item.create', item: userSays('search') });
  send({ type: 'response.create' });
  for (let step = 0; step < 20; step += 1) take(it => it.step());
  assert.ok(types().includes('response.done'));
  assert.ok(!types().includes('response.mcp_call.completed'));
  ready = true;
  while (script.busy) take(it => it.step());
  assert.equal(types().filter(type => type === 'response.mcp_call.completed').length, 1);
});

test('a tool that throws is a failed call with the reason in its item', () => {
  const broken = {
    ...docs,
    run: () => {
      throw new Error('No such page.');
    },
  };
  const { say, types, script } = scripted(mcp({ require_approval: 'never' }), {
    mcpServers: { docs: broken },
    brain,
  });
  say('search');
  assert.ok(types().includes('response.mcp_call.failed'));
  assert.deepEqual(script.items.at(-1)?.error, { type: 'tool_execution_error', message: 'No such page.' });
});

test('a call that needs approval waits for it, and then runs', () => {
  const { say, types, script, send, settle, last } = scripted(mcp(), { mcpServers: { docs }, brain });
  say('search');
  const request = script.items.at(-1);
  assert.deepEqual(
    [request?.type, request?.server_label, request?.name, request?.arguments],
    ['mcp_approval_request', 'docs', 'search', '{"q":"x"}'],
  );
  assert.ok(!types().includes('response.mcp_call.in_progress'));
  const answer = { type: 'mcp_approval_response', approval_request_id: request?.id, approve: true };
  send({ type: 'conversation.item.create', item: answer });
  settle();
  const call = itemOf(last('conversation.item.done'));
  assert.deepEqual([call.approval_request_id, call.output], [request?.id, 'search {"q":"x"}']);
});

test('a call that is refused does not run', () => {
  const { say, types, script, send, settle } = scripted(mcp(), { mcpServers: { docs }, brain });
  say('search');
  const id = script.items.at(-1)?.id;
  send({
    type: 'conversation.item.create',
    item: { type: 'mcp_approval_response', approval_request_id: id, approve: false, reason: 'No.' },
  });
  settle();
  assert.ok(!types().includes('response.mcp_call.in_progress'));
});

test('an approval of an unknown request is refused', () => {
  const { send } = scripted();
  const [error] = send({
    type: 'conversation.item.create',
    item: { type: 'mcp_approval_response', approval_request_id: 'mcpr_9', approve: true },
  });
  assert.equal(Object(error?.error).code, 'invalid_approval_request_id');
});

const rules: readonly (readonly [rule: unknown, needed: boolean])[] = [
  [undefined, true],
  ['always', true],
  ['never', false],
  [{ never: { tool_names: ['search'] } }, false],
  [{ never: { tool_names: ['other'] } }, true],
  [{ always: { tool_names: ['search'] } }, true],
];
for (const [rule, needed] of rules) {
  test(`the rule ${JSON.stringify(rule)} ${needed ? 'needs' : 'needs no'} approval`, () => {
    const { session } = scripted(mcp(rule === undefined ? {} : { require_approval: rule })).script;
    assert.equal(needsApproval(session, 'docs', 'search'), needed);
  });
}
