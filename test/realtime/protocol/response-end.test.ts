import { expect } from '@esm-bundle/chai';
import { createProtocol, responseCreated, responseDone, toolCall, toolNamed } from '../wire.js';

const words = (id: string, status = 'in_progress') => {
  return { id, type: 'message', role: 'assistant', status, content: [] };
};
const begun = (item: object) => ({ type: 'response.output_item.added', response_id: 'resp_1', item });
const says = (id: string, delta: string) => {
  return { type: 'response.output_audio_transcript.delta', item_id: id, delta };
};
const failed = (error: object) => ({ status: 'failed', status_details: { type: 'failed', error } });
const ended = (status: string, reason?: string) => ({ status, status_details: { type: status, reason } });

const rateLimit = failed({ type: 'tokens', code: 'rate_limit_exceeded', message: 'Slow down.' });
const quota = failed({ type: 'insufficient_quota', code: 'insufficient_quota' });

/** Ends of a response that nobody here has asked for, each with its warning. */
const shortfalls: readonly (readonly [end: object, code: string, detail: string])[] = [
  [rateLimit, 'response-failed', 'rate_limit_exceeded: Slow down.'],
  [quota, 'response-failed', 'insufficient_quota'],
  [failed({ type: 'server_error' }), 'response-failed', 'server_error'],
  [{ status: 'failed', status_details: null }, 'response-failed', 'Unknown error'],
  [ended('incomplete', 'max_output_tokens'), 'response-incomplete', 'max_output_tokens'],
  [ended('incomplete', 'content_filter'), 'response-incomplete', 'content_filter'],
  [ended('incomplete'), 'response-incomplete', 'incomplete'],
  [{ status: 'incomplete', status_details: null }, 'response-incomplete', 'incomplete'],
  [ended('cancelled', 'client_cancelled'), 'response-incomplete', 'client_cancelled'],
  [ended('cancelled', 'content_filter'), 'response-incomplete', 'content_filter'],
];

describe('a response that ends early', () => {
  for (const [end, code, detail] of shortfalls) {
    it(`warns, cuts off its message, and lets the next one start: ${code} ${detail}`, async () => {
      const { receive, transcript, warnings, facts, protocol, wire } = createProtocol();
      await receive(responseCreated(), begun(words('item_1')), says('item_1', 'We open at'));
      await receive(responseDone('resp_1', { ...end, output: [words('item_1', 'incomplete')] }));
      expect(warnings.codes).to.deep.equal([code]);
      expect(warnings.details).to.deep.equal([detail]);
      expect(transcript.entries[0]).to.include({ text: 'We open at', final: true, interrupted: true });
      expect(facts.at(-1)).to.equal('responding false');
      protocol.addUserText('And then?');
      expect(wire.types.at(-1)).to.equal('response.create');
    });
  }

  it('cuts off a message that the service’s last event does not list', async () => {
    const { receive, transcript } = createProtocol();
    await receive(responseCreated(), says('item_1', 'We open'), responseDone('resp_1', quota));
    expect(transcript.entries[0]).to.include({ final: true, interrupted: true });
  });

  it('leaves an earlier, complete message of the same response as it is', async () => {
    const { receive, transcript } = createProtocol();
    const first = { ...words('item_1', 'completed'), content: [{ type: 'output_text', text: 'Done.' }] };
    await receive(
      responseCreated(),
      begun(words('item_1')),
      { type: 'response.output_item.done', response_id: 'resp_1', item: first },
      begun(words('item_2')),
      says('item_2', 'And'),
      responseDone('resp_1', {
        ...ended('incomplete', 'max_output_tokens'),
        output: [first, words('item_2', 'incomplete')],
      }),
    );
    expect(transcript.entries.map(({ interrupted }) => interrupted)).to.deep.equal([false, true]);
  });

  it('does not cut off the messages of the next one', async () => {
    const { receive, transcript } = createProtocol();
    await receive(responseCreated(), says('item_1', 'One'), responseDone('resp_1', quota));
    await receive(responseCreated('resp_2'), says('item_2', 'Two'), responseDone('resp_2'));
    expect(transcript.entries.map(({ interrupted }) => interrupted)).to.deep.equal([true, false]);
  });

  it('causes no warning when the visitor talked over it', async () => {
    const { receive, warnings } = createProtocol();
    await receive(responseCreated(), responseDone('resp_1', ended('cancelled', 'turn_detected')));
    expect(warnings.codes).to.deep.equal([]);
  });

  it('causes no warning when this side cancelled it', async () => {
    const { receive, warnings, protocol } = createProtocol();
    await receive(responseCreated());
    protocol.interrupt();
    await receive(responseDone('resp_1', ended('cancelled', 'client_cancelled')));
    expect(warnings.codes).to.deep.equal([]);
  });

  it('causes no warning when the page cancelled it with an event of its own', async () => {
    const { receive, warnings, protocol } = createProtocol();
    await receive(responseCreated());
    protocol.cancelled();
    await receive(responseDone('resp_1', ended('cancelled', 'client_cancelled')));
    await receive(responseCreated('resp_2'), responseDone('resp_2', ended('cancelled', 'client_cancelled')));
    expect(warnings.codes, 'only the next one is a surprise').to.deep.equal(['response-incomplete']);
  });
});

