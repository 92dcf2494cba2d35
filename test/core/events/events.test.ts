import { expect } from '@esm-bundle/chai';
import { VoiceError } from '../../../src/core/errors/errors.js';
import {
  NavaiNavigateEvent,
  NavaiToolCallEvent,
  NavaiToolResultEvent,
  NavaiTranscriptEvent,
} from '../../../src/core/events/call-events.js';
import {
  NavaiActivityEvent,
  NavaiErrorEvent,
  NavaiStartEvent,
  NavaiStatusEvent,
  NavaiWarningEvent,
} from '../../../src/core/events/index.js';

const route = { name: 'Pricing', path: '/pricing' };
const entry = { id: 'a', role: 'user', text: 'Hi', final: true, interrupted: false } as const;
const { signal } = new AbortController();
const navigate = () => new NavaiNavigateEvent(route);
const toolCall = () => new NavaiToolCallEvent('add', { a: 1 }, 'call_1', signal);

describe('events', () => {
  const cases: [string, Event, boolean, object][] = [
    ['navai-start', new NavaiStartEvent({ model: 'm' }), true, { options: { model: 'm' } }],
    [
      'navai-status',
      new NavaiStatusEvent('connected', 'connecting'),
      false,
      { status: 'connected', previous: 'connecting' },
    ],
    [
      'navai-activity',
      new NavaiActivityEvent('speaking', 'idle'),
      false,
      { activity: 'speaking', previous: 'idle' },
    ],
    ['navai-navigate', navigate(), true, { route, path: '/pricing' }],
    ['navai-tool-call', toolCall(), true, { name: 'add', payload: { a: 1 }, toolCallId: 'call_1', signal }],
    [
      'navai-tool-result',
      new NavaiToolResultEvent('add', 'call_1', true, 5),
      false,
      { name: 'add', toolCallId: 'call_1', ok: true, durationMs: 5 },
    ],
    ['navai-transcript', new NavaiTranscriptEvent(entry), false, { entry }],
    [
      'navai-warning',
      new NavaiWarningEvent({ code: 'function-clash', message: 'Two.', cause: 1 }),
      false,
      { code: 'function-clash', message: 'Two.', cause: 1 },
    ],
  ];
  for (const [type, event, cancelable, fields] of cases) {
    it(`${type} crosses shadow roots, ${cancelable ? 'can' : 'can’t'} be cancelled, and has its fields`, () => {
      expect(event).to.include({ type, bubbles: true, composed: true, cancelable });
      for (const [name, value] of Object.entries(fields))
        expect(event[name as keyof Event], name).to.deep.equal(value);
    });
  }

  it('navai-error has all fields of its error', () => {
    const error = new VoiceError('backend-failed', '500 Oops', new Error('cause'));
    const { code, message, detail, recoverable, cause } = error;
    const event = new NavaiErrorEvent(error);
    expect(event).to.include({ type: 'navai-error', bubbles: true, composed: true, cancelable: false });
    expect(event).to.include({ code, message, detail, recoverable, cause });
  });
});

describe('respondWith', () => {
  for (const [name, make] of [
    ['navai-navigate', navigate],
    ['navai-tool-call', toolCall],
  ] as const) {
    it(`of ${name} sets the answer and prevents the default`, () => {
      const event = make();
      expect(event.answer).to.equal(undefined);
      event.respondWith(5);
      expect(event.answer).to.deep.equal({ value: 5 });
      expect(event.defaultPrevented).to.equal(true);
    });

    it(`of ${name} keeps the first answer, even if it is undefined`, () => {
      const event = make();
      event.respondWith(undefined);
      event.respondWith('second');
      expect(event.answer).to.deep.equal({ value: undefined });
    });

    it(`of ${name} differs from preventDefault(), which sets no answer`, () => {
      const event = make();
      event.preventDefault();
      expect(event.answer).to.equal(undefined);
    });
  }
});
