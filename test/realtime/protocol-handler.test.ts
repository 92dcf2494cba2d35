import { expect } from '@esm-bundle/chai';
import type { RealtimeEvent } from '../../src/realtime/protocol/response-queue.js';
import { expectNoUnhandledRejections } from '../core/rejections.js';
import { createProtocol, responseCreated, responseDone } from './wire.js';

type World = ReturnType<typeof createProtocol>;

const said = ({ transcript }: World) => transcript.entries.map(({ role, text }) => `${role}: ${text}`);

const item = (id: string, role: string, content: readonly object[], more: object = {}) => {
  return { id, type: 'message', role, status: 'completed', content, ...more };
};

const added = (given: object, previous: string | null): RealtimeEvent => {
  return { type: 'conversation.item.added', item: given, previous_item_id: previous };
};

const done = (given: object, previous: string | null): RealtimeEvent => {
  return { type: 'conversation.item.done', item: given, previous_item_id: previous };
};

/** A spoken question and its spoken answer, as sent by the service. The transcription of the question comes last. */
const spokenTurn: RealtimeEvent[] = [
  { type: 'input_audio_buffer.speech_started', audio_start_ms: 320, item_id: 'user_1' },
  { type: 'input_audio_buffer.speech_stopped', audio_end_ms: 1600, item_id: 'user_1' },
  { type: 'input_audio_buffer.committed', item_id: 'user_1', previous_item_id: null },
  added(item('user_1', 'user', [{ type: 'input_audio', transcript: null }]), null),
  done(item('user_1', 'user', [{ type: 'input_audio', transcript: null }]), null),
  responseCreated(),
  {
    type: 'response.output_item.added',
    response_id: 'resp_1',
    item: item('agent_1', 'assistant', [], { status: 'in_progress' }),
  },
  added(item('agent_1', 'assistant', [], { status: 'in_progress' }), 'user_1'),
  { type: 'response.content_part.added', item_id: 'agent_1', part: { type: 'audio', transcript: '' } },
  { type: 'response.output_audio_transcript.delta', item_id: 'agent_1', delta: 'At ' },
  { type: 'output_audio_buffer.started', response_id: 'resp_1' },
  { type: 'response.output_audio_transcript.delta', item_id: 'agent_1', delta: 'nine.' },
  { type: 'response.output_audio.done', item_id: 'agent_1' },
  { type: 'response.output_audio_transcript.done', item_id: 'agent_1', transcript: 'At nine.' },
  { type: 'response.content_part.done', item_id: 'agent_1', part: { type: 'audio', transcript: 'At nine.' } },
  {
    type: 'response.output_item.done',
    response_id: 'resp_1',
    item: item('agent_1', 'assistant', [{ type: 'output_audio', transcript: 'At nine.' }]),
  },
  done(item('agent_1', 'assistant', [{ type: 'output_audio', transcript: 'At nine.' }]), 'user_1'),
  responseDone(),
  { type: 'rate_limits.updated', rate_limits: [] },
  { type: 'conversation.item.input_audio_transcription.delta', item_id: 'user_1', delta: 'When do' },
  {
    type: 'conversation.item.input_audio_transcription.completed',
    item_id: 'user_1',
    transcript: 'When do you open?',
    usage: { type: 'tokens' },
  },
  { type: 'output_audio_buffer.stopped', response_id: 'resp_1' },
];

describe('usage', () => {
  it('is passed on unchanged, for responses and transcriptions', async () => {
    const world = createProtocol();
    const usage = { total_tokens: 12, odd: 'shape' };
    await world.receive(...spokenTurn, responseCreated('resp_2'), responseDone('resp_2', { usage }));
    expect(world.counted).to.deep.equal([
      { source: 'response', usage: undefined },
      { source: 'input_transcription', usage: { type: 'tokens' } },
      { source: 'response', usage },
    ]);
  });
});

