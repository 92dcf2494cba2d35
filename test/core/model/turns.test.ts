import { expect } from '@esm-bundle/chai';
import { type Turn, type TurnFacts, Turns } from '../../../src/core/model/turns.js';

const calm: TurnFacts = { userSpeaking: false, agentSpeaking: false, responding: false, calm: true };

/** Runs steps through the turns. The clock advances one second per step. */
class Play {
  readonly turns: Turn[] = [];
  #seconds = 100;
  readonly #book = new Turns(
    turn => void this.turns.push(turn),
    () => this.#seconds * 1000,
  );
  #facts = calm;

  /** `user …`, `agent …`: final text. `user?`: heard but not transcribed. `facts`: the activity of both sides. */
  play(...steps: Step[]): this {
    for (const step of steps) {
      this.#seconds += 1;
      step(this.#book, change => {
        const next = { ...this.#facts, ...change };
        const busy = next.userSpeaking || next.agentSpeaking || next.responding;
        this.#facts = { ...next, calm: change.calm ?? !busy };
        return this.#facts;
      });
    }
    return this;
  }

  /** The reported turns, one line each: `user > tools > agent`. */
  get lines(): string[] {
    return this.turns.map(({ user, assistant, tool_calls }) =>
      [
        user?.text ?? '-',
        ...tool_calls.map(({ name, ok }) => `${name}${ok ? '' : '!'}`),
        `${assistant?.text ?? '-'}${assistant?.interrupted ? '…' : ''}`,
      ].join(' > '),
    );
  }
}

type Step = (turns: Turns, facts: (change: Partial<TurnFacts>) => TurnFacts) => void;

const learn =
  (change: Partial<TurnFacts>): Step =>
  (turns, facts) =>
    turns.learn(facts(change));
const said =
  (role: 'user' | 'agent', id: string, text?: string, more: object = {}): Step =>
  turns =>
    turns.item({ id, role, text, final: text === undefined ? undefined : true, ...more });
const user = (id: string, text?: string) => said('user', id, text);
const agent = (id: string, text?: string, more?: object) => said('agent', id, text, more);
const tool =
  (toolCallId: string, ok?: boolean): Step =>
  turns =>
    turns.tool({
      ...{ toolCallId, name: toolCallId, arguments: '{}', state: 'running', startedAt: 100_000 },
      ...{ output: undefined, heard: false, functionName: undefined, after: undefined },
      outcome: ok === undefined ? undefined : { ok, durationMs: 41.6 },
    });
const responds = learn({ responding: true });
const responded = learn({ responding: false });
const speaks = learn({ agentSpeaking: true });
const silent = learn({ agentSpeaking: false });
const broken: Step = turns => turns.broken();
const flush: Step = turns => turns.flush();

/** A fully spoken answer. */
const answer = (id: string, text: string): Step[] => [
  responds,
  agent(id),
  speaks,
  agent(id, text),
  responded,
  silent,
];
const typed = (id: string, text: string): Step[] => [responds, user(id, text)];

