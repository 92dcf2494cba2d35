import type { Levels, SessionState } from '../../src/core/model/session-state.js';
import type { NavaiVoiceElement } from '../../src/element/index.js';
import type { Stage } from './stage.js';

/** What a session would say of itself; the rest is what it is. */
export interface Pretended {
  state: Partial<SessionState>;
  levels: Levels;
}

/**
 * Lets a session say what no test can wait for: a minute that is nearly over, a voice of so many decibels. Nothing
 * else of the element knows.
 */
export function pretend({ element }: { readonly element: NavaiVoiceElement }): Pretended {
  const pretended: Pretended = { state: {}, levels: { input: 0, output: 0 } };
  const { session } = element;
  const real = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(session), 'state');
  Object.defineProperty(session, 'state', {
    configurable: true,
    get: () => ({ ...real?.get?.call(session), ...pretended.state }),
  });
  Object.defineProperty(session, 'levels', { configurable: true, get: () => pretended.levels });
  return pretended;
}

/** Shows another state. */
export async function show(stage: Stage, pretended: Pretended, state: Partial<SessionState>): Promise<void> {
  pretended.state = state;
  stage.element.requestUpdate();
  await stage.shown();
}
