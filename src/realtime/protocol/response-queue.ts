/** Any event of the Realtime API, either way. */
export interface RealtimeEvent {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Sends an event; false, and a warning, if it could not be sent. */
export type Post = (event: RealtimeEvent) => boolean;

/**
 * Asks the model for responses, one at a time: a second one while one is active would be refused.
 * `changed` receives whether a response is active, or on its way.
 */
export class ResponseQueue {
  readonly #post: Post;
  readonly #changed: (active: boolean) => void;
  #active = false;
  #wanted = false;
  /** A cancellation is out, and no end of a response has come since. */
  #cancelling = false;

  constructor(post: Post, changed: (active: boolean) => void) {
    this.#post = post;
    this.#changed = changed;
  }

  get active(): boolean {
    return this.#active;
  }

  /** Asked for as soon as none is active; asking twice meanwhile gives one response. */
  request(): void {
    this.#wanted = true;
    this.#next();
  }

  /** Asked for in vain: there is nothing to answer. */
  withdraw(): void {
    if (this.#wanted) this.#wanted = false;
    else if (this.#active) this.cancel();
  }

  /** The server has started one, on our request or on its own. */
  started(): void {
    this.#setActive(true);
  }

  /** However it ended: completed, cancelled, failed, or with an unknown status. */
  done(): void {
    this.#cancelling = false;
    if (!this.#wanted) return this.#setActive(false);
    this.#active = false;
    this.#next();
  }

  /** Stops the active one; its end is reported as usual. */
  cancel(): void {
    this.#cancelling = true;
    this.#post({ type: 'response.cancel' });
  }

  /**
   * There was nothing to cancel. Mostly it had just ended by itself; else its end was never told, and nothing
   * would be asked for again.
   */
  notActive(): void {
    if (this.#cancelling) this.done();
  }

  /** Our request crossed with a response that the server started: ask again after that one. */
  refused(): void {
    this.#wanted = true;
  }

  #next(): void {
    if (this.#active || !this.#wanted) return;
    this.#wanted = false;
    this.#setActive(true);
    this.#post({ type: 'response.create' });
  }

  #setActive(active: boolean): void {
    if (active === this.#active) return;
    this.#active = active;
    this.#changed(active);
  }
}