const cases: Readonly<Record<string, [Step[], string[]]>> = {
  'a spoken question and its answer': [[user('u', 'Hi'), ...answer('a', 'Hello.')], ['Hi > Hello.']],
  'a typed question, which is echoed after the response was requested': [
    [...typed('u', 'Hi'), agent('a', 'Hello.'), speaks, responded, silent],
    ['Hi > Hello.'],
  ],
  'a transcription after the answer': [
    [user('u'), ...answer('a', 'Hello.'), user('u', 'Hi')],
    ['Hi > Hello.'],
  ],
  'a transcription after the next question': [
    [user('u'), ...answer('a', 'One.'), user('v', 'Two?'), user('u', 'One?'), ...answer('b', 'Two.')],
    ['One? > One.', 'Two? > Two.'],
  ],
  'a missing transcription, which the next turn reveals': [
    [user('u'), ...answer('a', 'One.'), user('v', 'Two?'), ...answer('b', 'Two.')],
    ['- > One.', 'Two? > Two.'],
  ],
  'speech that could not be transcribed': [
    [user('u'), ...answer('a', 'Sorry?'), user('u', '')],
    ['- > Sorry?'],
  ],
  'a noise without an answer': [[user('u', ''), responds, responded], []],
  'a greeting': [[...answer('a', 'Welcome.'), ...typed('u', 'Hi')], ['- > Welcome.']],
  'a question that gets no answer': [[user('u', 'Hi'), responds, responded], ['Hi > -']],
  'two questions before the answer': [
    [user('u', 'One?'), user('v', 'Or two?'), ...answer('a', 'Both.')],
    ['One?\nOr two? > Both.'],
  ],
  'an answer of several items': [
    [user('u', 'Hi'), responds, agent('a', 'One.'), agent('b', 'Two.'), responded],
    ['Hi > One.\nTwo.'],
  ],
  'a tool between the question and the answer': [
    [
      user('u', 'Open?'),
      responds,
      tool('t'),
      learn({ responding: false, calm: false }),
      responds,
      tool('t', true),
    ].concat([agent('a', 'Yes.'), responded]),
    ['Open? > t > Yes.'],
  ],
  'parallel tools, one of which fails': [
    [
      user('u', 'Both'),
      responds,
      tool('s'),
      tool('t'),
      tool('t', false),
      tool('s', true),
      agent('a', 'So so.'),
    ].concat([responded]),
    ['Both > s > t! > So so.'],
  ],
  'a tool that ends after everything else': [
    [user('u', 'Go'), responds, tool('t'), agent('a', 'Wait.'), responded, tool('t', true)],
    ['Go > t > Wait.'],
  ],
  'an answer that the user interrupts': [
    [user('u', 'Tell me'), responds, agent('a'), speaks, learn({ userSpeaking: true })].concat(
      [agent('a', 'Once upon', { interrupted: true }), learn({ responding: false, agentSpeaking: false })],
      [learn({ userSpeaking: false }), user('v', 'Stop'), ...answer('b', 'Fine.')],
    ),
    ['Tell me > Once upon…', 'Stop > Fine.'],
  ],
  'an answer that the user speaks over without interrupting it': [
    [
      user('u', 'One?'),
      responds,
      agent('a'),
      speaks,
      user('v', 'Two?'),
      agent('a', 'One.'),
      responded,
      silent,
    ].concat(answer('b', 'Two.')),
    ['One? > One.', 'Two? > Two.'],
  ],
  'a connection lost during the answer, which continues': [
    [user('u', 'When?'), responds, agent('a', 'We', { final: false }), speaks].concat([
      learn({ responding: false, agentSpeaking: false, calm: false }),
      broken,
      ...answer('b', 'At nine.'),
    ]),
    ['When? > We\nAt nine.'],
  ],
  'an end in the middle of an answer': [
    [
      user('u', 'Go'),
      responds,
      tool('t'),
      agent('a', 'Well', { final: false }),
      flush,
      agent('a', 'Well then.'),
    ],
    ['Go > t! > Well…'],
  ],
  'an echo of reported turns': [
    [user('u', 'Hi'), ...answer('a', 'Hello.'), user('u', 'Hi'), agent('a', 'Hello.'), flush],
    ['Hi > Hello.'],
  ],
};

describe('turns are made of', () => {
  for (const [name, [steps, lines]] of Object.entries(cases)) {
    it(name, () => {
      const play = new Play().play(...steps);
      expect(play.lines).to.deep.equal(lines);
      expect(play.play(flush, flush).turns, 'none is reported twice').to.have.length(
        new Set(play.turns.map(({ id }) => id)).size,
      );
    });
  }
});

describe('a turn', () => {
  it('has the contract’s shape, with times in seconds and durations in milliseconds', () => {
    const { turns } = new Play().play(
      ...[learn({ userSpeaking: true }), learn({ userSpeaking: false }), user('u'), responds],
      ...[tool('t'), tool('t', true), agent('a', 'Yes.'), speaks, responded, silent, user('u', 'Open?')],
    );
    expect(turns).to.deep.equal([
      {
        ...{ id: 'turn_u', started_at: 101, ended_at: 110 },
        user: { item_id: 'u', text: 'Open?' },
        assistant: { item_id: 'a', text: 'Yes.', interrupted: false },
        tool_calls: [{ call_id: 't', name: 't', ok: true, duration_ms: 42 }],
      },
    ]);
  });

  it('is not reported while the agent can still be interrupted', () => {
    const play = new Play().play(user('u', 'Hi'), responds, agent('a', 'Hello.'), speaks, responded);
    expect(play.lines).to.deep.equal([]);
    expect(play.play(agent('a', undefined, { interrupted: true, final: true }), silent).lines).to.deep.equal([
      'Hi > Hello.…',
    ]);
  });
});
