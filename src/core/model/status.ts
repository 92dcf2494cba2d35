/** The lifecycle status of a session. */
export type Status = 'idle' | 'connecting' | 'connected' | 'reconnecting' | 'error';

/** What the two sides are doing while a session is connected. */
export type Activity = 'idle' | 'listening' | 'thinking' | 'working' | 'speaking';

const moves: Readonly<Record<Status, readonly Status[]>> = {
  // Straight to reconnecting, because a resumed call began before the page load.
  idle: ['connecting', 'reconnecting'],
  connecting: ['connected', 'error', 'idle'],
  connected: ['reconnecting', 'error', 'idle'],
  reconnecting: ['connected', 'error', 'idle'],
  error: ['connecting', 'reconnecting', 'idle'],
};

export function canMove(from: Status, to: Status): boolean {
  return moves[from].includes(to);
}

/** Whether a conversation has begun and is not over. */
export function isOpen(status: Status): boolean {
  return status === 'connected' || status === 'reconnecting';
}

/** Whether a call is starting or open, so that a microphone may be in use. */
export function isLive(status: Status): boolean {
  return status === 'connecting' || isOpen(status);
}

/** The facts from which the activity is derived, so that it cannot contradict them. */
export interface ActivityFacts {
  readonly status: Status;
  readonly agentSpeaking: boolean;
  readonly responding: boolean;
  /** A tool is running. */
  readonly working: boolean;
}

export function activityOf(facts: ActivityFacts): Activity {
  if (facts.status !== 'connected') return 'idle';
  if (facts.agentSpeaking) return 'speaking';
  if (facts.working) return 'working';
  return facts.responding ? 'thinking' : 'listening';
}

/** What the two sides are doing. */
export type Facts = Omit<ActivityFacts, 'status'> & { readonly userSpeaking: boolean };
