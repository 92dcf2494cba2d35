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
  /** The number of requests so far, and the id of the one whose response has not started. */
  #requests = 0;
  #requested: string | undefined;

  constructor(post: Post, changed: (active: boolean) => void) {
    this.#post = post;
    this.#changed = changed;
  }

  get active(): boolean {
    return this.#active;
  }

  /** Whether the active response was cancelled from this side. */
  get cancelling(): boolean {
    return this.#cancelling;
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
    this.#requested = undefined;
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
    this.expectCancellation();
    this.#post({ type: 'response.cancel' });
  }

  /** A cancellation was sent past this queue. */
  expectCancellation(): void {
    this.#cancelling = true;
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

  /** Returns whether an error refuses our request: then no response follows, and the next one may be requested. */
  refusedBy(eventId: string | undefined): boolean {
    if (eventId === undefined || eventId !== this.#requested) return false;
    this.#requested = undefined;
    this.done();
    return true;
  }

  #next(): void {
    if (this.#active || !this.#wanted) return;
    this.#wanted = false;
    this.#setActive(true);
    this.#requests += 1;
    this.#requested = `navai_response_${this.#requests}`;
    this.#post({ type: 'response.create', event_id: this.#requested });
  }

  #setActive(active: boolean): void {
    if (active === this.#active) return;
    this.#active = active;
    this.#changed(active);
  }
}