describe('speech that could not be transcribed', () => {
  it('becomes final, so that nothing waits for its text', async () => {
    const world = createProtocol();
    const updates: unknown[] = [];
    const apply = world.transcript.apply.bind(world.transcript);
    world.transcript.apply = update => {
      updates.push(update);
      return apply(update);
    };
    const error = { code: 'too_noisy', message: 'Nothing was understood.' };
    const failed = { type: 'conversation.item.input_audio_transcription.failed', item_id: 'user_1', error };
    await world.receive(failed);
    expect(world.warnings.codes).to.deep.equal(['transcription-failed']);
    expect(updates).to.deep.equal([{ id: 'user_1', role: 'user', final: true }]);
  });
});

describe('a spoken turn', () => {
  it('has both sides in the order of the conversation, even when the transcription arrives last', async () => {
    const world = createProtocol();
    await world.receive(...spokenTurn);
    expect(said(world)).to.deep.equal(['user: When do you open?', 'agent: At nine.']);
    expect(world.transcript.entries.every(({ final }) => final)).to.equal(true);
    expect(world.warnings.codes).to.deep.equal([]);
    expect(world.wire.types).to.deep.equal([]);
  });

  it('is a response while it is generated, and speech while it is audible, which takes longer', async () => {
    const world = createProtocol();
    await world.receive(...spokenTurn);
    expect(world.facts).to.deep.equal([
      'user true',
      'user false',
      'responding true',
      'speaking true',
      'responding false',
      'speaking false',
    ]);
  });

  it('is not final before its text is', async () => {
    const world = createProtocol();
    await world.receive(...spokenTurn.slice(0, 10));
    expect(world.transcript.entries).to.have.length(1);
    expect(world.transcript.entries[0]).to.include({ text: 'At ', final: false });
  });
});

describe('text entries', () => {
  it('of the user are added when the service has confirmed them', async () => {
    const world = createProtocol();
    const typed = item('user_1', 'user', [{ type: 'input_text', text: 'Hello' }]);
    await world.receive(added(typed, null), done(typed, null));
    expect(world.transcript.entries).to.deep.equal([
      { id: 'user_1', role: 'user', text: 'Hello', final: true, interrupted: false },
    ]);
  });

  it('of the agent grow', async () => {
    const world = createProtocol();
    await world.receive(
      responseCreated(),
      added(item('agent_1', 'assistant', []), null),
      { type: 'response.output_text.delta', item_id: 'agent_1', delta: 'Hel' },
      { type: 'response.output_text.delta', item_id: 'agent_1', delta: 'lo' },
    );
    expect(said(world)).to.deep.equal(['agent: Hello']);
  });

  it('of the system are not shown', async () => {
    const world = createProtocol();
    await world.receive(added(item('sys_1', 'system', [{ type: 'input_text', text: 'Be nice' }]), null));
    expect(said(world)).to.deep.equal([]);
  });

  it('of several messages in one response are separate', async () => {
    const world = createProtocol();
    const message = (id: string, text: string) => item(id, 'assistant', [{ type: 'output_text', text }]);
    await world.receive(
      responseCreated(),
      added(message('a', 'One.'), null),
      added({ id: 'call', type: 'function_call', name: 'x', call_id: 'c' }, 'a'),
      added(message('b', 'Two.'), 'call'),
      responseDone(),
    );
    expect(said(world)).to.deep.equal(['agent: One.', 'agent: Two.']);
  });
});

describe('older event names', () => {
  for (const type of ['response.audio_transcript.delta', 'response.text.delta']) {
    it(`include ${type}`, async () => {
      const world = createProtocol();
      await world.receive({ type, item_id: 'a', delta: 'Hi' });
      expect(said(world)).to.deep.equal(['agent: Hi']);
    });
  }

  it('include conversation.item.created', async () => {
    const world = createProtocol();
    const typed = item('user_1', 'user', [{ type: 'input_text', text: 'Hello' }]);
    await world.receive({ type: 'conversation.item.created', item: typed, previous_item_id: null });
    expect(said(world)).to.deep.equal(['user: Hello']);
  });

  it('cause no warning when there is nothing to do', async () => {
    const world = createProtocol();
    await world.receive(
      { type: 'response.audio.delta', delta: 'AAAA' },
      { type: 'response.audio_transcript.done', item_id: 'a', transcript: 'Hi' },
      { type: 'response.text.done', item_id: 'a', text: 'Hi' },
    );
    expect(world.warnings.codes).to.deep.equal([]);
  });
});

