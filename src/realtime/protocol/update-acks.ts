import type { Post, RealtimeEvent } from './response-queue.js';

type Refused = (message: string) => void;

/** More than are ever on their way at once. */
const mostPending = 32;

/** Sends updates of the session while a call runs, and tells each one's sender if the service refuses it. */
export class UpdateAcks {
  readonly #post: Post;
  readonly #pending = new Map<string, Refused>();
  #count = 0;

  constructor(post: Post) {
    this.#post = post;
  }

  /** Only the fields that are given change. False if it could not be sent. */
  send(fields: object, refused: Refused): boolean {
    this.#count += 1;
    const id = `navai_update_${this.#count}`;
    this.#pending.set(id, refused);
    // Nothing says which update was taken, so the oldest are forgotten.
    const [oldest = ''] = this.#pending.keys();
    if (this.#pending.size > mostPending) this.#pending.delete(oldest);
    return this.#post({ type: 'session.update', event_id: id, session: { type: 'realtime', ...fields } });
  }

  /** True if the event is the refusal of an update, which its sender knows now. */
  read({ type, error }: RealtimeEvent): boolean {
    if (type !== 'error') return false;
    const { event_id: id = '', message = '' } = Object(error) as { event_id?: string; message?: string };
    const refused = this.#pending.get(id);
    this.#pending.delete(id);
    refused?.(message);
    return refused !== undefined;
  }
}
