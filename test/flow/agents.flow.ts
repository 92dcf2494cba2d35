import { expect, logged, type StageOptions, test } from './stage.js';

type Brain = NonNullable<NonNullable<StageOptions['simulator']>['brain']>;

/** A model that calls the tool that the user names, if available, and reads the answer aloud. */
const obedient: Brain = ({ text, items, tools, instructions }) => {
  const last = items.at(-1);
  if (last?.kind === 'output') return { say: `Answer: ${last.output.slice(0, 120)}` };
  if (text === 'who are you')
    return { say: /specialist “(\w+)”\. Go on/.exec(instructions)?.[1] ?? 'The first one.' };
  if (text === 'what can you do') return { say: `Tools: ${tools.map(({ name }) => name).join(' ')}.` };
  return { calls: text.split(' and ').map(name => ({ name, arguments: {} })) };
};

const tool = (name: string) =>
  `{ name: '${name}', description: 'd', parameters: {}, run: () => '${name} ran' }`;

const team = `const agent = document.querySelector('navai-voice');
  agent.functions = [${tool('help')}];
  agent.agents = {
    primary: { name: 'desk', instructions: 'Greet.', functions: [${tool('greet')}] },
    specialists: [
      { name: 'Sales', description: 'Sells things.', instructions: 'Be brief.', functions: [${tool('sell')}] },
      { name: 'repairs', functions: [${tool('repair')}] },
    ],
  };`;

const agentEvents = (page: import('@playwright/test').Page) =>
  page.evaluate(() => (globalThis as unknown as { agents: string[] }).agents);

const listen = `globalThis.agents = [];
  addEventListener('navai-agent', event => agents.push(event.previous + ' > ' + event.agent));`;

test('the first agent hands off to a specialist with its own instructions and tools, and back', async ({
  stage,
  page,
}) => {
  const { simulator, open } = await stage({
    attributes: 'mode="text"',
    simulator: { brain: obedient },
    script: team + listen,
  });
  const widget = await open(page);
  await widget.start();
  const [first] = logged(simulator, 'in', 'session.update').map(({ event }) => Object(event.session));
  expect(first.instructions).toContain('Greet.');
  expect(first.instructions).toContain('- transfer_to_sales: Sells things.');
  await widget.type('what can you do');
  await widget.hears('Tools: transfer_to_sales transfer_to_repairs execute_app_function greet help.');
  // A tool that the first agent calls in the same response as the handoff still runs.
  await widget.type('transfer_to_sales and greet');
  await widget.hears(/greet ran/);
  await widget.sees('tool-result', { name: 'greet', ok: true });
  expect(await agentEvents(page)).toEqual(['desk > sales']);
  await widget.type('who are you');
  await widget.hears('sales');
  await widget.type('what can you do');
  await widget.hears('Tools: transfer_to_desk execute_app_function sell help.');
  const [, second] = logged(simulator, 'in', 'session.update').map(({ event }) => Object(event.session));
  expect(Object.keys(second).sort()).toEqual(['instructions', 'tools', 'type']);
  expect(second.instructions).toMatch(/^You work for a test\.[\s\S]*Be brief\./);
  expect(second.instructions).not.toContain('Greet.');
  await widget.type('sell');
  await widget.sees('tool-result', { name: 'sell', ok: true });
  await widget.type('greet');
  await widget.sees('warning', { code: 'tool-unknown' });
  await widget.type('transfer_to_desk');
  await widget.hears(/"agent":"desk"/);
  expect(await agentEvents(page)).toEqual(['desk > sales', 'sales > desk']);
  await widget.type('who are you');
  await widget.hears('The first one.');
  expect(await widget.seen('error')).toEqual([]);
});

test('the active agent stays active after a reconnect', async ({ stage, page }) => {
  const { simulator, open } = await stage({
    attributes: 'mode="text"',
    simulator: { brain: obedient },
    script: team + listen,
  });
  const widget = await open(page);
  await widget.start();
  await widget.type('transfer_to_repairs');
  await widget.hears(/"agent":"repairs"/);
  [...simulator.calls.values()][0]?.closeChannel();
  await widget.sees('status', { status: 'reconnecting' });
  await widget.reaches('connected');
  await widget.type('who are you');
  await widget.hears('repairs');
  await widget.type('repair');
  await widget.sees('tool-result', { name: 'repair', ok: true });
  expect(await agentEvents(page)).toEqual(['desk > repairs']);
});