describe('an interrupted answer', () => {
  const message = item('agent_1', 'assistant', [{ type: 'output_audio', transcript: 'We have' }], {
    status: 'incomplete',
  });

  it('is marked when its response was cancelled, and keeps the text so far', async () => {
    const world = createProtocol();
    await world.receive(
      responseCreated(),
      added(item('agent_1', 'assistant', []), null),
      { type: 'response.output_audio_transcript.delta', item_id: 'agent_1', delta: 'We have' },
      responseDone('resp_1', {
        status: 'cancelled',
        status_details: { type: 'cancelled', reason: 'turn_detected' },
        output: [message, { id: 'call', type: 'function_call' }],
      }),
    );
    expect(world.transcript.entries).to.deep.equal([
      { id: 'agent_1', role: 'agent', text: 'We have', final: true, interrupted: true },
    ]);
    expect(world.warnings.codes).to.deep.equal([]);
  });

  it('is marked when the service truncates its audio after the response has ended', async () => {
    const world = createProtocol();
    await world.receive(
      ...spokenTurn.slice(0, -1),
      { type: 'output_audio_buffer.cleared', response_id: 'resp_1' },
      { type: 'conversation.item.truncated', item_id: 'agent_1', content_index: 0, audio_end_ms: 300 },
    );
    expect(world.transcript.entries[1]).to.include({ text: 'At nine.', interrupted: true });
    expect(world.facts.at(-1)).to.equal('speaking false');
  });

  it('is marked when we cut the audio of a response that has ended', async () => {
    const world = createProtocol();
    const whole = item('agent_1', 'assistant', [{ type: 'output_audio', transcript: 'At nine.' }]);
    await world.receive(...spokenTurn.slice(0, -1), responseDone('resp_1', { output: [whole] }));
    world.protocol.interrupt();
    await world.receive({ type: 'output_audio_buffer.cleared', response_id: 'resp_1' });
    expect(world.wire.types).to.deep.equal(['output_audio_buffer.clear']);
    expect(world.transcript.entries[1]).to.include({ text: 'At nine.', interrupted: true });
    expect(world.warnings.codes).to.deep.equal([]);
  });

  it('is not marked after it was played to its end', async () => {
    const world = createProtocol();
    const whole = item('agent_1', 'assistant', [{ type: 'output_audio', transcript: 'At nine.' }]);
    await world.receive(
      ...spokenTurn,
      responseDone('resp_1', { output: [whole] }),
      { type: 'output_audio_buffer.stopped', response_id: 'resp_1' },
      { type: 'output_audio_buffer.cleared', response_id: 'resp_2' },
    );
    expect(world.transcript.entries[1]).to.include({ interrupted: false });
  });
});

describe('sending text', () => {
  it('adds it to the conversation and requests a response', async () => {
    const { protocol, wire } = createProtocol();
    expect(protocol.addUserText('hello')).to.equal(true);
    expect(wire.sent).to.deep.equal([
      {
        type: 'conversation.item.create',
        item: { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'hello' }] },
      },
      { type: 'response.create', event_id: 'navai_response_1' },
    ]);
  });

  it('interrupts a running response, and requests a response once that has ended', async () => {
    const { protocol, wire, receive } = createProtocol();
    await receive(responseCreated());
    protocol.addUserText('hello');
    expect(wire.types).to.deep.equal([
      'response.cancel',
      'output_audio_buffer.clear',
      'conversation.item.create',
    ]);
    await receive(responseDone('resp_1', { status: 'cancelled' }));
    expect(wire.types.at(-1)).to.equal('response.create');
    expect(wire.count('response.create')).to.equal(1);
  });

  it('twice requests one response while another is being cancelled', async () => {
    const { protocol, wire, receive } = createProtocol();
    await receive(responseCreated());
    protocol.addUserText('hello');
    protocol.addUserText('are you there?');
    await receive(responseDone('resp_1', { status: 'cancelled' }));
    expect(wire.count('conversation.item.create')).to.equal(2);
    expect(wire.count('response.create')).to.equal(1);
  });
});

