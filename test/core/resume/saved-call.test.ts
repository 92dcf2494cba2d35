import { expect } from '@esm-bundle/chai';
import { noUsage } from '../../../src/core/model/usage.js';
import { savedCallKey } from '../../../src/core/ports/tab.js';
import { ResumableCall } from '../../../src/core/resume/resumable-call.js';
import { readSavedCall, type SavedCall, saveCall } from '../../../src/core/resume/saved-call.js';
import { FakeTab } from '../fake-tab.js';

const whole: SavedCall = {
  key: '0123456789abcdef0123456789abcdef',
  setup: '[]',
  path: '/',
  entries: [{ id: 'a', role: 'user', text: 'Hi', final: true, interrupted: false }],
  toolRuns: [{ toolCallId: '1', name: 'add', state: 'done', after: 'a' }],
  facts: { agentSpeaking: false, responding: true, working: false, userSpeaking: false },
  toolCalls: [{ name: 'navigate_to', arguments: '{}', output: '{"ok":true}' }],
  waiting: [
    { kind: 'answer', name: 'add', output: '3' },
    { kind: 'note', text: 'The cart is empty.', answer: false },
    { kind: 'text', text: 'Hello?' },
  ],
  notes: ['The cart is empty.'],
  agent: 'billing',
  usedSeconds: 61.5,
  usage: { ...noUsage, total_tokens: 7 },
  muted: true,
  open: false,
};

function written(saved: SavedCall, now: number): string {
  const tab = new FakeTab();
  saveCall(saved, tab, now);
  return tab.entries.get(savedCallKey) as string;
}

describe('a saved call', () => {
  it('is read as it was written', () => {
    expect(readSavedCall(written(whole, 1000), 2000)).to.deep.include(whole);
  });

  for (const [after, valid] of [
    [30_000, true],
    [30_001, false],
    // The clock was set back, so the age is unknown.
    [-30_001, false],
  ] as const) {
    it(`${valid ? 'is' : 'is not'} valid after ${after} ms`, () => {
      expect(readSavedCall(written(whole, 1_000_000), 1_000_000 + after) !== undefined).to.equal(valid);
    });
  }

  it('keeps the newest entries that the model is told, and the tool runs among them', () => {
    const long = Array.from({ length: 300 }, (_, index) => ({
      ...{ id: `${index}`, role: 'user' as const, text: 'x'.repeat(400), final: true, interrupted: false },
    }));
    const toolRuns = ['1', '299'].map(after => ({
      ...{ toolCallId: `call_${after}`, name: 'add', state: 'done' as const, after },
    }));
    const read = readSavedCall(written({ ...whole, entries: long, toolRuns }, 1000), 1000);
    expect(read?.entries.map(({ id }) => id)).to.deep.equal(long.slice(-40).map(({ id }) => id));
    expect(read?.toolRuns.map(({ after }) => after)).to.deep.equal(['299']);
  });

  it('keeps up to 100 short entries', () => {
    const short = Array.from({ length: 300 }, (_, index) => ({
      ...{ id: `${index}`, role: 'user' as const, text: 'Yes.', final: true, interrupted: false },
    }));
    const read = readSavedCall(written({ ...whole, entries: short }, 1000), 1000);
    expect(read?.entries.map(({ id }) => id)).to.deep.equal(short.slice(-100).map(({ id }) => id));
  });

  it('stores less than 100,000 characters, whatever the call has done', () => {
    const many = <Item>(make: (text: string) => Item) =>
      Array.from({ length: 500 }, () => make('x'.repeat(900)));
    const huge: SavedCall = {
      ...whole,
      entries: many(text => ({ id: text, role: 'agent', text, final: true, interrupted: false })),
      toolRuns: many(name => ({ toolCallId: name, name, state: 'done', after: undefined })),
      toolCalls: many(output => ({ name: 'add', arguments: '{}', output })),
      waiting: many(text => ({ kind: 'text', text })),
      notes: many(note => note),
    };
    expect(written(huge, 1000)).to.have.length.below(100_000);
  });

  const damaged: readonly (readonly [string, object])[] = [
    ['of another release', { version: 1 }],
    ['without a time', { leftAt: null }],
    ['with an invalid key', { key: '../functions' }],
    ['with entries that are not an array', { entries: {} }],
    ['with an entry of an unknown role', { entries: [{ ...whole.entries[0], role: 'system' }] }],
    ['with an entry that is null', { entries: [null] }],
    ['with a function that runs on', { toolRuns: [{ ...whole.toolRuns[0], state: 'running' }] }],
    ['with facts missing', { facts: undefined }],
    ['with a tool call that is not text', { toolCalls: [{ name: 'x', arguments: {}, output: '' }] }],
    ['with a late answer without words', { waiting: [{ kind: 'answer', name: 'add' }] }],
    ['with text to send that is not a string', { waiting: [{ kind: 'text', text: 1 }] }],
    ['with something to send of an unknown kind', { waiting: [{ kind: 'constructor', text: 'a' }] }],
    ['with a negative duration', { usedSeconds: -1 }],
    ['without usage', { usage: null }],
    ['with a duration that is text', { usedSeconds: '5' }],
    ['with flags that are text', { muted: 'yes' }],
    ['whose panel is unknown', { open: undefined }],
    ['whose path is missing', { path: undefined }],
    ['whose setup is missing', { setup: undefined }],
  ];
  for (const [what, change] of damaged) {
    it(`${what} is refused`, () => {
      const text = JSON.stringify({ ...JSON.parse(written(whole, 1000)), ...change });
      expect(() => readSavedCall(text, 1000)).to.throw(TypeError);
    });
  }

  for (const text of ['', '{', 'null', '[]', '"text"']) {
    it(`that is ${JSON.stringify(text)} is refused`, () => {
      expect(() => readSavedCall(text)).to.throw();
    });
  }

  it('shows the transcript, accepts text, and includes it when it is saved again', () => {
    const call = new ResumableCall(whole);
    expect(call.transcript.entries).to.deep.equal(whole.entries);
    expect(call.shown.toolRuns).to.deep.equal(whole.toolRuns);
    expect(call.sendText('And?')).to.equal(true);
    call.interrupt();
    const waiting = [...whole.waiting, { kind: 'text', text: 'And?' }];
    expect(call.savedAgain(false)).to.deep.equal({ ...whole, waiting, muted: false });
    expect(whole.waiting, 'what was read stays as it was').to.have.length(3);
  });

  it('is saved without cleared entries', () => {
    const call = new ResumableCall(whole);
    call.clear();
    expect(call.shown.toolRuns).to.deep.equal([]);
    expect(call.savedAgain(false))
      .to.include({ key: whole.key })
      .and.deep.include({ entries: [], toolRuns: [] });
  });
});
