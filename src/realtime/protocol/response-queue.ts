/** Any event of the Realtime API, in either direction. */
export interface RealtimeEvent {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Sends an event. Returns false and warns if it could not be sent. */
export type Post = (event: RealtimeEvent) => boolean;

/**
 * Requests responses one at a time, because the service refuses a second one while one is active. `changed` receives
 * whether a response is active or requested.
 */
export class ResponseQueue {
  readonly #post: Post;
  readonly #changed: (active: boolean) => void;
  #active = false;
  #wanted = false;
  /** A cancellation was sent, and no response has ended since. */
  #cancelling = false;

  constructor(post: Post, changed: (active: boolean) => void) {
    this.#post = post;
    this.#changed = changed;
  }

  get active(): boolean {
    return this.#active;
  }

  /** Requests a response as soon as none is active. Several requests until then result in one response. */
  request(): void {
    this.#wanted = true;
    this.#next();
  }

  /** Withdraws the request, because there is nothing to answer. */
  withdraw(): void {
    if (this.#wanted) this.#wanted = false;
    else if (this.#active) this.cancel();
  }

  /** The server has started a response, on our request or on its own. */
  started(): void {
    this.#setActive(true);
  }

  /** The response has ended, with any status: completed, cancelled, failed, or unknown. */
  done(): void {
    this.#cancelling = false;
    if (!this.#wanted) return this.#setActive(false);
    this.#active = false;
    this.#next();
  }

  /** Cancels the active response; its end is reported as usual. */
  cancel(): void {
    this.#cancelling = true;
    this.#post({ type: 'response.cancel' });
  }

  /**
   * There was nothing to cancel. Usually the response had just ended by itself. If its end was never reported, nothing
   * could be requested again without this.
   */
  notActive(): void {
    if (this.#cancelling) this.done();
  }

  /** Our request crossed with a response that the server started: requests again after that one. */
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
