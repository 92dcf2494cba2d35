import type { Levels, SessionState } from '../../src/core/model/session-state.js';
import type { NavaiVoiceElement } from '../../src/element/index.js';
import type { Stage } from './stage.js';

/** The state and levels that a stubbed session reports. */
export interface SessionStub {
  state: Partial<SessionState>;
  levels: Levels;
}

/**
 * Replaces parts of a session's state and its levels, for cases that a test can't wait for, such as the last
 * minute of a limit or a certain loudness. The rest of the element is real.
 */
export function stubSession({ element }: { readonly element: NavaiVoiceElement }): SessionStub {
  const stub: SessionStub = { state: {}, levels: { input: 0, output: 0 } };
  const { session } = element;
  const real = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(session), 'state');
  Object.defineProperty(session, 'state', {
    configurable: true,
    get: () => ({ ...real?.get?.call(session), ...stub.state }),
  });
  Object.defineProperty(session, 'levels', { configurable: true, get: () => stub.levels });
  return stub;
}

/** Shows a changed state. */
export async function show(stage: Stage, stub: SessionStub, state: Partial<SessionState>): Promise<void> {
  stub.state = state;
  stage.element.requestUpdate();
  await stage.shown();
}
