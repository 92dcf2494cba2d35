import { expect } from '@esm-bundle/chai';
import type { RealtimeEvent } from '../../../src/realtime/protocol/response-queue.js';
import { expectNoUnhandledRejections, nextTask } from '../../core/rejections.js';
import { Gate } from '../../core/world.js';
import { createProtocol, responseCreated, responseDone, toolCall, toolNamed } from '../wire.js';

const label = { server_label: 'docs' };
const call = (id: string, more: object = {}) => ({ id, type: 'mcp_call', ...label, name: 'search', ...more });
const given = '{"q":"x"}';

const added = (item: object): RealtimeEvent => {
  return { type: 'response.output_item.added', response_id: 'resp_1', output_index: 0, item };
};
const outputDone = (item: object): RealtimeEvent => {
  return { type: 'response.output_item.done', response_id: 'resp_1', output_index: 0, item };
};
const itemDone = (item: object): RealtimeEvent => {
  return { type: 'conversation.item.done', previous_item_id: null, item };
};
const about = (what: string, id: string): RealtimeEvent => ({
  type: `response.mcp_call.${what}`,
  item_id: id,
});
const message = { id: 'item_1', type: 'message', role: 'assistant', content: [] };

/** The events of a call until it runs. */
const running = (id = 'mcp_1') => [
  added(call(id, { arguments: '' })),
  { type: 'response.mcp_call_arguments.done', response_id: 'resp_1', item_id: id, arguments: given },
  outputDone(call(id, { arguments: given, output: null })),
  about('in_progress', id),
];

describe('a tool that the service runs', () => {
  expectNoUnhandledRejections();

  it('counts as working from its arguments to its end, and the agent goes on after its response', async () => {
    const { receive, facts, wire, serviceRuns } = createProtocol();
    await receive(responseCreated(), ...running(), responseDone());
    expect(facts.at(-1)).to.equal('responding false');
    expect(facts).to.include('working true').and.not.include('working false');
    expect(wire.sent).to.deep.equal([]);
    await receive(
      about('completed', 'mcp_1'),
      itemDone(call('mcp_1', { arguments: given, output: 'found' })),
    );
    expect(serviceRuns).to.deep.equal([
      { toolCallId: 'mcp_1', name: 'search', arguments: given },
      { toolCallId: 'mcp_1', ok: true },
    ]);
    expect(facts).to.include('working false');
    expect(wire.types).to.deep.equal(['response.create']);
  });

  it('ends with its item, if no other event says so', async () => {
    const { receive, wire, serviceRuns } = createProtocol();
    await receive(responseCreated(), responseDone());
    await receive(itemDone(call('mcp_1', { arguments: given, output: 'found' })));
    expect(serviceRuns.at(-1)).to.deep.equal({ toolCallId: 'mcp_1', ok: true, result: 'found' });
    expect(wire.count('response.create')).to.equal(1);
  });

  const failures: readonly (readonly [string, RealtimeEvent[], string])[] = [
    ['an event', [about('failed', 'mcp_1')], 'The server did not say why.'],
    [
      'its item',
      [itemDone(call('mcp_1', { error: { type: 'http_error', code: 502, message: 'Bad gateway.' } }))],
      'Bad gateway.',
    ],
  ];
  for (const [how, events, error] of failures) {
    it(`fails by ${how}, and the agent hears of it once`, async () => {
      const { receive, wire, serviceRuns } = createProtocol();
      await receive(responseCreated(), ...running(), responseDone(), ...events, ...events);
      expect(serviceRuns.at(-1)).to.deep.equal({ toolCallId: 'mcp_1', ok: false, error });
      expect(wire.types).to.deep.equal(['response.create']);
    });
  }

  it('is followed by one response, together with the functions of the same response', async () => {
    const gate = new Gate();
    const { receive, wire } = createProtocol([toolNamed('slow', () => gate.opened)]);
    await receive(responseCreated(), ...running(), toolCall('call_1', 'slow'), responseDone());
    await receive(about('completed', 'mcp_1'));
    expect(wire.count('response.create')).to.equal(0);
    gate.open();
    await nextTask();
    expect(wire.count('response.create')).to.equal(1);
  });

  it('needs no request if the same response goes on with a message', async () => {
    const { receive, wire } = createProtocol();
    await receive(
      responseCreated(),
      ...running(),
      about('completed', 'mcp_1'),
      added(message),
      responseDone(),
    );
    expect(wire.sent).to.deep.equal([]);
  });

  it('needs a request if the message came before its end', async () => {
    const { receive, wire } = createProtocol();
    await receive(
      responseCreated(),
      added(message),
      ...running(),
      about('completed', 'mcp_1'),
      responseDone(),
    );
    expect(wire.types).to.deep.equal(['response.create']);
  });

  it('does not run if its response is cut off before, and nothing waits for it', async () => {
    const { receive, wire, facts } = createProtocol();
    const details = { type: 'cancelled', reason: 'turn_detected' };
    await receive(
      responseCreated(),
      outputDone(call('mcp_1', { arguments: given })),
      responseDone('resp_1', { status: 'cancelled', status_details: details }),
    );
    expect(facts).to.include('working false');
    expect(wire.sent).to.deep.equal([]);
  });

  it('is over when its connection is', async () => {
    const { receive, protocol, facts, serviceRuns } = createProtocol();
    await receive(responseCreated(), ...running(), responseDone());
    protocol.close();
    await nextTask();
    expect(serviceRuns.at(-1)).to.include({ toolCallId: 'mcp_1', ok: false });
    expect(facts).to.include('working false');
  });

  it('causes no warning with any of its events', async () => {
    const { receive, warnings } = createProtocol();
    await receive(
      { type: 'mcp_list_tools.in_progress', item_id: 'mcpl_1' },
      { type: 'mcp_list_tools.completed', item_id: 'mcpl_1' },
      responseCreated(),
      ...running(),
      { type: 'response.mcp_call_arguments.delta', response_id: 'resp_1', item_id: 'mcp_1', delta: '{' },
      about('completed', 'mcp_1'),
      responseDone(),
    );
    expect(warnings.codes).to.deep.equal([]);
  });
});

