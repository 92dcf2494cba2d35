import { expect } from '@esm-bundle/chai';
import { NavaiToolCallEvent, NavaiTranscriptEvent } from '../../src/core/events/call-events.js';
import { NavaiStatusEvent } from '../../src/core/events/index.js';
import { nextTask } from '../core/rejections.js';
import { clearStage, place } from './stage.js';

describe('debug', () => {
  clearStage();
  const { console } = globalThis;
  let lines: string[] = [];
  beforeEach(() => {
    lines = [];
    const debug = (...words: unknown[]) => lines.push(JSON.stringify(words));
    globalThis.console = { ...console, debug };
  });
  afterEach(() => {
    globalThis.console = console;
  });

  it('logs each event once to the console, without its content', async () => {
    const { element } = await place('<navai-voice debug></navai-voice>');
    const idle = new NavaiStatusEvent('idle', 'idle');
    while (lines.length === 0) {
      element.dispatchEvent(idle);
      await nextTask();
    }
    await element.updateComplete;
    lines = [];
    element.dispatchEvent(
      new NavaiToolCallEvent('pay', { card: '4242' }, 'c1', new AbortController().signal),
    );
    const entry = {
      id: 'e1',
      role: 'user',
      text: 'my card is 4242',
      final: true,
      interrupted: false,
    } as const;
    element.dispatchEvent(new NavaiTranscriptEvent(entry));
    expect(lines).to.deep.equal(['["navai-tool-call",{"name":"pay","toolCallId":"c1"}]']);
    element.debug = false;
    element.dispatchEvent(idle);
    expect(lines).to.have.length(1);
  });

  it('logs nothing when it is off', async () => {
    const { element } = await place('<navai-voice open></navai-voice>');
    element.dispatchEvent(new NavaiStatusEvent('idle', 'idle'));
    await nextTask();
    expect(lines).to.deep.equal([]);
  });
});
