import type { Levels, SessionState } from '../../src/core/model/session-state.js';
import type { TranscriptEntry } from '../../src/core/model/transcript.js';
import type { NavaiVoiceElement } from '../../src/element/index.js';

/** The session state that the element gets, as far as it differs from an idle session. */
export interface SessionChange extends Partial<Omit<SessionState, 'error' | 'limit'>> {
  /** The error's code. The page creates the error. */
  readonly error?: { readonly code: string; readonly message: string; readonly recoverable: boolean };
  /** Seconds from now, because the time of a picture is not known. */
  readonly limit?: { readonly kind: string; readonly secondsLeft?: number };
  readonly entries?: readonly TranscriptEntry[];
  readonly levels?: Levels;
}

/** One state of the widget. Plain data, which is sent into the page. */
export interface State {
  readonly name: string;
  readonly variant: NavaiVoiceElement['variant'];
  readonly attributes: Readonly<Record<string, string>>;
  /** The session states, one after the other. The last one is shown. */
  readonly changes: readonly SessionChange[];
  /** The parts that are pressed afterwards, in order. */
  readonly press: readonly string[];
  /** CSS selectors within the element that must match before the picture is taken. */
  readonly shows: readonly string[];
  /** True if it needs a tall picture. */
  readonly tall: boolean;
}

const said = (id: string, role: 'user' | 'agent', text: string, more = {}): TranscriptEntry => {
  return { id, role, text, final: true, interrupted: false, ...more };
};

const talk: readonly TranscriptEntry[] = [
  said('a', 'user', 'When do you open on Saturday?'),
  said('b', 'agent', 'At nine. Shall I open the page with all opening hours?'),
  said('c', 'user', 'Yes, please.'),
];

const rich: readonly TranscriptEntry[] = [
  said('a', 'user', 'What did I order?'),
  said(
    'b',
    'agent',
    'You ordered **two things**:\n\n- green tea\n- a *blue* cup\n\nSee [your orders](/orders).',
  ),
  said('c', 'user', '<b>Is this HTML?</b>'),
  said('d', 'agent', 'No, and I was about to', { interrupted: true }),
  said('e', 'user', 'Cancel the cup.'),
  said('f', 'agent', 'Done: the cup is', { final: false }),
];

const open: SessionChange = { status: 'connected', activity: 'listening', entries: talk };
const quiet: Levels = { input: 0.1, output: 0 };
const failed = {
  code: 'microphone-denied',
  message: 'The microphone was not allowed. Allow it in the browser’s site settings and try again.',
  recoverable: true,
};
const payment = {
  toolCallId: 'call_1',
  name: 'pay',
  description: 'Pays for what is in the cart.',
  payload: { amount: 12.5, to: 'Hillside Tea' },
  handled: false,
};

/** States that exist in every variant. */
const everywhere: Readonly<Record<string, readonly SessionChange[]>> = {
  idle: [{}],
  'connecting, waiting for the microphone': [{ status: 'connecting', waitingFor: 'microphone' }],
  listening: [{ ...open, levels: { input: 0.6, output: 0 } }],
  thinking: [{ ...open, activity: 'thinking', levels: quiet }],
  working: [{ ...open, activity: 'working', tools: ['find_orders'], levels: quiet }],
  speaking: [{ ...open, activity: 'speaking', levels: { input: 0, output: 0.7 } }],
  muted: [{ ...open, muted: true }],
  reconnecting: [open, { ...open, status: 'reconnecting', activity: 'idle' }],
  error: [{ status: 'connecting' }, { status: 'error', error: failed }],
  'limit warning': [{ ...open, limit: { kind: 'duration', secondsLeft: 30 } }],
  ended: [open, { ended: true, entries: talk }],
};

const variants = ['button', 'bar', 'panel'] as const;

export const states: readonly State[] = [
  ...variants.flatMap(variant =>
    Object.entries(everywhere).map(([name, changes]) => state(variant, name, { changes })),
  ),
  state('panel', 'transcript', {
    changes: [
      {
        ...open,
        entries: rich,
        toolRuns: [
          { toolCallId: '1', name: 'find_orders', state: 'done', after: 'a' },
          { toolCallId: '2', name: 'cancel_item', state: 'failed', after: 'e' },
          { toolCallId: '3', name: 'cancel_order_line', state: 'running', after: 'e' },
        ],
      },
    ],
    shows: ['[part~=message] strong', '[part~=message] a'],
  }),
  state('panel', 'approval question', {
    changes: [{ ...open, activity: 'working', tools: ['pay'], approvals: [payment] }],
    shows: ['[part~=approval]'],
  }),
  state('panel', 'options', {
    changes: [open],
    attributes: { languages: 'en es ar', movable: '', dismissible: '', captions: '' },
    press: ['options-button'],
    shows: ['[part~=options]'],
  }),
  state('panel', 'consent', {
    attributes: { consent: 'Our assistant hears you and keeps what is said for 30 days.' },
    press: ['start-button'],
    shows: ['[part~=consent]'],
  }),
  state('panel', 'feedback', {
    changes: [open, { ended: true, entries: talk }],
    attributes: { feedback: '' },
    shows: ['[part~=feedback]'],
  }),
  state('panel', 'text mode', { changes: [open], attributes: { mode: 'text' } }),
  state('panel', 'push-to-talk', { changes: [open], attributes: { 'push-to-talk': '' } }),
  state('panel', 'hidden, with captions', {
    changes: [
      open,
      {
        ...open,
        activity: 'speaking',
        entries: [...talk, said('d', 'agent', 'Here they are: from nine to', { final: false })],
        levels: { input: 0, output: 0.7 },
      },
    ],
    attributes: { captions: '' },
    shows: ['[part~=captions]'],
    hidden: true,
  }),
  state('panel', 'hidden, with an approval question', {
    changes: [{ ...open, activity: 'working', tools: ['pay'], approvals: [payment] }],
    shows: ['[part~=approval]'],
    hidden: true,
    tall: true,
  }),
];

function state(
  variant: State['variant'],
  name: string,
  more: Partial<Omit<State, 'name' | 'variant'>> & { hidden?: boolean },
): State {
  const { hidden = false, changes = [{}], attributes = {}, press = [], shows = [] } = more;
  const isOpen = variant === 'panel' && !hidden;
  const { tall = isOpen } = more;
  const last = changes.at(-1);
  // A bar also shows how a call ended.
  const stands = last?.ended || (last?.status ?? 'idle') !== 'idle';
  const holder = isOpen ? 'panel' : variant === 'bar' && stands ? 'bar' : 'launcher';
  return {
    name: `${variant}, ${name}`,
    variant,
    attributes: { variant, ...(isOpen ? { open: '' } : {}), ...attributes },
    changes,
    press,
    shows: [`[part~=${holder}]`, ...shows],
    tall,
  };
}
