import { expect } from '@esm-bundle/chai';
import { noUsage } from '../../../src/core/model/usage.js';
import { savedCallKey } from '../../../src/core/ports/tab.js';
import {
  ResumableCall,
  readSavedCall,
  type SavedCall,
  saveCall,
} from '../../../src/core/resume/saved-call.js';
import { FakeTab } from '../fake-tab.js';

const whole: SavedCall = {
  key: '0123456789abcdef0123456789abcdef',
  options: '[]',
  path: '/',
  entries: [{ id: 'a', role: 'user', text: 'Hi', final: true, interrupted: false }],
  toolRuns: [{ toolCallId: '1', name: 'add', state: 'done', after: 'a' }],
  facts: { agentSpeaking: false, responding: true, working: false, userSpeaking: false },
  tasks: [{ tool: 'navigate_to', arguments: '{}', output: '{"ok":true}' }],
  late: [{ name: 'add', output: '3' }],
  unsent: ['Hello?'],
  notes: ['The cart is empty.'],
  speaker: 'billing',
  usedSeconds: 61.5,
  usage: { ...noUsage, total_tokens: 7 },
  muted: true,
  open: false,
};

function written(kept: SavedCall, now: number): string {
  const tab = new FakeTab();
  saveCall(kept, tab, now);
  return tab.entries.get(savedCallKey) as string;
}

describe('a kept call', () => {
  it('is read as it was written', () => {
    expect(readSavedCall(written(whole, 1000), 2000)).to.deep.include(whole);
  });

  for (const [after, kept] of [
    [30_000, true],
    [30_001, false],
    // The clock was set back: nobody knows how long ago it was.
    [-30_001, false],
  ] as const) {
    it(`${kept ? 'lasts' : 'does not last'} ${after} ms`, () => {
      expect(readSavedCall(written(whole, 1_000_000), 1_000_000 + after) !== undefined).to.equal(kept);
    });
  }

  const damaged: readonly (readonly [string, object])[] = [
    ['of another release', { version: 2 }],
    ['without a time', { leftAt: null }],
    ['with a key that is none', { key: '../functions' }],
    ['with entries that are no list', { entries: {} }],
    ['with an entry of nobody', { entries: [{ ...whole.entries[0], role: 'system' }] }],
    ['with an entry that is null', { entries: [null] }],
    ['with a function that runs on', { toolRuns: [{ ...whole.toolRuns[0], state: 'running' }] }],
    ['with facts missing', { facts: undefined }],
    ['with a task that is no text', { tasks: [{ tool: 'x', arguments: {}, output: '' }] }],
    ['with a late answer without words', { late: [{ name: 'add' }] }],
    ['with text to send that is none', { unsent: [1] }],
    ['with a time used that is negative', { usedSeconds: -1 }],
    ['without usage', { usage: null }],
    ['with a time used that is text', { usedSeconds: '5' }],
    ['with flags that are words', { muted: 'yes' }],
    ['whose panel is unknown', { open: undefined }],
    ['whose path is missing', { path: undefined }],
    ['whose options are missing', { options: undefined }],
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

  it('shows what was said, takes text, and is kept again with it', () => {
    const call = new ResumableCall(whole);
    expect(call.transcript.entries).to.deep.equal(whole.entries);
    expect(call.shown.toolRuns).to.deep.equal(whole.toolRuns);
    expect(call.send('And?')).to.equal(true);
    call.interrupt();
    expect(call.again(false)).to.deep.equal({ ...whole, unsent: ['Hello?', 'And?'], muted: false });
    expect(whole.unsent, 'what was read stays as it was').to.deep.equal(['Hello?']);
  });

  it('is kept without what was emptied', () => {
    const call = new ResumableCall(whole);
    call.clear();
    expect(call.shown.toolRuns).to.deep.equal([]);
    expect(call.again(false)).to.include({ key: whole.key }).and.deep.include({ entries: [], toolRuns: [] });
  });
});