describe('tools of a server that can’t be listed', () => {
  it('cause a warning that names the server', async () => {
    const { receive, warnings } = createProtocol();
    const item = { id: 'mcpl_1', type: 'mcp_list_tools', ...label, tools: [] };
    await receive(
      { type: 'conversation.item.added', previous_item_id: null, item },
      { type: 'mcp_list_tools.failed', item_id: 'mcpl_1' },
      { type: 'mcp_list_tools.failed', item_id: 'mcpl_2' },
    );
    expect(warnings.codes).to.deep.equal(Array(2).fill('tool-server-unavailable'));
    expect(warnings.details).to.deep.equal(['docs', 'mcpl_2']);
  });
});

describe('a request for approval by the service', () => {
  expectNoUnhandledRejections();

  const request = { id: 'mcpr_1', type: 'mcp_approval_request', ...label, name: 'delete', arguments: given };
  const requested = [
    responseCreated(),
    added(request),
    outputDone(request),
    itemDone(request),
    responseDone(),
  ];
  const answers = ({ wire }: ReturnType<typeof createProtocol>) =>
    wire.sent.flatMap(({ item }) => (item ? [item] : []));

  it('is asked once, with the description of the tool, and answered when it is allowed', async () => {
    const world = createProtocol();
    const tools = [{ name: 'delete', description: 'Deletes a page.' }];
    await world.receive(itemDone({ id: 'mcpl_1', type: 'mcp_list_tools', ...label, tools }), ...requested);
    expect(world.asked).to.deep.equal([
      { toolCallId: 'mcpr_1', name: 'delete', arguments: given, description: 'Deletes a page.' },
    ]);
    expect(answers(world)).to.deep.equal([
      { type: 'mcp_approval_response', approval_request_id: 'mcpr_1', approve: true },
    ]);
    expect(world.wire.count('response.create'), 'the service runs the tool first').to.equal(0);
  });

  it('counts as working until the approved call runs', async () => {
    const { receive, facts, wire } = createProtocol();
    await receive(...requested);
    expect(facts).not.to.include('waited');
    const approved = call('mcp_1', { arguments: given, approval_request_id: 'mcpr_1' });
    await receive({ type: 'conversation.item.added', item: approved }, about('in_progress', 'mcp_1'));
    expect(facts).to.include('waited');
    await receive(about('completed', 'mcp_1'));
    expect(wire.count('response.create')).to.equal(1);
  });

  it('that is refused tells the model why, and lets it go on', async () => {
    const world = createProtocol();
    world.approvals.approve = async () => 'The user did not allow it.';
    await world.receive(...requested);
    expect(answers(world)).to.deep.equal([
      {
        ...{ type: 'mcp_approval_response', approval_request_id: 'mcpr_1', approve: false },
        reason: 'The user did not allow it.',
      },
    ]);
    expect(world.wire.types.at(-1)).to.equal('response.create');
    expect(world.facts).to.include('waited').and.to.include('working false');
  });

  it('is withdrawn with its connection', async () => {
    const world = createProtocol();
    world.approvals.approve = signal =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    await world.receive(...requested);
    world.protocol.close();
    await nextTask();
    expect(answers(world)).to.deep.equal([]);
    expect(world.facts).to.include('waited');
  });
});
