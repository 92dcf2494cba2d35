import {
  type Brain,
  type Effect,
  type RealtimeSession,
  Script,
  type ScriptOptions,
  type ServerEvent,
} from '../../src/simulator/index.js';
import { mintSession } from '../../src/simulator/protocol/session-config.js';

/** A script with sequential ids and a test clock, which records its effects. */
export interface Scripted {
  script: Script;
  clock: { ms: number };
  effects: Effect[];
  events(): ServerEvent[];
  types(): string[];
  last(type: string): ServerEvent | undefined;
  /** Runs an action, and returns only its own effects, without automatic next steps. */
  take(action: (script: Script) => Effect[]): Effect[];
  send(event: object | string): ServerEvent[];
  say(text: string): void;
  /** Runs the script until it has nothing more to do. */
  settle(): void;
}

export const eventsOf = (effects: Effect[]): ServerEvent[] =>
  effects.flatMap(effect => (effect.do === 'send' ? [effect.event] : []));

export function scripted(asked: object = {}, options: Partial<ScriptOptions> = {}): Scripted {
  let ids = 0;
  const clock = { ms: 0 };
  const newId = (prefix: string) => `${prefix}_${++ids}`;
  const session: RealtimeSession = mintSession({ type: 'realtime', ...asked }, 'sess_1', 1_000);
  const script = new Script({ session, newId, now: () => clock.ms, ...options });
  const effects = script.start();
  const take = (action: (script: Script) => Effect[]) => {
    const done = action(script);
    effects.push(...done);
    return done;
  };
  const send = (event: object | string) => eventsOf(take(script => script.receive(event)));
  const settle = () => {
    while (script.busy) take(script => script.step());
  };
  const events = () => eventsOf(effects);
  return {
    ...{ script, clock, effects, events, take, send, settle },
    types: () => events().map(event => event.type),
    last: type => events().findLast(event => event.type === type),
    say: text => {
      send({ type: 'conversation.item.create', item: userSays(text) });
      send({ type: 'response.create' });
      settle();
    },
  };
}

export const userSays = (text: string) => ({
  type: 'message',
  role: 'user',
  content: [{ type: 'input_text', text }],
});

export const saying =
  (say: string): Brain =>
  () => ({ say });
