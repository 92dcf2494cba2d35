import { expect } from '@esm-bundle/chai';
import { type ItemUpdate, Transcript } from '../../../src/core/model/transcript.js';

function transcriptOf(...updates: ItemUpdate[]): Transcript {
  const transcript = new Transcript();
  for (const update of updates) transcript.apply(update);
  return transcript;
}

const words = (transcript: Transcript) => transcript.entries.map(({ text }) => text);

describe('the order of the transcript', () => {
  it('follows the conversation, not the arrival', () => {
    const transcript = transcriptOf(
      { id: 'a', previousId: null, role: 'user', text: 'one' },
      { id: 'c', previousId: 'a', role: 'user', text: 'three' },
      { id: 'b', previousId: 'a', role: 'agent', text: 'two' },
    );
    expect(words(transcript)).to.deep.equal(['one', 'two', 'three']);
  });

  it('puts an item without a predecessor first', () => {
    const transcript = transcriptOf(
      { id: 'b', role: 'agent', text: 'two' },
      { id: 'a', previousId: null, role: 'user', text: 'one' },
    );
    expect(words(transcript)).to.deep.equal(['one', 'two']);
  });

  it('puts an item last when its position or its predecessor is unknown', () => {
    const transcript = transcriptOf(
      { id: 'a', previousId: null, role: 'user', text: 'one' },
      { id: 'b', role: 'agent', text: 'two' },
      { id: 'c', previousId: 'lost', role: 'user', text: 'three' },
    );
    expect(words(transcript)).to.deep.equal(['one', 'two', 'three']);
  });

  it('puts a late transcription before its answer', () => {
    const transcript = transcriptOf(
      { id: 'question', previousId: null, role: 'user' },
      { id: 'answer', previousId: 'question', role: 'agent', text: 'At nine.', final: true },
      { id: 'question', role: 'user', text: 'When do you open?', final: true },
    );
    expect(words(transcript)).to.deep.equal(['When do you open?', 'At nine.']);
  });

  it('keeps positions of items without text', () => {
    const transcript = transcriptOf(
      { id: 'a', previousId: null, role: 'user', text: 'one' },
      { id: 'call', previousId: 'a' },
      { id: 'output', previousId: 'call' },
      { id: 'c', role: 'user', text: 'three' },
      { id: 'b', previousId: 'output', role: 'agent', text: 'two' },
    );
    expect(words(transcript)).to.deep.equal(['one', 'two', 'three']);
  });
});

describe('an entry of the transcript', () => {
  it('grows with each delta and ends with the final text', () => {
    const transcript = new Transcript();
    expect(transcript.apply({ id: 'a', role: 'agent', delta: 'At ' })?.text).to.equal('At ');
    expect(transcript.apply({ id: 'a', role: 'agent', delta: 'nin' })?.text).to.equal('At nin');
    expect(transcript.apply({ id: 'a', role: 'agent', text: 'At nine.', final: true })).to.deep.equal({
      id: 'a',
      role: 'agent',
      text: 'At nine.',
      final: true,
      interrupted: false,
    });
    expect(transcript.entries).to.have.length(1);
  });

  it('is not changed by a delta that comes after the final text', () => {
    const transcript = transcriptOf({ id: 'a', role: 'user', text: 'Hello.', final: true });
    expect(transcript.apply({ id: 'a', role: 'user', delta: 'lo.' })).to.equal(undefined);
    expect(words(transcript)).to.deep.equal(['Hello.']);
  });

  it('can be interrupted, and keeps the text so far', () => {
    const transcript = transcriptOf({ id: 'a', role: 'agent', delta: 'We have' });
    const cut = transcript.apply({ id: 'a', interrupted: true, final: true });
    expect(cut).to.include({ text: 'We have', interrupted: true, final: true });
  });

  it('stays interrupted when its text arrives afterwards', () => {
    const transcript = transcriptOf(
      { id: 'a', role: 'agent', delta: 'We have' },
      { id: 'a', interrupted: true },
      { id: 'a', role: 'agent', text: 'We have many', final: true },
    );
    expect(transcript.entries[0]).to.include({ text: 'We have many', interrupted: true });
  });

  it('keeps its role when an update omits it', () => {
    const transcript = transcriptOf({ id: 'a', role: 'user', delta: 'Hi' }, { id: 'a', final: true });
    expect(transcript.entries[0]).to.include({ role: 'user', final: true });
  });

  it('is immutable for the code that holds it', () => {
    const transcript = transcriptOf({ id: 'a', role: 'agent', delta: 'At' });
    const held = transcript.entries[0];
    transcript.apply({ id: 'a', delta: ' nine' });
    expect(held?.text).to.equal('At');
  });
});

describe('the transcript reports no change', () => {
  it('for an item without text', () => {
    const transcript = new Transcript();
    expect(transcript.apply({ id: 'a', role: 'user' })).to.equal(undefined);
    expect(transcript.apply({ id: 'call', previousId: 'a' })).to.equal(undefined);
    expect(transcript.entries).to.deep.equal([]);
  });

  it('for text without a role', () => {
    expect(new Transcript().apply({ id: 'a', delta: 'Hello' })).to.equal(undefined);
  });

  it('for a repeated update', () => {
    const transcript = transcriptOf({ id: 'a', role: 'user', text: 'Hi', final: true });
    expect(transcript.apply({ id: 'a', role: 'user', text: 'Hi', final: true })).to.equal(undefined);
  });
});

describe('the latest entries', () => {
  const transcript = transcriptOf(
    ...['a', 'b', 'c'].map(id => ({ id, role: 'user' as const, text: id, final: true })),
    { id: 'call', previousId: 'c' },
  );
  const latest = (count: number) => transcript.latest(count).map(({ id }) => id);

  it('are returned oldest first, up to the requested number', () => {
    expect(transcript.length).to.equal(3);
    expect([0, 1, 2, 3, 9].map(latest)).to.deep.equal([
      ...[[], ['c'], ['b', 'c']],
      ...[
        ['a', 'b', 'c'],
        ['a', 'b', 'c'],
      ],
    ]);
  });

  it('are immutable for the code that holds them', () => {
    const held = transcript.latest(2);
    transcript.apply({ id: 'd', role: 'agent', delta: 'd' });
    transcript.apply({ id: 'd', delta: 'e' });
    expect(held.map(({ id }) => id)).to.deep.equal(['b', 'c']);
    expect(transcript.latest(1)[0]?.text).to.equal('de');
  });
});

describe('clearing the transcript', () => {
  it('empties it, and keeps later items', () => {
    const transcript = transcriptOf({ id: 'a', previousId: null, role: 'user', text: 'one' });
    transcript.clear();
    expect(transcript.entries).to.deep.equal([]);
    transcript.apply({ id: 'b', previousId: 'a', role: 'agent', text: 'two' });
    expect(words(transcript)).to.deep.equal(['two']);
  });
});
