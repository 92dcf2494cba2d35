import { RecentIds } from '../../core/util/recent-ids.js';

interface Round {
  running: number;
  /** The response that made the calls is over: no further call can join. */
  complete: boolean;
  /** Whether the agent must respond to any of the calls. */
  loud: boolean;
  /** The service has run calls itself, and the agent has said nothing since. */
  unheard: boolean;
}

/**
 * Whether the agent must respond to an answered call. With `unless-spoken`, not if the same response continues with a
 * message: the service may let the agent use the results of its own tools at once.
 */
export type Reaction = 'none' | 'response' | 'unless-spoken';

/**
 * The tool calls of each response: requests exactly one new response after the last of them, or none if all calls were
 * silent.
 */
export class Rounds {
  readonly #answered: () => void;
  readonly #rounds = new Map<string, Round>();
  /** The finished responses: late calls of them must be answered too. */
  readonly #done = new RecentIds();

  /** `answered` requests the next response. */
  constructor(answered: () => void) {
    this.#answered = answered;
  }

  /** A call begins. A call of no known response has the id ''. */
  begin(responseId: string): void {
    const complete = responseId === '' || this.#done.has(responseId);
    const round = this.#rounds.get(responseId) ?? { running: 0, complete, loud: false, unheard: false };
    this.#rounds.set(responseId, round);
    round.running += 1;
  }

  /** A call is answered. */
  end(responseId: string, reaction: Reaction): void {
    const round = this.#rounds.get(responseId);
    if (!round) return;
    round.running -= 1;
    round.loud ||= reaction === 'response';
    round.unheard ||= reaction === 'unless-spoken';
    this.#finish(responseId, round);
  }

  /** The agent begins a message in this response. */
  spoken(responseId: string): void {
    const round = this.#rounds.get(responseId);
    if (round) round.unheard = false;
  }

  responseDone(responseId: string): void {
    this.#done.add(responseId);
    const round = this.#rounds.get(responseId);
    if (!round) return;
    round.complete = true;
    this.#finish(responseId, round);
  }

  #finish(responseId: string, { complete, running, loud, unheard }: Round): void {
    if (!complete || running > 0) return;
    this.#rounds.delete(responseId);
    if (loud || unheard) this.#answered();
  }
}