describe('interrupting', () => {
  it('does nothing while the agent is silent', () => {
    const { protocol, wire } = createProtocol();
    protocol.interrupt();
    expect(wire.types).to.deep.equal([]);
  });

  it('only clears the audio when the response has ended but is still audible', async () => {
    const { protocol, wire, receive } = createProtocol();
    await receive(responseCreated(), { type: 'output_audio_buffer.started' }, responseDone());
    protocol.interrupt();
    expect(wire.types).to.deep.equal(['output_audio_buffer.clear']);
  });

  it('does nothing once the audio has ended', async () => {
    const { protocol, wire, receive } = createProtocol();
    await receive(responseCreated(), { type: 'output_audio_buffer.started' }, responseDone(), {
      type: 'output_audio_buffer.stopped',
    });
    protocol.interrupt();
    expect(wire.types).to.deep.equal([]);
  });
});

describe('the end of a response', () => {
  /** Returns whether the next response can be requested afterwards. */
  async function goesOnAfter(event: RealtimeEvent) {
    const world = createProtocol();
    await world.receive(responseCreated());
    world.protocol.addUserText('next');
    await world.receive(event);
    return { ...world, goesOn: world.wire.count('response.create') === 1 };
  }

  it('that failed causes a warning with the service’s message', async () => {
    const error = { type: 'insufficient_quota', code: 'insufficient_quota', message: 'Quota exceeded.' };
    const { warnings, goesOn } = await goesOnAfter(
      responseDone('resp_1', { status: 'failed', status_details: { type: 'failed', error } }),
    );
    expect(warnings.codes).to.deep.equal(['response-failed']);
    expect(warnings.details[0]).to.contain('Quota exceeded.');
    expect(goesOn).to.equal(true);
  });

  it('that failed without a message causes a warning with its code', async () => {
    const error = { type: 'server_error', code: 'rate_limit_exceeded' };
    const { warnings } = await goesOnAfter(
      responseDone('resp_1', { status: 'failed', status_details: { type: 'failed', error } }),
    );
    expect(warnings.details[0]).to.contain('rate_limit_exceeded');
  });

  for (const status of ['incomplete', 'paused_for_tea', undefined, null, 5]) {
    it(`with the status ${status} does not block the next one`, async () => {
      expect((await goesOnAfter(responseDone('resp_1', { status }))).goesOn).to.equal(true);
    });
  }

  const malformed: [string, RealtimeEvent][] = [
    ['without a response', { type: 'response.done' }],
    ['with a response that is null', { type: 'response.done', response: null }],
    [
      'cancelled, with an output that is not an array',
      responseDone('resp_1', { status: 'cancelled', output: {} }),
    ],
    ['cancelled, with an output with null', responseDone('resp_1', { status: 'cancelled', output: [null] })],
  ];
  for (const [what, event] of malformed) {
    it(`${what} causes a warning and does not block the next one`, async () => {
      const { goesOn, warnings } = await goesOnAfter(event);
      expect(warnings.codes).to.deep.equal(['frame-invalid']);
      expect(goesOn).to.equal(true);
    });
  }
});

