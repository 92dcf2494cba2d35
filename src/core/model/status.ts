/** A session's place in its life. */
export type Status = 'idle' | 'connecting' | 'connected' | 'reconnecting' | 'error';

/** What the two sides are doing while a session is connected. */
export type Activity = 'idle' | 'listening' | 'thinking' | 'working' | 'speaking';

const moves: Readonly<Record<Status, readonly Status[]>> = {
  // Straight to reconnecting: a call that goes on after a page load has begun before it.
  idle: ['connecting', 'reconnecting'],
  connecting: ['connected', 'error', 'idle'],
  connected: ['reconnecting', 'error', 'idle'],
  reconnecting: ['connected', 'error', 'idle'],
  error: ['connecting', 'reconnecting', 'idle'],
};

export function canMove(from: Status, to: Status): boolean {
  return moves[from].includes(to);
}

/** A conversation has begun and is not over. */
export function isOpen(status: Status): boolean {
  return status === 'connected' || status === 'reconnecting';
}

/** True from the click until the end of the call: a microphone may be open. */
export function isLive(status: Status): boolean {
  return status === 'connecting' || isOpen(status);
}

/** The facts that an activity is read from; it is derived, so that it can't contradict them. */
export interface ActivityFacts {
  readonly status: Status;
  readonly agentSpeaking: boolean;
  readonly responding: boolean;
  /** A tool runs. */
  readonly working: boolean;
}

export function activityOf(facts: ActivityFacts): Activity {
  if (facts.status !== 'connected') return 'idle';
  if (facts.agentSpeaking) return 'speaking';
  if (facts.working) return 'working';
  return facts.responding ? 'thinking' : 'listening';
}

/** What the two sides do. */
export type Facts = Omit<ActivityFacts, 'status'> & { readonly userSpeaking: boolean };
