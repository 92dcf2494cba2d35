import { expect } from '@esm-bundle/chai';
import type { TranscriptEntry } from '../../../src/core/model/transcript.js';
import { replayEvents } from '../../../src/realtime/protocol/history-replay.js';
import { createProtocol } from '../wire.js';

const entry = (id: string, role: 'user' | 'agent', text: string): TranscriptEntry => {
  return { id, role, text, final: true, interrupted: false };
};

// biome-ignore lint/suspicious/noExplicitAny: the tests read into it freely
const items = (entries: TranscriptEntry[]): any[] =>
  replayEvents({ entries, note: 'Go on.', answer: false }).map(({ item }) => item);

describe('the history replay', () => {
  it('contains the transcript, oldest first, with its ids, then the note', () => {
    expect(items([entry('item_1', 'user', 'Hi'), entry('item_2', 'agent', 'Hello')])).to.deep.equal([
      { type: 'message', id: 'item_1', role: 'user', content: [{ type: 'input_text', text: 'Hi' }] },
      { type: 'message', id: 'item_2', role: 'assistant', content: [{ type: 'output_text', text: 'Hello' }] },
      { type: 'message', role: 'system', content: [{ type: 'input_text', text: 'Go on.' }] },
    ]);
  });

  it('contains tool runs as calls with outputs, after the transcript', () => {
    const called = (name: string) => ({ name, arguments: '{"target":"Home"}', output: '{"ok":true}' });
    const toolCalls = [called('navigate_to'), called('execute_app_function')];
    const events = replayEvents({
      entries: [entry('item_1', 'user', 'Home')],
      toolCalls,
      note: 'Go on.',
      answer: true,
    });
    const told = events.map(({ item }) => Object(item));
    expect(told.map(({ type }) => type)).to.deep.equal([
      'message',
      ...['function_call', 'function_call_output', 'function_call', 'function_call_output'],
      'message',
    ]);
    const [, call, output, second] = told;
    expect(call).to.include({ name: 'navigate_to', arguments: '{"target":"Home"}' });
    expect(output).to.include({ call_id: call.call_id, output: '{"ok":true}' });
    expect(second.call_id).not.to.equal(call.call_id);
  });

  it('omits the oldest entries of a long conversation', () => {
    const long = Array.from({ length: 40 }, (_, n) => entry(`item_${n}`, 'user', 'x'.repeat(1000)));
    const told = items(long);
    expect(told).to.have.length(17);
    expect(told[0].id).to.equal('item_24');
    expect(told.at(-1).role).to.equal('system');
  });

  it('adds no entry to the transcript twice, regardless of its id', async () => {
    const world = createProtocol();
    const entries = [
      entry('item_1', 'user', 'Hi'),
      entry('far too long an id to be taken over by a client', 'agent', 'Hello'),
    ];
    for (const { id, role, text } of entries) world.transcript.apply({ id, role, text, final: true });
    let previous: string | null = null;
    for (const item of items(entries)) {
      const echo = { id: 'item_note', ...item };
      await world.receive({ type: 'conversation.item.added', item: echo, previous_item_id: previous });
      previous = echo.id;
    }
    const next = {
      id: 'item_9',
      type: 'message',
      role: 'user',
      content: [{ type: 'input_text', text: 'Next' }],
    };
    await world.receive({ type: 'conversation.item.added', item: next, previous_item_id: previous });
    expect(world.transcript.entries.map(({ text }) => text)).to.deep.equal(['Hi', 'Hello', 'Next']);
    expect(world.warnings.codes).to.deep.equal([]);
  });
});