describe('a function call whose arguments are cut off', () => {
  const cutCall = (id: string) => {
    const item = { id: `item_${id}`, type: 'function_call', call_id: id, name: 'add', arguments: '{"a' };
    return { ...item, status: 'incomplete' };
  };
  const tokens = ended('incomplete', 'max_output_tokens');

  /** Ends a response in the middle of a call, with or without the item's own event. */
  const cut = (id: string, response: string, end: object = tokens, own = true) => [
    responseCreated(response),
    ...(own ? [{ type: 'response.output_item.done', response_id: response, item: cutCall(id) }] : []),
    responseDone(response, { ...end, output: [cutCall(id)] }),
  ];

  for (const own of [true, false]) {
    it(`is answered, and the model goes on${own ? '' : ', also without an event of the item'}`, async () => {
      const runs: unknown[] = [];
      const { receive, wire, warnings, facts } = createProtocol([toolNamed('add', args => runs.push(args))]);
      await receive(...cut('call_1', 'resp_1', tokens, own));
      expect(wire.types).to.deep.equal(['conversation.item.create', 'response.create']);
      expect(wire.outputs.call_1).to.have.property('ok', false);
      expect(Object(wire.outputs.call_1).error).to.contain('cut off');
      expect(warnings.codes).to.deep.equal(['response-incomplete']);
      expect(runs).to.deep.equal([]);
      expect(facts).to.include('working false');
    });
  }

  it('asks the model again only once in a row, because it may hit the same limit forever', async () => {
    const { receive, wire } = createProtocol([toolNamed('add', () => 1)]);
    await receive(...cut('call_1', 'resp_1'), ...cut('call_2', 'resp_2'), ...cut('call_3', 'resp_3'));
    expect(Object.keys(wire.outputs)).to.deep.equal(['call_1', 'call_2', 'call_3']);
    expect(wire.count('response.create')).to.equal(1);
    await receive(
      responseCreated('resp_4'),
      toolCall('call_4', 'add', '{}', 'resp_4'),
      responseDone('resp_4'),
    );
    await receive(...cut('call_5', 'resp_5'));
    expect(wire.count('response.create')).to.equal(3);
  });

  it('is answered without another request when the service failed', async () => {
    const { receive, wire } = createProtocol();
    await receive(...cut('call_1', 'resp_1', rateLimit));
    expect(wire.types).to.deep.equal(['conversation.item.create']);
  });

  it('does not keep a complete call of the same response from running', async () => {
    const { receive, wire } = createProtocol([toolNamed('add', () => ({ ok: true }))]);
    await receive(responseCreated(), toolCall('call_1', 'add'));
    await receive(responseDone('resp_1', { ...tokens, output: [cutCall('call_2')] }));
    expect(wire.outputs.call_1).to.deep.equal({ ok: true });
    expect(wire.outputs.call_2).to.have.property('ok', false);
    expect(wire.count('response.create')).to.equal(1);
  });
});

describe('a function call that only the end of its response mentions', () => {
  it('runs once', async () => {
    let runs = 0;
    const { receive, wire } = createProtocol([toolNamed('add', () => ++runs)]);
    const late = toolCall('call_1', 'add');
    await receive(responseCreated(), responseDone('resp_1', { output: [late.item] }), late);
    expect(runs).to.equal(1);
    expect(wire.count('response.create')).to.equal(1);
  });
});

describe('a request for a response that the service refuses', () => {
  const refusal = (eventId: unknown) => {
    const error = {
      type: 'invalid_request_error',
      code: 'rate_limit_exceeded',
      message: 'No.',
      event_id: eventId,
    };
    return { type: 'error', error };
  };

  it('warns and lets the next one start, because no response follows', async () => {
    const { receive, protocol, wire, warnings, facts } = createProtocol();
    protocol.answer();
    await receive(refusal(wire.sent.at(-1)?.event_id));
    expect(warnings.codes).to.deep.equal(['response-failed']);
    expect(facts).to.deep.equal(['responding true', 'responding false']);
    protocol.answer();
    expect(wire.count('response.create')).to.equal(2);
  });

  it('is told from a problem of another event', async () => {
    const { receive, protocol, wire, warnings } = createProtocol();
    protocol.answer();
    await receive(refusal('navai_response_9'), refusal(null), refusal(undefined));
    expect(warnings.codes).to.deep.equal(Array(3).fill('realtime-warning'));
    protocol.answer();
    expect(wire.count('response.create')).to.equal(1);
  });
});
