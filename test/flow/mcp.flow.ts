import { expect, logged, poll, type StageOptions, test } from './stage.js';

type Simulation = NonNullable<StageOptions['simulator']>;

const mcp = (more: object = {}) => ({
  tools: [{ type: 'mcp', server_label: 'shop', server_url: 'https://shop.example/mcp', ...more }],
});

/** A backend whose minted session has an MCP server. */
function mint(more: object): NonNullable<StageOptions['routes']>[string] {
  return async ({ headers }, response) => {
    const minted = await fetch(`http://${headers.host}/v1/realtime/client_secrets`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk-simulator', 'content-type': 'application/json' },
      body: JSON.stringify({ session: { type: 'realtime', ...mcp(more) } }),
    });
    response.writeHead(minted.status, { 'content-type': 'application/json' }).end(await minted.text());
  };
}

/** A page whose minted session has an MCP server with one tool, which the model calls once. */
function withServer(run: () => string | undefined, more: object = {}, unreachable = false): StageOptions {
  let asked = 0;
  const brain: Simulation['brain'] = ({ items }) => {
    asked += 1;
    const output = items.findLast(({ kind }) => kind === 'output');
    if (output?.kind === 'output') return { say: `Stock: ${output.output}.` };
    if (asked > 1) return { say: 'Then not.' };
    return { calls: [{ server: 'shop', name: 'count_stock', arguments: { id: 7 } }] };
  };
  return {
    attributes: 'muted open',
    routes: { '/realtime/client-secret': mint(more) },
    simulator: {
      brain,
      mcpServers: {
        shop: { tools: [{ name: 'count_stock', description: 'Counts the stock.' }], run, unreachable },
      },
    },
  };
}

test('the service runs a tool of its own → it shows as working, and the agent reports its result', async ({
  stage,
  page,
}) => {
  let ready = false;
  const { open, simulator } = await stage(
    withServer(() => (ready ? '12' : undefined), { require_approval: 'never' }),
  );
  const widget = await open(page);
  await widget.element.evaluate(element => (element as HTMLElementTagNameMap['navai-voice']).start());
  await widget.reaches('connected');
  await widget.type('How many are left?');
  await widget.sees('activity', { activity: 'working' });
  await expect(widget.element.locator('[part~=tool-running]')).toHaveText(/running/);
  await simulator.waitFor(({ event }) => event.type === 'response.done');
  expect(logged(simulator, 'in', 'response.create'), 'waits for the tool').toHaveLength(1);
  ready = true;
  await widget.hears('Stock: 12.');
  await expect(widget.element.locator('[part~=tool-done]')).toHaveText(/done/);
  await widget.sees('tool-result', { name: 'count_stock', ok: true });
  expect(logged(simulator, 'in', 'response.create')).toHaveLength(2);
  expect(await widget.seen('warning')).toEqual([]);
});

test('a tool of the service needs approval, and the visitor allows it → it runs once', async ({
  stage,
  page,
}) => {
  const { open, simulator } = await stage(withServer(() => '12'));
  const widget = await open(page);
  await widget.element.evaluate(element => (element as HTMLElementTagNameMap['navai-voice']).start());
  await widget.reaches('connected');
  await widget.type('How many are left?');
  await widget.sees('approval', { name: 'count_stock', payload: { id: 7 } });
  expect(logged(simulator, 'out', 'response.mcp_call.in_progress')).toEqual([]);
  await widget.button('Allow').and(widget.element.locator('[part~=allow-button]')).click();
  await widget.hears('Stock: 12.');
  await poll(() =>
    widget.element.evaluate(
      element => (element as HTMLElementTagNameMap['navai-voice']).session.state.approvals,
    ),
  ).toEqual([]);
});

test('a tool of the service needs approval, and the visitor refuses → it does not run, and the agent goes on', async ({
  stage,
  page,
}) => {
  const { open, simulator } = await stage(withServer(() => '12'));
  const widget = await open(page);
  await widget.element.evaluate(element => (element as HTMLElementTagNameMap['navai-voice']).start());
  await widget.reaches('connected');
  await widget.type('How many are left?');
  await widget.element.locator('[part~=refuse-button]').click();
  await widget.hears('Then not.');
  expect(logged(simulator, 'out', 'response.mcp_call.in_progress')).toEqual([]);
});

test('the tools of a server can’t be listed → a warning, and the call goes on', async ({ stage, page }) => {
  const { open } = await stage(withServer(() => '12', {}, true));
  const widget = await open(page);
  await widget.element.evaluate(element => (element as HTMLElementTagNameMap['navai-voice']).start());
  await widget.sees('warning', { code: 'tool-server-unavailable', detail: 'shop' });
  expect(await widget.status()).toBe('connected');
});