describe('an error event from the service', () => {
  const error = (code: string | null, message = 'Words.', more: object = {}): RealtimeEvent => {
    return { type: 'error', error: { type: 'invalid_request_error', code, message, ...more } };
  };

  it('causes a warning with its code and message, and the call continues', async () => {
    const { receive, warnings, closed } = createProtocol();
    await receive(error('unknown_parameter', 'Unknown parameter: “x”.'));
    expect(warnings.codes).to.deep.equal(['realtime-warning']);
    expect(warnings.details).to.deep.equal(['unknown_parameter: Unknown parameter: “x”.']);
    expect(closed).to.deep.equal([]);
  });

  it('without a code causes a warning with its message', async () => {
    const { receive, warnings } = createProtocol();
    await receive(error(null));
    expect(warnings.details).to.deep.equal(['Words.']);
  });

  it('without any fields still causes a warning', async () => {
    const { receive, warnings } = createProtocol();
    await receive({ type: 'error' }, { type: 'error', error: null }, { type: 'error', error: 'text' });
    expect(warnings.codes).to.deep.equal(['realtime-warning', 'realtime-warning', 'realtime-warning']);
  });

  it('about an expired session ends the call', async () => {
    const { receive, warnings, closed } = createProtocol();
    await receive(error('session_expired', 'Your session hit the maximum duration of 60 minutes.'));
    expect(closed.map(({ code }) => code)).to.deep.equal(['session-expired']);
    expect(warnings.codes).to.deep.equal([]);
  });

  it('that there was nothing to cancel is ignored', async () => {
    const { receive, warnings } = createProtocol();
    await receive(error('response_cancel_not_active'));
    expect(warnings.codes).to.deep.equal([]);
  });

  it('about an active response requests a response again after that one', async () => {
    const { protocol, receive, warnings, wire } = createProtocol();
    protocol.addUserText('hello');
    await receive(error('conversation_already_has_active_response'), responseCreated('server'));
    expect(wire.count('response.create')).to.equal(1);
    await receive(responseDone('server'));
    expect(wire.count('response.create')).to.equal(2);
    expect(warnings.codes).to.deep.equal([]);
  });
});

describe('unreadable events', () => {
  expectNoUnhandledRejections();

  it('of unknown types cause one warning per type', async () => {
    const { receive, warnings } = createProtocol();
    await receive({ type: 'weather.changed' }, { type: 'weather.changed' }, { type: 'tea.ready' });
    expect(warnings.codes).to.deep.equal(['frame-unknown', 'frame-unknown']);
    expect(warnings.details).to.deep.equal(['weather.changed', 'tea.ready']);
  });

  it('don’t include new events of known families', async () => {
    const { receive, warnings } = createProtocol();
    await receive(
      { type: 'session.updated' },
      { type: 'conversation.item.deleted' },
      { type: 'response.something.new' },
      { type: 'mcp_list_tools.completed' },
      { type: 'input_audio_buffer.timeout_triggered' },
    );
    expect(warnings.codes).to.deep.equal([]);
  });

  const malformed: [string, RealtimeEvent][] = [
    ['an item without the item', { type: 'conversation.item.added', previous_item_id: null }],
    ['an item that is nothing', { type: 'conversation.item.done', item: null }],
    [
      'a content that is not an array',
      { type: 'conversation.item.added', item: item('a', 'user', {} as never) },
    ],
    ['a part that is nothing', { type: 'conversation.item.added', item: item('a', 'user', [null as never]) }],
    ['a delta without its words', { type: 'response.output_text.delta', item_id: 'a' }],
    ['a delta without an item', { type: 'response.output_text.delta', delta: 'Hi' }],
    ['a delta that is not a string', { type: 'response.output_text.delta', item_id: 'a', delta: { a: 1 } }],
    [
      'a transcription without its words',
      { type: 'conversation.item.input_audio_transcription.completed', item_id: 'a' },
    ],
    ['an output without the item', { type: 'response.output_item.done', response_id: 'resp_1' }],
  ];
  for (const [what, event] of malformed) {
    it(`because of ${what} cause one warning, and the next event is read`, async () => {
      const world = createProtocol();
      await world.receive(event);
      expect(world.warnings.codes).to.deep.equal(['frame-invalid']);
      expect(world.warnings.details[0]).to.contain(event.type);
      await world.receive(...spokenTurn);
      expect(said(world)).to.include('agent: At nine.');
    });
  }

  it('include a failed transcription, which causes a warning with the service’s message', async () => {
    const { receive, warnings } = createProtocol();
    await receive({
      type: 'conversation.item.input_audio_transcription.failed',
      item_id: 'user_1',
      error: { type: 'transcription_error', message: 'Too noisy.' },
    });
    expect(warnings.codes).to.deep.equal(['transcription-failed']);
    expect(warnings.details).to.deep.equal(['Too noisy.']);
  });
});
